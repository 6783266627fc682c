/** For people: problems by file, then one line that sums up. */
import type { Colors } from "picocolors/types";
import type { CheckReport, ReportedFile, ReportedProblem } from "../../core/contracts/check";
import type { Reporter } from "./reporter";

export const pretty: Reporter = {
  id: "pretty",
  report: ({ report, colors }) => {
    // Standard error has said why; "nothing found" would sound as if all were well.
    if (report.files.length === 0) return "";
    const blocks = report.files.filter(({ problems }) => problems.length > 0).map((file) => block(file, colors));
    return `${[...blocks, summary(report, colors)].join("\n\n")}\n`;
  },
};

const WORDS: Readonly<Record<ReportedProblem["severity"], string>> = {
  error: "error",
  warning: "warning",
  information: "info",
  hint: "hint",
};

function block({ path, managed, problems }: ReportedFile, colors: Colors): string {
  const places = problems.map(({ start }) => `${String(start.line)}:${String(start.column)}`);
  const placeWidth = Math.max(...places.map(({ length }) => length));
  const wordWidth = Math.max(...problems.map(({ severity }) => WORDS[severity].length));
  const head = colors.bold(path) + (managed ? "" : colors.dim("  adopted: no front matter of the canonical form"));
  const lines = problems.map((problem, index) => {
    const place = colors.dim((places[index] ?? "").padStart(placeWidth));
    const word = paint(problem.severity, colors)(WORDS[problem.severity].padEnd(wordWidth));
    return `  ${place}  ${word}  ${oneLine(problem.message)}  ${colors.dim(problem.rule)}`;
  });
  return [head, ...lines].join("\n");
}

export function summary({ files, summary: counts }: CheckReport, colors: Colors): string {
  const checked = `${amount(counts.files, "post-mortem")} checked`;
  const parts = [
    counts.errors > 0 ? colors.red(amount(counts.errors, "error")) : "",
    counts.warnings > 0 ? colors.yellow(amount(counts.warnings, "warning")) : "",
    counts.information > 0 ? colors.blue(`${String(counts.information)} info`) : "",
    counts.hints > 0 ? colors.dim(amount(counts.hints, "hint")) : "",
  ].filter((part) => part !== "");
  if (parts.length === 0) return `${colors.green("✔")} ${checked}, nothing found.`;
  const clean = files.filter(({ problems }) => problems.length === 0).length;
  const mark = counts.errors > 0 ? colors.red("✖") : counts.warnings > 0 ? colors.yellow("▲") : colors.blue("●");
  return `${mark} ${checked}: ${parts.join(", ")}${clean > 0 ? `; nothing found in ${String(clean)} of them` : ""}.`;
}

function paint(severity: ReportedProblem["severity"], colors: Colors): (text: string) => string {
  switch (severity) {
    case "error":
      return colors.red;
    case "warning":
      return colors.yellow;
    case "information":
      return colors.blue;
    case "hint":
      return colors.dim;
  }
}

function amount(count: number, one: string): string {
  return `${String(count)} ${count === 1 ? one : `${one}s`}`;
}

/** Messages may quote the document: no quoted control character may reach the terminal. */
export function oneLine(message: string): string {
  return message.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}
