import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { check } from "../../../src/core/rules/engine";
import { canonicalHeading, canonicalIndex } from "../../../src/core/rules/support/skeleton";
import { flattenSnippet } from "../../../src/core/rules/snippet";
import { defaultSettings } from "../../../src/core/settings/settings";
import { newPostMortem } from "../../../src/core/template/new-post-mortem";
import { templateSections } from "../../../src/core/template/sections";

const FIELDS = {
  id: "PM-2026-014",
  title: "Checkout returned errors for 38 minutes",
  severity: "P1",
  resolved: Date.UTC(2026, 2, 4, 11, 36),
  now: Date.UTC(2026, 2, 5, 9),
} as const;

describe("a new post-mortem", () => {
  it("is a managed document that states what was given and nothing else", () => {
    const document = parse(newPostMortem(FIELDS).text);
    equal(document.managed, true);
    deepEqual(document.problems, []);
    equal(document.header.id?.value, "PM-2026-014");
    equal(document.header.status?.value, "draft");
    equal(document.header.timezone?.value, "UTC");
    equal(document.title?.value, FIELDS.title);
    equal(document.severity?.value, "P1");
    equal(document.milestones.resolved?.instant, FIELDS.resolved);
    equal(document.milestones.initiated?.date, "2026-03-05");
    for (const name of ["started", "detected", "classified", "mitigated", "completed"] as const)
      equal(document.milestones[name], null, name);
    equal(document.header.owner, undefined);
    equal(document.header.category, undefined);
  });

  it("has every canonical section, once and in order", () => {
    const kinds = parse(newPostMortem(FIELDS).text).sections.map(({ kind }) => kind);
    deepEqual(
      kinds.filter((kind) => kind !== "other"),
      templateSections.map(({ kind }) => kind),
    );
  });

  it("puts known milestones into front matter and timeline", () => {
    const started = Date.UTC(2026, 2, 4, 10, 58);
    const { text, fileName } = newPostMortem({ ...FIELDS, started, detected: started + 240_000, owner: "Amara Okafor <@amara>" });
    const document = parse(text);
    equal(document.milestones.started?.instant, started);
    equal(document.measures.timeToDetectMinutes, 4);
    equal(document.header.owner?.value, "Amara Okafor <@amara>");
    equal(document.timelines[0]?.entries[0]?.stamp.instant, started);
    equal(fileName, "2026-03-04-checkout-returned-errors-for-38-minutes.md");
  });

  it("has a timeline, two factors and an action item to fill in", () => {
    const { text } = newPostMortem(FIELDS);
    const { timelines, contributingFactors, actions } = parse(text.replaceAll(/‹[^›]*›/g, "Something real"));
    equal(timelines[0]?.entries.length, 4);
    equal(contributingFactors.length, 2);
    equal(actions.length, 1);
    equal(actions[0]?.status.field?.value, "open");
    equal(actions[0].owner.field, null);
    equal(actions[0].due.field, null);
  });

  it("is complete in its parts; the rules ask for what its prompts ask for", () => {
    const problems = check(parse(newPostMortem(FIELDS).text), defaultSettings, { now: FIELDS.now, roster: [] });
    const found = new Set(problems.map(({ rule }) => rule));
    for (const rule of ["front-matter-invalid", "section-missing", "section-empty"]) ok(!found.has(rule), rule);
    for (const rule of ["placeholder-left", "field-missing", "timestamp-missing"]) ok(found.has(rule), rule);
  });

  for (const title of [
    'He said: "no" # really',
    "@amara paged: 100 % of `checkout` failed",
    "*Stars* [links](x) <b>tags</b> &amp; _lines_ ~~gone~~",
    "C:\\temp\\new",
    "💥 決済エラー",
    "Yes",
    "Trailing #",
    "payments_api_v2 down",
    "$1 ${2:x} }",
  ]) {
    it(`keeps the title ${title}`, () => {
      const { text, snippet } = newPostMortem({ ...FIELDS, title });
      const document = parse(text);
      deepEqual(document.problems, []);
      equal(document.title?.value, title);
      ok(flattenSnippet(snippet).includes(text.slice(0, text.indexOf("category:"))));
    });
  }

  it("makes one line of a title with line breaks and control characters", () => {
    equal(parse(newPostMortem({ ...FIELDS, title: " a\r\nb\u0000\tc " }).text).title?.value, "a b c");
  });

  it("says the same as text and as snippet, but for what a choice begins with", () => {
    const { text, snippet } = newPostMortem({ ...FIELDS, owner: "Jun Sato" });
    const flat = flattenSnippet(snippet);
    // The tab stops of empty fields stand behind a blank, and choices show their first value.
    const bare = (written: string): string =>
      written
        .replace("category: security #", "category: #")
        .replace(/ \| prevent \|/, " | |")
        .replace(/[ \t]+/g, " ")
        .replace(/ $/gm, "");
    equal(bare(flat), bare(text));
    notEqual(snippet, text);
  });

  it("has a snippet with tab stops numbered from 1 without a gap, and an end", () => {
    const stops = [...newPostMortem(FIELDS).snippet.matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop));
    equal(stops.at(-1), 0);
    deepEqual(
      stops.slice(0, -1),
      Array.from({ length: stops.length - 1 }, (_, index) => index + 1),
    );
  });

  it("asks for a title where none is given", () => match(newPostMortem({ ...FIELDS, title: " " }).text, /^# ‹.*›$/m));

  it("has the sections that fixes insert, in the same order", () => {
    deepEqual(
      templateSections.map(({ kind }) => canonicalIndex(kind)),
      templateSections.map((_, index) => index),
    );
    deepEqual(
      templateSections.map(({ heading }) => heading),
      templateSections.map(({ kind }) => canonicalHeading(kind)),
    );
  });
});
