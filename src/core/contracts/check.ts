/** The JSON of `postmortem check --format json`: a contract that only ever grows a new `schema` number. */
import type { PostMortem } from "../document/model";
import type { Problem } from "../rules/engine";
import { LineMap } from "../text/line-map";
import * as z from "../zod";

const count = z.int().check(z.minimum(0));
/** Lines and columns from 1, columns and offsets in UTF-16 units of the file as it is on disk. */
const place = z.strictObject({ line: z.int().check(z.minimum(1)), column: z.int().check(z.minimum(1)), offset: count });

const problemSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning", "information", "hint"]),
  message: z.string(),
  start: place,
  end: place,
  fixable: z.boolean(),
  control: z.array(z.string()),
});

export const checkReportSchema = z.strictObject({
  schema: z.literal(1),
  files: z.array(z.strictObject({ path: z.string(), managed: z.boolean(), problems: z.array(problemSchema) })),
  summary: z.strictObject({ files: count, errors: count, warnings: count, information: count, hints: count }),
});

export type CheckReport = z.infer<typeof checkReportSchema>;
export type ReportedFile = CheckReport["files"][number];
export type ReportedProblem = ReportedFile["problems"][number];

export interface CheckedFile {
  /** As it is reported: relative to where the command runs, with `/`. */
  readonly path: string;
  readonly document: PostMortem;
  readonly problems: readonly Problem[];
}

export function checkReport(checked: readonly CheckedFile[]): CheckReport {
  const files = checked.map(reportFile);
  const severities = files.flatMap(({ problems }) => problems.map(({ severity }) => severity));
  const of = (wanted: Problem["severity"]): number => severities.filter((severity) => severity === wanted).length;
  return {
    schema: 1,
    files,
    summary: { files: files.length, errors: of("error"), warnings: of("warning"), information: of("information"), hints: of("hint") },
  };
}

function reportFile({ path, document, problems }: CheckedFile): ReportedFile {
  const lines = new LineMap(document.text);
  const at = (offset: number): ReportedProblem["start"] => ({ ...lines.position(offset), offset });
  return {
    path,
    managed: document.managed,
    problems: problems.map(({ rule, severity, message, range, fixes, control }) => ({
      rule,
      severity,
      message,
      start: at(range.start),
      end: at(range.end),
      fixable: fixes.length > 0,
      control: [...control],
    })),
  };
}
