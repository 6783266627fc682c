/** The examples, checked, inspected and exported by our own command line. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CheckReport, ReportedFile } from "../../src/core/contracts/check";
import type { Inspect } from "../../src/core/contracts/inspect";
import { commandLine } from "./command-line";

const FOLDER = "examples/postmortems";
const EXEMPLARY = `${FOLDER}/2026-06-09-boarding-gates-refused-tickets.md`;
const DRAFT = `${FOLDER}/2026-10-06-confirmation-mails-late.md`;
const ADOPTED = `${FOLDER}/2024-11-19-fare-search-slow.md`;
const SECURITY = `${FOLDER}/2026-08-13-deploy-token-in-build-log.md`;

async function inspect(path: string): Promise<Inspect> {
  const { code, stdout, stderr } = await commandLine("inspect", path);
  equal(code, 0, stderr);
  return JSON.parse(stdout) as Inspect;
}

describe("examples", () => {
  let report: CheckReport;
  const file = (path: string): ReportedFile => report.files.find((one) => one.path === path)!;
  const found = (path: string, ...severities: readonly string[]): readonly string[] =>
    file(path)
      .problems.filter(({ severity }) => severities.includes(severity))
      .map(({ rule, start, message }) => `${start.line}: ${rule}: ${message}`);

  before(async () => {
    const { code, stdout, stderr } = await commandLine("check", "examples", "--format", "json");
    equal(stderr, "");
    equal(code, 1);
    report = JSON.parse(stdout) as CheckReport;
  });

  it("are the four post-mortems of the folder and nothing else", () => {
    deepEqual(report.files.map(({ path }) => path).sort(), [ADOPTED, EXEMPLARY, SECURITY, DRAFT]);
  });

  it("hold an exemplary one in which there is nothing to find but hints", () => {
    deepEqual(found(EXEMPLARY, "error", "warning", "information"), []);
  });

  it("hold a security incident in which there is nothing to find but hints", () => {
    deepEqual(found(SECURITY, "error", "warning", "information"), []);
  });

  it("hold an adopted one without an error", () => {
    equal(file(ADOPTED).managed, false);
    deepEqual(found(ADOPTED, "error"), []);
  });

  it("hold a draft in which rules of every kind find something", () => {
    const wanted = [
      "action-closed-without-evidence",
      "action-due-invalid",
      "action-due-missing",
      "action-owner-not-a-person",
      "action-unowned",
      "action-untracked",
      "action-vague",
      "contributing-factors-too-few",
      "field-missing",
      "front-matter-invalid",
      "placeholder-left",
      "section-empty",
      "section-missing",
      "timeline-out-of-order",
      "timestamp-incomplete",
      "timestamp-missing",
    ];
    const ids = new Set(file(DRAFT).problems.map(({ rule }) => rule));
    deepEqual(
      wanted.filter((id) => !ids.has(id)),
      [],
    );
  });

  it("say the same in their measures as in their timelines", async () => {
    for (const [path, measures, entries] of [
      [EXEMPLARY, { timeToDetectMinutes: 13, timeToResolveMinutes: 47, businessDaysToComplete: 4 }, 16],
      [SECURITY, { timeToDetectMinutes: 12643, timeToResolveMinutes: 13088, businessDaysToComplete: 4 }, 9],
    ] as const) {
      const { measures: seen, milestones, timeline } = await inspect(path);
      deepEqual({ ...seen, ...measures }, seen);
      equal(timeline.length, entries);
      for (const name of ["started", "detected", "mitigated", "resolved"] as const) {
        const row = timeline.find(({ instant }) => instant === milestones[name]?.instant);
        ok(row, `${path}: no entry at the time at which it was ${name}`);
      }
    }
  });

  it("hold an old wiki page that is read as it is", async () => {
    const { severity, timeline, actions } = await inspect(ADOPTED);
    deepEqual(severity, { written: "Amber", level: "P2" });
    equal(timeline.filter(({ instant }) => instant !== null).length, 11);
    equal(timeline[0]?.instant, "2024-11-19T02:10:00Z");
    deepEqual(
      actions.map(({ owner }) => owner),
      ["@hana", "@ben", "@hana", "@ben", null],
    );
  });

  it("are all exported to HTML", async () => {
    const folder = mkdtempSync(join(tmpdir(), "postmortem-examples-"));
    try {
      const { code, stderr } = await commandLine("export", EXEMPLARY, DRAFT, ADOPTED, SECURITY, "--to", "html", "--out", folder);
      equal(code, 0, stderr);
      equal(readdirSync(folder).length, 4);
      for (const name of readdirSync(folder)) match(readFileSync(join(folder, name), "utf8"), /<h1[\s\S]*<\/html>\s*$/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("are each described in their own readme", () => {
    const readme = readFileSync("examples/README.md", "utf8");
    for (const path of [EXEMPLARY, DRAFT, ADOPTED, SECURITY]) ok(readme.includes(`](${path.slice("examples/".length)})`), path);
  });
});
