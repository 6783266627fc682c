/** SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
import { createHash } from "node:crypto";
import type { Fix as SarifFix, Log, PhysicalLocation, ReportingDescriptor, Result } from "sarif";
import type { CheckedFile, ReportedProblem } from "../../core/contracts/check";
import type { Problem } from "../../core/rules/engine";
import { rules } from "../../core/rules/registry";
import type { Fix, Rule, Severity } from "../../core/rules/rule";
import { LineMap } from "../../core/text/line-map";
import { slice, type Span } from "../../core/text/span";
import { type Region, regionOf } from "../region";
import type { Checking, Reporter } from "./reporter";

const ROOT = "%SRCROOT%";
const LEVELS: Readonly<Record<Severity, Result.level>> = { error: "error", warning: "warning", information: "note", hint: "note" };

export const sarif: Reporter = {
  id: "sarif",
  report: (checking) => `${JSON.stringify(log(checking), null, 2)}\n`,
};

function log({ checked, version, fromRoot }: Checking): Log {
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "postmortem", fullName: `postmortem ${version}`, semanticVersion: version, rules: rules.map(descriptor) } },
        automationDetails: { id: "postmortem/" },
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r"],
        originalUriBaseIds: { [ROOT]: { description: { text: "The root of the checkout." } } },
        artifacts: checked.map(({ path }) => ({
          location: { uri: uri(fromRoot(path)), uriBaseId: ROOT },
          roles: ["analysisTarget"],
          sourceLanguage: "markdown",
        })),
        results: checked.flatMap((file, index) => results(file, uri(fromRoot(file.path)), index)),
      },
    ],
  };
}

function descriptor({ meta: { id, summary, why, severity, category, control } }: Rule): ReportingDescriptor {
  const points = control.length === 0 ? "" : ` It proves a point of SOC 2 ${control.join(", ")}.`;
  return {
    id,
    name: id.replace(/(?:^|[-/])([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    help: { text: `${why}${points}`, markdown: `${why}${points}` },
    defaultConfiguration: { level: LEVELS[severity.managed] },
    properties: { category, tags: ["post-mortem", category, ...control] },
  };
}

function results(file: CheckedFile, address: string, index: number): Result[] {
  const lines = new LineMap(file.document.text);
  const seen = new Map<string, number>();
  return file.problems.map((problem) => {
    const where = (range: Span): { physicalLocation: PhysicalLocation } => ({
      physicalLocation: { artifactLocation: { uri: address, uriBaseId: ROOT, index }, region: region(file, lines, range) },
    });
    const fixes = problem.fixes.filter(({ snippet, edits }) => !snippet && edits.length > 0);
    return {
      ruleId: problem.rule,
      ruleIndex: rules.findIndex(({ meta }) => meta.id === problem.rule),
      level: LEVELS[problem.severity],
      message: { text: problem.message },
      locations: [where(problem.range)],
      ...(problem.related.length > 0 && {
        relatedLocations: problem.related.map(({ range, message }, id) => ({ id, message: { text: message }, ...where(range) })),
      }),
      partialFingerprints: { "postmortemProblem/v1": fingerprint(problem, file, lines, seen) },
      ...(fixes.length > 0 && { fixes: fixes.map((fix) => change(fix, file, lines, { uri: address, uriBaseId: ROOT, index })) }),
    };
  });
}

function change(
  { title, edits }: Fix,
  file: CheckedFile,
  lines: LineMap,
  artifactLocation: PhysicalLocation["artifactLocation"],
): SarifFix {
  const replacements = edits.map(({ range, text }) => ({ deletedRegion: region(file, lines, range), insertedContent: { text } }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: artifactLocation ?? {}, replacements }] };
}

function region(file: CheckedFile, lines: LineMap, { start, end }: Span): Region {
  const place = (offset: number): ReportedProblem["start"] => ({ ...lines.position(offset), offset });
  return regionOf(file, { start: place(start), end: place(end) });
}

/** The same for a problem that only moves to another line: made of the rule, the text of its line, and which of its like it is. */
function fingerprint({ rule, range }: Problem, { document: { text } }: CheckedFile, lines: LineMap, seen: Map<string, number>): string {
  const { line } = lines.position(range.start);
  const written = slice(text, { start: lines.lineStart(line), end: lines.lineStart(line + 1) }).trim();
  const nth = seen.get(`${rule} ${written}`) ?? 0;
  seen.set(`${rule} ${written}`, nth + 1);
  return createHash("sha256")
    .update([rule, written, String(nth)].join("\n"))
    .digest("hex")
    .slice(0, 32);
}

function uri(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
