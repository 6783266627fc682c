/** Rule fixtures: Markdown with `[|…|]` around what a rule reports, and beside it what its preferred fixes make of it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "../../../../src/core/document/parse";
import { check, type Problem } from "../../../../src/core/rules/engine";
import { flattenSnippet } from "../../../../src/core/rules/snippet";
import { defaultSettings, type Settings } from "../../../../src/core/settings/settings";
import { applyEdits, compatible, type TextEdit } from "../../../../src/core/text/edit";
import type { Span } from "../../../../src/core/text/span";

/** The tests run from `out/test/unit/…`, on the sources' own fixtures. */
export const ROOT = findRoot(__dirname);
export const FIXTURES = join(ROOT, "test", "fixtures", "rules");

/** What stands in `bad.json` beside `bad.md`. */
export interface FixtureSetup {
  readonly options?: Readonly<Record<string, unknown>>;
  readonly roster?: readonly string[];
  readonly settings?: Partial<Settings>;
  /** By id, the other post-mortems that have it. */
  readonly ids?: Readonly<Record<string, readonly string[]>>;
  /** Relative link targets that are not there. */
  readonly brokenLinks?: readonly string[];
  readonly holidays?: readonly string[];
  /** The present, where it is not the fixtures' own: 2026-03-12T09:00:00Z. */
  readonly now?: string;
  /** The severity of each finding, in their order; not looked at when absent. */
  readonly severities?: readonly string[];
}

export interface Fixture {
  readonly name: string;
  /** With marks. */
  readonly source: string;
  readonly fixed: string | null;
  readonly setup: FixtureSetup;
}

export function fixtures(rule: string): readonly Fixture[] {
  const folder = join(FIXTURES, rule);
  return readdirSync(folder)
    .filter((file) => /^(?:bad|good)[^.]*\.md$/.test(file))
    .sort()
    .map((file) => {
      const base = join(folder, file.slice(0, -3));
      return {
        name: file,
        source: readFileSync(`${base}.md`, "utf8"),
        fixed: existsSync(`${base}.fixed.md`) ? readFileSync(`${base}.fixed.md`, "utf8") : null,
        setup: existsSync(`${base}.json`) ? (JSON.parse(readFileSync(`${base}.json`, "utf8")) as FixtureSetup) : {},
      };
    });
}

export function withoutMarks(source: string): string {
  return source.replace(/\[\||\|\]/g, "");
}

/** The text with `[|…|]` around each range, so that a failing test shows where the ranges are. */
export function withMarks(text: string, ranges: readonly Span[]): string {
  const marks = ranges.flatMap(({ start, end }) =>
    start === end
      ? [{ at: start, order: 1, mark: "[||]" }]
      : [
          { at: start, order: 2, mark: "[|" },
          { at: end, order: 0, mark: "|]" },
        ],
  );
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  return applyEdits(
    text,
    marks.map(({ at, mark }) => ({ range: { start: at, end: at }, text: mark })),
  );
}

/** Problems of one rule, at a time and with a roster that never change. A rule that throws fails the test. */
export function problemsOf(rule: string, text: string, setup: FixtureSetup): readonly Problem[] {
  const settings = { ...defaultSettings, ...setup.settings, options: { [rule]: { ...setup.options } } };
  const context = {
    now: setup.now === undefined ? Date.UTC(2026, 2, 12, 9, 0) : Date.parse(setup.now),
    roster: setup.roster ?? [],
    calendar: { holidays: new Set(setup.holidays) },
    workspace: { ids: new Map(Object.entries(setup.ids ?? {})), brokenLinks: new Set(setup.brokenLinks) },
    onRuleError: (_: string, error: unknown): never => {
      throw error;
    },
  };
  return check(parse(text, { path: "postmortems/test.md" }), settings, context).filter((problem) => problem.rule === rule);
}

/** What the preferred fixes make of the text, applied until none is left that can be. */
export function fixAll(rule: string, text: string, setup: FixtureSetup): string {
  for (let pass = 0; pass < 20; pass++) {
    const chosen: TextEdit[] = [];
    for (const { fixes } of problemsOf(rule, text, setup)) {
      const fix = fixes.find(({ preferred }) => preferred === true);
      const edits = (fix?.edits ?? []).map((edit) => (fix?.snippet ? { ...edit, text: flattenSnippet(edit.text) } : edit));
      if (compatible(chosen, edits)) chosen.push(...edits);
    }
    const next = applyEdits(text, chosen);
    if (next === text) return text;
    text = next;
  }
  throw new Error(`The fixes of ${rule} never come to an end.`);
}

function findRoot(from: string): string {
  return existsSync(join(from, "package.json")) && existsSync(join(from, "src", "core")) ? from : findRoot(join(from, ".."));
}
