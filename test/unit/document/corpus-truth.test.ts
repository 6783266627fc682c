/**
 * The model against careful readings of real post-mortems: where each entry, factor and action stands, and what it says.
 * The readings are offsets and digests, by the digest of the file; the files themselves are not part of the project.
 */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PostMortem } from "../../../src/core/document/model";
import { read } from "./marked";

interface Truth {
  /** Offset, whether stamped, date, time, whether a zone is given. */
  readonly timeline: readonly (readonly [at: number, timed: boolean, date: string | null, time: string | null, zone: boolean])[];
  readonly factors: readonly number[];
  /** Offset, digests of owner and due date, status. */
  readonly actions: readonly (readonly [at: number, owner: string | null, due: string | null, status: string | null])[];
  readonly milestones: Readonly<Record<string, number>>;
}

const CORPUS = process.env["POSTMORTEM_CORPUS"] ?? "../shared/corpus/texts";
const TRUTH = "test/fixtures/documents/corpus-truth.json";

/** How far a start may be off: marks such as `**` or a backtick may be counted in or not. */
const NEAR = 8;

class Score {
  readonly #counts = new Map<string, { wanted: number; found: number; extra: number }>();

  add(what: string, found: boolean): void {
    const count = this.#of(what);
    count.wanted++;
    if (found) count.found++;
  }

  extra(what: string, times: number): void {
    this.#of(what).extra += times;
  }

  share(what: string): number {
    const { wanted, found } = this.#of(what);
    return wanted === 0 ? 1 : found / wanted;
  }

  /** Found where there is none, in relation to what there is. */
  false(what: string): number {
    const { wanted, extra } = this.#of(what);
    return wanted === 0 ? 0 : extra / wanted;
  }

  lines(): string[] {
    return [...this.#counts].map(
      ([what, { wanted, found, extra }]) =>
        `${what}: ${String(found)} of ${String(wanted)} (${((100 * found) / wanted).toFixed(1)} %), ${String(extra)} too many`,
    );
  }

  #of(what: string): { wanted: number; found: number; extra: number } {
    const count = this.#counts.get(what) ?? { wanted: 0, found: 0, extra: 0 };
    this.#counts.set(what, count);
    return count;
  }
}

/** Takes from `left` the one that starts nearest to `at`. */
function take<T>(left: Set<T>, at: number, start: (item: T) => number): T | null {
  let best: T | null = null;
  for (const item of left) {
    const off = Math.abs(start(item) - at);
    if (off <= NEAR && (best === null || off < Math.abs(start(best) - at))) best = item;
  }
  if (best !== null) left.delete(best);
  return best;
}

function digest(value: string): string {
  const plain = value
    .toLowerCase()
    .replace(/[*_`[\]()@.~]/g, "")
    .trim();
  return createHash("sha256").update(plain).digest("hex").slice(0, 8);
}

function score(document: PostMortem, truth: Truth, total: Score): void {
  const entries = document.timelines.flatMap((timeline) => timeline.entries);
  const stamped = new Set(entries.filter(({ stamp }) => stamp.written !== ""));
  const untimed = new Set(entries.filter(({ stamp }) => stamp.written === ""));
  for (const [at, timed, date, time, zone] of truth.timeline) {
    const entry = timed ? take(stamped, at, (e) => e.stamp.range.start) : take(untimed, at, (e) => e.text.range.start);
    total.add(timed ? "timeline entries" : "untimed entries", entry !== null);
    if (!entry || !timed) continue;
    total.add("dates", (entry.stamp.date?.value ?? null) === date);
    total.add("times", (entry.stamp.time?.value.slice(0, 5) ?? null) === time);
    total.add("zones", (entry.stamp.zone !== null) === zone);
  }
  total.extra("timeline entries", stamped.size);
  total.extra("untimed entries", untimed.size);
  const factors = new Set(document.contributingFactors);
  for (const at of truth.factors) total.add("factors", take(factors, at, (f) => f.range.start) !== null);
  total.extra("factors", factors.size);
  const actions = new Set(document.actions);
  for (const [at, owner, due, status] of truth.actions) {
    const action = take(actions, at, (a) => a.text.range.start);
    total.add("actions", action !== null);
    if (!action) continue;
    if (owner !== null) total.add("owners", action.owner.field !== null && digest(action.owner.field.value) === owner);
    else total.extra("owners", action.owner.field ? 1 : 0);
    if (due !== null) total.add("due dates", action.due.field !== null && digest(action.due.field.written) === due);
    else total.extra("due dates", action.due.field ? 1 : 0);
    if (status !== null) total.add("statuses", action.status.field?.value === status);
  }
  total.extra("actions", actions.size);
  for (const [name, at] of Object.entries(truth.milestones)) {
    const milestone = Object.values(document.milestones).find((m) => m?.name === name);
    total.add("milestones", milestone !== undefined && milestone !== null && Math.abs(milestone.range.start - at) <= NEAR);
  }
}

describe("real post-mortems", () => {
  it("are read as a careful person reads them", function () {
    if (!existsSync(CORPUS)) this.skip();
    this.timeout(60_000);
    const truths = JSON.parse(readFileSync(TRUTH, "utf8")) as Readonly<Record<string, Truth>>;
    const total = new Score();
    let documents = 0;
    for (const file of readdirSync(CORPUS)) {
      const bytes = readFileSync(join(CORPUS, file));
      const truth = truths[createHash("sha256").update(bytes).digest("hex").slice(0, 16)];
      if (!truth) continue;
      documents++;
      score(read(bytes.toString("utf8"), { path: file.replaceAll("__", "/") }), truth, total);
    }
    if (process.env["POSTMORTEM_SCORE"]) console.log([`${String(documents)} documents`, ...total.lines()].join("\n"));
    assert.equal(documents, Object.keys(truths).length);
    assert.ok(total.share("timeline entries") >= 0.97 && total.false("timeline entries") <= 0.03, total.lines().join("\n"));
    for (const what of ["untimed entries", "factors", "actions", "owners", "due dates", "milestones", "dates", "times", "zones"]) {
      assert.ok(total.share(what) >= 0.95, `${what}\n${total.lines().join("\n")}`);
    }
    for (const what of ["untimed entries", "factors", "actions", "owners"])
      assert.ok(total.false(what) <= 0.05, `${what}\n${total.lines().join("\n")}`);
  });
});
