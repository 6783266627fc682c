import { deepEqual, equal, ok, throws } from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { blameReportSchema } from "../../../src/core/contracts/blame";
import { checkReport, checkReportSchema } from "../../../src/core/contracts/check";
import { inspectDocument, inspectSchema } from "../../../src/core/contracts/inspect";
import { parse } from "../../../src/core/document/parse";
import { check } from "../../../src/core/rules/engine";
import { defaultSettings } from "../../../src/core/settings/settings";

const EXAMPLES = readdirSync("examples/postmortems").map((name) => `examples/postmortems/${name}`);
const CONTEXT = { now: Date.UTC(2026, 9, 20), roster: [] };

const documented = readFileSync("docs/cli.md", "utf8")
  .split("```")
  .filter((block) => block.startsWith("json\n"))
  .map((block) => JSON.parse(block.slice(5)) as unknown);

describe("the JSON contracts", () => {
  it("take the documents that the documentation shows", () => {
    equal(documented.length, 3);
    checkReportSchema.parse(documented[0]);
    blameReportSchema.parse(documented[1]);
    inspectSchema.parse(documented[2]);
  });

  it("refuse a key more and a key less: what other programs read is exactly this", () => {
    throws(() => checkReportSchema.parse({ ...(documented[0] as object), more: 1 }));
    throws(() => blameReportSchema.parse({ ...(documented[1] as object), more: 1 }));
    throws(() => inspectSchema.parse({ ...(documented[2] as object), more: 1 }));
    for (const key of Object.keys(documented[2] as object)) {
      const { [key]: _, ...rest } = documented[2] as Record<string, unknown>;
      throws(() => inspectSchema.parse(rest), key);
    }
  });

  it("hold for the examples; ranges lie in the text and texts are where they say", () => {
    for (const path of EXAMPLES) {
      const text = readFileSync(path, "utf8");
      const document = parse(text, { path });
      const inspected = inspectSchema.parse(inspectDocument(document));
      equal(inspected.path, path);
      for (const { start, end } of [...inspected.sections, ...inspected.timeline, ...inspected.contributingFactors, ...inspected.actions]) {
        ok(0 <= start && start <= end && end <= text.length);
      }
      for (const entry of inspected.timeline) ok(text.slice(entry.start, entry.end).includes(entry.written), entry.written);
      checkReportSchema.parse(checkReport([{ path, document, problems: check(document, defaultSettings, CONTEXT) }]));
    }
  });

  it("hold for any text", () => {
    const line = fc.constantFrom(
      "---",
      "postmortem: 1",
      "started: 2026-03-04T10:58:00Z",
      "severity: ?",
      "## Timeline",
      "- 10:58 x",
      "| Time | Event |",
      "|---|---|",
      "| 25:61 | y |",
      "## Action items",
      "- [x] z (@a)",
      "",
      "\uFEFF",
      "\r",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.string({ maxLength: 30 }), (lines, other) => {
        const document = parse([...lines, other].join("\n"));
        inspectSchema.parse(inspectDocument(document));
        checkReportSchema.parse(checkReport([{ path: "a.md", document, problems: check(document, defaultSettings, CONTEXT) }]));
      }),
    );
  });
});

describe("a check report", () => {
  it("counts by severity and places by line, column and offset", () => {
    const document = parse("a\r\n🔥 b\n", { path: "a.md" });
    const problem = { rule: "x", message: "M.", range: { start: 6, end: 7 }, fixes: [], related: [], control: ["CC7.4"] };
    const { files, summary } = checkReport([
      {
        path: "a.md",
        document,
        problems: [
          { ...problem, severity: "error" },
          { ...problem, severity: "hint" },
        ],
      },
      { path: "b.md", document, problems: [{ ...problem, severity: "information" }] },
    ]);
    deepEqual(summary, { files: 2, errors: 1, warnings: 0, information: 1, hints: 1 });
    deepEqual(files[0]?.problems[0], {
      rule: "x",
      severity: "error",
      message: "M.",
      start: { line: 2, column: 4, offset: 6 },
      end: { line: 2, column: 5, offset: 7 },
      fixable: false,
      control: ["CC7.4"],
    });
  });
});

describe("an inspected document", () => {
  it("says null for what is not there, and never guesses", () => {
    const { title: _title, sections: _sections, ...facts } = inspectDocument(parse("# T\n\n## Timeline\n\n- 10:58 Deploy\n"));
    deepEqual(facts, {
      schema: 1,
      path: null,
      managed: false,
      severity: null,
      status: null,
      milestones: { started: null, detected: null, mitigated: null, resolved: null },
      timeline: [
        {
          written: "10:58",
          instant: null,
          date: null,
          time: "10:58",
          zone: null,
          precision: "minute",
          approximate: false,
          missing: ["date", "zone"],
          text: "Deploy",
          start: 18,
          end: 32,
        },
      ],
      rootCause: { present: false },
      contributingFactors: [],
      actions: [],
      measures: { timeToDetectMinutes: null, timeToResolveMinutes: null, businessDaysToComplete: null },
    });
  });
});
