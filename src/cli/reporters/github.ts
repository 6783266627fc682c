/** Workflow commands of GitHub Actions: an annotation at the line of each problem. Hints are no annotations. */
import type { ReportedProblem } from "../../core/contracts/check";
import { oneLine, summary } from "./pretty";
import { regionOf } from "../region";
import type { Reporter } from "./reporter";

const COMMANDS: Readonly<Record<ReportedProblem["severity"], "error" | "warning" | "notice" | null>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: null,
};

export const github: Reporter = {
  id: "github",
  report: ({ report, checked, colors, fromRoot }) => {
    if (report.files.length === 0) return "";
    const lines = report.files.flatMap(({ path, problems }, index) =>
      problems.flatMap((problem) => {
        const name = COMMANDS[problem.severity];
        const file = checked[index];
        if (name === null || !file) return [];
        const { startLine, startColumn, endLine, endColumn } = regionOf(file, problem);
        // An end column counts only within the line.
        const columns = startLine === endLine ? { col: startColumn, endColumn } : {};
        const properties = { file: fromRoot(path), line: startLine, endLine, ...columns, title: problem.rule };
        return [command(name, properties, oneLine(problem.message))];
      }),
    );
    return `${[...lines, summary(report, colors)].join("\n")}\n`;
  },
};

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${written.join(",")}::${escapeMessage(message)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
