/** A new post-mortem in the canonical form, filled with what is known about the incident. */
import type { Level, MilestoneName } from "../document/model";
import { fileName } from "./file-name";
import { isoDate, isoInstant, timelineStamp } from "./instant";
import { templateSections } from "./sections";
import { TemplateWriter } from "./writer";
import { yamlScalar } from "./yaml-scalar";

export interface NewPostMortemFields {
  readonly id: string;
  readonly title: string;
  readonly severity: Level;
  /** Instants in milliseconds since the epoch; a milestone that is not known is left out, for the writer to fill in. */
  readonly resolved: number;
  readonly started?: number;
  readonly detected?: number;
  readonly mitigated?: number;
  /** The present: the day on which this post-mortem is begun. */
  readonly now: number;
  readonly owner?: string;
}

export interface NewPostMortem {
  /** For programs: a complete document with prompts between `‹` and `›`. */
  readonly text: string;
  /** For the editor: the same with a tab stop at each prompt and at each empty field. */
  readonly snippet: string;
  /** `2026-03-04-checkout-returned-errors.md`: the day on which the incident began, else ended, in UTC. */
  readonly fileName: string;
}

export const CATEGORIES: readonly string[] = ["security", "availability", "data", "performance", "other"];

const TITLE_PROMPT = "‹What failed for whom, in one line›";

export function newPostMortem(fields: NewPostMortemFields): NewPostMortem {
  const title = oneLine(fields.title);
  const out = new TemplateWriter();
  writeFrontMatter(out, fields, title);
  out.line();
  if (title === "") out.write("# ").prompt(TITLE_PROMPT).line();
  else out.line(`# ${markdownLine(title)}`);
  for (const { kind, heading, prompts } of templateSections) {
    out.line().line(`## ${heading}`).line();
    for (const prompt of prompts) out.prompts(prompt).line();
    if (kind === "timeline") writeTimeline(out, fields);
    if (kind === "actions") writeActions(out);
  }
  return { text: out.text, snippet: out.snippet, fileName: fileName(isoDate(fields.started ?? fields.resolved), title) };
}

function writeFrontMatter(out: TemplateWriter, fields: NewPostMortemFields, title: string): void {
  const instant = (key: MilestoneName, value: number | undefined): void => {
    out.write(`${key}:`);
    if (value === undefined) out.gap(" ").line();
    else out.line(` ${isoInstant(value)}`);
  };
  out
    .line("---")
    .line("postmortem: 1")
    .line(`id: ${yamlScalar(fields.id)}`);
  out.line(title === "" ? "title:" : `title: ${yamlScalar(title)}`).line(`severity: ${fields.severity}`);
  out
    .write("category:")
    .choose(CATEGORIES, " ")
    .line(` # ${CATEGORIES.join(" | ")}`);
  out.line("status: draft # draft | in-review | published");
  out.write("incident:").gap(" ").line(" # key or URL of the incident record");
  instant("started", fields.started);
  instant("detected", fields.detected);
  out.line("classified: # when the severity was set");
  instant("mitigated", fields.mitigated);
  instant("resolved", fields.resolved);
  out
    .line(`initiated: ${isoDate(fields.now)}`)
    .line("completed: # when it is published")
    .line("timezone: UTC");
  const owner = oneLine(fields.owner ?? "");
  if (owner === "") out.write("owner:").gap(" ").line(" # one named person");
  else out.line(`owner: ${yamlScalar(owner)}`);
  out.line("authors: []").line("reviewers: []").line("services: []");
  out.line("satisfies: { TSC: [CC7.3, CC7.4, CC7.5] }").line("---");
}

function writeTimeline(out: TemplateWriter, fields: NewPostMortemFields): void {
  const row = (instant: number | undefined, event: string): void => {
    out.write("| ");
    if (instant === undefined) out.prompt("‹date and time›").write(" ");
    else out.write(timelineStamp(instant));
    out.prompts(` | ${event} | ‹log, alert, chat›`).line(" |");
  };
  out.line("| Time (UTC)       | Event | Source |").line("| ---------------- | ----- | ------ |");
  row(fields.started, "Started: ‹the change or the condition that began it›");
  row(fields.detected, "Detected: ‹who or what noticed it, and how›");
  row(fields.mitigated, "Mitigated: ‹what stopped the harm from growing›");
  row(fields.resolved, "Resolved: ‹what ended the impact›");
}

function writeActions(out: TemplateWriter): void {
  out.line("| Action | Type | Owner | Due | Ticket | Status | Evidence |");
  out.line("| ------ | ---- | ----- | --- | ------ | ------ | -------- |");
  out.write("| ").prompt("‹A verb and what it changes, so that somebody can see when it is done›").write(" |");
  out.choose(["prevent", "detect", "mitigate", "process"], " ").write(" |");
  for (const _ of ["owner", "due", "ticket"]) out.gap(" ").write(" |");
  out.line(" open | |");
}

/** White space and control characters, which no title needs, become one blank. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** Plain text that reads back as itself in a heading. */
export function markdownLine(text: string): string {
  return text
    .replace(/[\\`*[\]<]/g, "\\$&")
    .replace(/&(?=#?\w+;)|~(?=~)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&")
    .replace(/#+$/, (hashes) => `\\${hashes}`);
}
