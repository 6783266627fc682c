/** JUnit XML, as CI servers show test results: a suite for each file, a failed case for each error and warning. */
import type { ReportedFile, ReportedProblem } from "../../core/contracts/check";
import type { Reporter } from "./reporter";

export const junit: Reporter = {
  id: "junit",
  report: ({ report: { files, summary } }) => {
    const cases = files.reduce((sum, { problems }) => sum + Math.max(1, problems.length), 0);
    const counts = attributes({ name: "postmortem", tests: cases, failures: summary.errors + summary.warnings, errors: 0 });
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${counts}>\n${files.map(suite).join("")}</testsuites>\n`;
  },
};

function suite({ path, problems }: ReportedFile): string {
  const failures = problems.filter(fails).length;
  const counts = attributes({ name: path, tests: Math.max(1, problems.length), failures, errors: 0, skipped: 0 });
  const cases = problems.length === 0 ? [passed(path)] : problems.map((problem) => testCase(path, problem));
  return `  <testsuite${counts}>\n${cases.join("")}  </testsuite>\n`;
}

function testCase(path: string, problem: ReportedProblem): string {
  const { rule, severity, message, start } = problem;
  const place = `${String(start.line)}:${String(start.column)}`;
  const head = `    <testcase${attributes({ name: `${rule} at ${place}`, classname: path, file: path, line: start.line })}>\n`;
  const text = escapeXml(`${path}:${place}: ${severity}: ${message}`);
  const body = fails(problem)
    ? `      <failure${attributes({ type: severity, message })}>${text}</failure>\n`
    : `      <system-out>${text}</system-out>\n`;
  return `${head}${body}    </testcase>\n`;
}

function passed(path: string): string {
  return `    <testcase${attributes({ name: "nothing found", classname: path, file: path })}/>\n`;
}

/** Information and hints fail no build. */
function fails({ severity }: ReportedProblem): boolean {
  return severity === "error" || severity === "warning";
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join("");
}

/** Characters that XML cannot hold even as references become U+FFFD; line ends and tabs survive in attributes. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r\u007F-\u009F]/g, (found) => `&#${String(found.charCodeAt(0))};`);
}
