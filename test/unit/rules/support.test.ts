import * as assert from "node:assert/strict";
import { quarterEnd } from "../../../src/core/rules/support/dates";
import { nearest } from "../../../src/core/rules/support/nearest";
import { findPlaceholders, isPlaceholder } from "../../../src/core/rules/support/placeholder";
import { alike, keywords, restates, sentences } from "../../../src/core/rules/support/similar";
import { SpanSet } from "../../../src/core/text/span-set";

describe("the end of a quarter", () => {
  for (const [day, end] of [
    ["2026-01-01", "2026-03-31"],
    ["2026-03-31", "2026-03-31"],
    ["2026-04-01", "2026-06-30"],
    ["2024-12-31", "2024-12-31"],
  ] as const) {
    it(`of ${day} is ${end}`, () => assert.equal(quarterEnd(Date.parse(`${day}T23:59:59Z`)), end));
  }
});

describe("factors that say the same", () => {
  const same = (a: string, b: string): boolean => alike(keywords(a), keywords(b));
  it("are found by their words, whatever their order and endings", () => {
    assert.ok(same("The canary had no payment traffic", "No traffic for payments on the canary"));
    assert.ok(same("Alerts were missing", "The missing alert"));
    assert.ok(same("**No monitoring**: of the queue", "no monitoring of the queue"));
    assert.ok(same("監視がなかった", "監視がなかった。"));
  });
  it("are not taken for the same because they share a subject", () => {
    assert.ok(!same("The canary had no payment traffic", "The canary had no alert"));
    assert.ok(!same("The database was not monitored", "The database has no second host"));
    assert.ok(!same("監視がなかった", "文書がなかった"));
  });
  it("repeat the root cause when one of its sentences says all of it", () => {
    const root = sentences(
      "The new release was deployed on Monday. Its configuration pointed at the old database, as a copy was edited by hand.",
    );
    assert.ok(restates(keywords("The configuration pointed at the old database"), root));
    assert.ok(!restates(keywords("Nobody reviews the configuration of the database"), root));
  });
});

describe("the nearest known value", () => {
  const states = ["draft", "in-review", "published"];
  for (const [written, found] of [
    ["in review", "in-review"],
    ["Published", "published"],
    ["drfat", "draft"],
    ["pub", "published"],
    ["banana", null],
    ["", null],
  ] as const) {
    it(`to "${written}" is ${String(found)}`, () => assert.equal(nearest(written, states), found));
  }
});

describe("placeholders", () => {
  const found = (text: string): string[] => findPlaceholders(text).map(({ start, end }) => text.slice(start, end));
  it("are found where something is to be filled in", () => {
    assert.deepEqual(found("TODO: write; the cause is TBD. ‹who›, <your name>, [insert link here] and HH:MM"), [
      "TODO", "TBD", "‹who›", "<your name>", "[insert link here]", "HH:MM",
    ]); // prettier-ignore
    assert.deepEqual(found("on YYYY-MM-DD HH:MM, YYYY/MM/DD"), ["YYYY-MM-DD HH:MM", "YYYY/MM/DD"]);
  });
  it("are not found in prose that speaks of them, in tags and in types", () => {
    const prose =
      "Left a TODO in it. The TODO list. TODOs. TODO_LIST, todo, <b>, </name>, Vec<String>, <unknown>, [insert](x), HTTP 5XX, the format HH:MM";
    assert.deepEqual(found(prose), []);
  });
  it("are words of the prose in the midst of it, where TODO, FIXME and XXX stand for themselves", () => {
    assert.deepEqual(found("We kept XXX out of it, the carried TODO was late, and PM-035 was that TODO at the time"), []);
    assert.deepEqual(found("- TODO\n1. FIXME: x\n| XXX |\nImpact: TODO by then\nImpact - TODO\n(TODO)\nwhat we do next TODO."), [
      "TODO", "FIXME", "XXX", "TODO", "TODO", "TODO", "TODO",
    ]); // prettier-ignore
  });
  it("make up a value, with the marks around them", () => {
    for (const value of ["TBD", "**TBD**", "(tbd)", "???", "—", "-", "‹name›", "@TBD", "N/A", "<name>", "YYYY-MM-DD", ""]) {
      assert.ok(isPlaceholder(value), value);
    }
    for (const value of ["Jun Sato", "TBD by Jun", "2026-03-04", "@jun", "X"]) assert.ok(!isPlaceholder(value), value);
  });
});

describe("a set of ranges", () => {
  it("knows whether a range touches one of them", () => {
    const set = new SpanSet([
      { start: 10, end: 20 },
      { start: 2, end: 4 },
      { start: 15, end: 25 },
      { start: 30, end: 30 },
    ]);
    const touched = [0, 1, 2, 3, 4, 9, 10, 24, 25, 30].filter((start) => set.touches({ start, end: start + 1 }));
    assert.deepEqual(touched, [2, 3, 10, 24]);
    assert.ok(set.touches({ start: 4, end: 11 }));
    assert.ok(!set.touches({ start: 4, end: 10 }));
  });
});
