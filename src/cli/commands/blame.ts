import { type BlamedFile, type BlameReport, type BlameSpan, blameSpans } from "../../core/contracts/blame";
import { Memory } from "../../core/document/memory";
import type { PostMortem } from "../../core/document/model";
import { uncheckedIn, type Unchecked } from "../../core/language/left-out";
import { blameIn, leftOutIn } from "../../core/rules/blame/found";
import { LineMap } from "../../core/text/line-map";
import { absolute, withSlashes } from "../../node/paths";
import { defineCommand, type Context, type ValuesOf } from "../command";
import { parseTarget, readDocument } from "../documents";
import type { ExitCode } from "../io";
import { People } from "../people";
import { oneLine } from "../reporters/pretty";
import { findTargets, textTarget, type Target } from "../targets";

const options = {
  format: { type: "string", choices: ["pretty", "json"], hasDefault: true, summary: "How to report" },
  tier: {
    type: "string",
    choices: ["preview", "squiggle"],
    hasDefault: true,
    summary: "All that is worth a look, or only what the editor underlines",
  },
  stdin: { type: "boolean", summary: "Read the text on standard input" },
  "stdin-filename": { type: "string", value: "FILE", summary: "Where that text belongs: for its settings and in the report" },
} as const;

type Values = ValuesOf<typeof options>;

interface Read {
  readonly documents: readonly (readonly [Target, PostMortem])[];
  /** One file was asked for, and not whatever a folder or a glob holds. */
  readonly single: boolean;
  readonly failed: boolean;
}

/** Of the parts of a file that are not checked, how many are told one by one. */
const TOLD = 5;

interface Found extends BlamedFile {
  readonly document: PostMortem;
  readonly unchecked: readonly Unchecked[];
}

export const blame = defineCommand({
  name: "blame",
  summary: "Find words that blame people",
  operands: "FILE…",
  details: [
    "Each phrase comes with the reason, a question to ask instead and other words for its sentence. The exit code is 1 when there is one.",
  ],
  options,
  examples: [
    "postmortem blame postmortems/2026-03-04-checkout-errors.md",
    "postmortem blame postmortems --tier squiggle",
    "postmortem blame incident.md --format json",
  ],
  run: async (operands, values, context) => {
    const refusal = contradiction(operands, values);
    if (refusal !== null) {
      context.complain(refusal);
      return 2;
    }
    const read = values.stdin ? await readInput(values, context) : await readFiles(operands, context);
    const people = new People(context.io);
    const files: Found[] = [];
    for (const [target, document] of read.documents) {
      const { workspace, shown } = target;
      const there = read.documents.filter(([other]) => other.workspace.root === workspace.root).map(([, other]) => other);
      const roster = await people.of(workspace, there);
      const around = { settings: workspace.settings, roster, memory: new Memory() };
      const spans = blameSpans(document, blameIn(document, around), values.tier, workspace.settings);
      files.push({ path: shown, document, spans, unchecked: uncheckedIn(document, leftOutIn(document, around)) });
    }
    return tell(files, read, values, context);
  },
});

function contradiction(operands: readonly string[], values: Values): string | null {
  if (values.stdin && operands.length > 0) return "With `--stdin` no file is read; leave the files out.";
  if (values["stdin-filename"] !== undefined && !values.stdin) return "The option `--stdin-filename` goes with `--stdin`.";
  return operands.length === 0 && !values.stdin ? "Name a file or several." : null;
}

async function readFiles(operands: readonly string[], context: Context): Promise<Read> {
  const { targets, failed } = await findTargets(operands, context);
  const documents: [Target, PostMortem][] = [];
  for (const target of targets) {
    const document = await readDocument(target, context);
    if (document) documents.push([target, document]);
  }
  const [named = ""] = operands;
  const single = operands.length === 1 && targets[0]?.path === absolute(withSlashes(context.io.cwd), named);
  return { documents, single, failed: failed || documents.length < targets.length };
}

async function readInput(values: Values, context: Context): Promise<Read> {
  const { target, failed } = await textTarget(values["stdin-filename"], context);
  const text = await context.io.stdin.readAll();
  if (text.ok) return { documents: [[target, parseTarget(target, text.value)]], single: true, failed };
  context.complain(text.error.message, target.shown);
  return { documents: [], single: true, failed: true };
}

function tell(files: readonly Found[], { single, failed }: Read, { format }: Values, context: Context): ExitCode {
  const { stdout } = context.io;
  // Nothing could be read: standard error has said why.
  const silent = files.length === 0 && (failed || format === "pretty");
  if (!silent) stdout.write(format === "json" ? `${JSON.stringify(reportOf(files, single), null, 2)}\n` : pretty(files, context));
  // The JSON has no place for it.
  if (format === "json")
    for (const { path, unchecked } of files)
      for (const line of told(unchecked)) context.log.warn(`${context.colors.err.bold(path)}: ${line}`);
  if (failed) return 2;
  return files.some(({ spans }) => spans.length > 0) ? 1 : 0;
}

function reportOf(files: readonly Found[], single: boolean): BlameReport {
  const plain = files.map(({ path, spans }) => ({ path, spans }));
  return single && plain[0] ? { schema: 1, ...plain[0] } : { schema: 1, files: plain };
}

/** A line for each part that is not checked. */
function told(unchecked: readonly Unchecked[]): readonly string[] {
  const lines = unchecked.slice(0, TOLD).map(({ line, column, message }) => `${String(line)}:${String(column)}  ${message}`);
  const more = unchecked.length - lines.length;
  if (more > 0) lines.push(`${more === 1 ? "One more part is" : `${String(more)} more parts are`} not checked.`);
  return lines;
}

function pretty(files: readonly Found[], { colors: { out: colors } }: Context): string {
  const block = ({ path, spans, document, unchecked }: Found): string => {
    const lines = new LineMap(document.text);
    const one = ({ start, text, reason, question, tier, rule }: BlameSpan): string => {
      const { line, column } = lines.position(start);
      const paint = tier === "squiggle" ? colors.yellow : colors.dim;
      const head = `  ${colors.dim(`${String(line)}:${String(column)}`)}  ${paint(`"${oneLine(text)}"`)}  ${colors.dim(rule)}`;
      return `${head}\n      The words ${reason}. Ask: ${question}`;
    };
    return [colors.bold(path), ...spans.map(one), ...told(unchecked).map((line) => `  ${line}`)].join("\n");
  };
  const count = files.reduce((sum, { spans }) => sum + spans.length, 0);
  const inPart = files.filter(({ unchecked }) => unchecked.length > 0).length;
  const partly = inPart === 0 ? "" : files.length === 1 ? " in part" : `, ${String(inPart)} of them in part`;
  const checked = `${String(files.length)} ${files.length === 1 ? "post-mortem" : "post-mortems"} checked${partly}`;
  const tick = inPart === 0 ? `${colors.green("✔")} ` : "";
  const last = count === 0 ? `${tick}${checked}, nothing found.` : `${checked}: ${String(count)} to look at.`;
  return `${[...files.filter(({ spans, unchecked }) => spans.length + unchecked.length > 0).map(block), last].join("\n\n")}\n`;
}
