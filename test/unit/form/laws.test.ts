/** A change of the form touches its own place only, reads back as it was made, and can be taken back. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "../../../src/core/document/parse";
import { formOf } from "../../../src/core/form/form-of";
import { newPostMortem } from "../../../src/core/template/new-post-mortem";
import { DOCUMENTS } from "./documents";
import { changeFor, CONTEXT, keepsLaws, pick, type Outcome } from "./random-change";

const EXAMPLES = "examples/postmortems";
const CORPUS = process.env["POSTMORTEM_CORPUS"] ?? "../shared/corpus/texts";
const RUNS = Number(process.env["FORM_RUNS"] ?? "120");

const template = newPostMortem({
  id: "PM-2026-002",
  title: "",
  severity: "P1",
  resolved: Date.UTC(2026, 2, 4, 11, 36),
  now: CONTEXT.now,
}).text;

class Count {
  readonly outcomes = new Map<Outcome, number>();
  normal = 0;
  readonly refused: string[] = [];

  add(outcome: Outcome, normal: boolean, what: string): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
    if (!normal) return;
    this.normal++;
    if (outcome === "refused" || outcome === "locked") this.refused.push(what);
  }

  toString(): string {
    const share = this.normal === 0 ? 0 : (100 * this.refused.length) / this.normal;
    return `${[...this.outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(", ")}; of ${this.normal} usual ones ${share.toFixed(2)} % refused`;
  }
}

function run(texts: readonly (readonly [string, string])[], runs: number): Count {
  const count = new Count();
  fc.assert(
    fc.property(fc.constantFrom(...texts), pick, ([name, text], choice) => {
      const document = parse(text);
      const { change, normal } = changeFor(formOf(document, CONTEXT), choice);
      count.add(keepsLaws(document, change), normal, `${name}: ${JSON.stringify(change)}`);
    }),
    { numRuns: runs, seed: Number(process.env["FORM_SEED"] ?? "5") },
  );
  if (process.env["FORM_RUNS"] !== undefined) console.log(count.toString(), count.refused.slice(0, 60).join("\n"));
  return count;
}

describe("laws of the form", function () {
  this.timeout(RUNS * 100 + 20_000);

  it("hold for the examples and an empty post-mortem, and hardly anything usual is refused", () => {
    const examples = readdirSync(EXAMPLES).map((file) => [file, readFileSync(join(EXAMPLES, file), "utf8")] as const);
    const count = run([...examples, ["template", template]], RUNS);
    assert.ok(count.refused.length * 100 <= count.normal, count.refused.join("\n"));
  });

  it("hold for documents in all forms", () => {
    run(DOCUMENTS, RUNS);
  });

  it("hold for documents of others", function () {
    if (!existsSync(CORPUS)) this.skip();
    const files = readdirSync(CORPUS).filter((file) => file.endsWith(".md"));
    const texts = files.map((file) => [file, readFileSync(join(CORPUS, file), "utf8")] as const).filter(([, text]) => text.length < 60_000);
    run(texts, RUNS);
  });
});
