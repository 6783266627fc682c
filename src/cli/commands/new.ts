import { parse } from "../../core/document/parse";
import type { Level } from "../../core/document/model";
import { levelOf } from "../../core/document/severity";
import { parseInstant } from "../../core/template/instant";
import { newPostMortem, type NewPostMortemFields } from "../../core/template/new-post-mortem";
import { nextId } from "../../core/template/next-id";
import { discover } from "../../node/discover";
import { absolute, join, shown } from "../../node/paths";
import { findWorkspace, type Workspace } from "../../node/workspace";
import { defineCommand, type Context } from "../command";
import { complainAbout } from "../targets";

type Answers = Pick<NewPostMortemFields, "title" | "severity" | "resolved">;

/** One thing that has to be known: how to ask for it, how to read it, and what is wanted where it cannot be read. */
interface Question<T> {
  readonly option: string;
  readonly ask: string;
  readonly wanted: string;
  read(written: string): T | null;
}

const TIME = 'date, time and zone, such as 2026-03-04T11:36:00Z or "2026-03-04 12:36 +01:00"';

export const newCommand = defineCommand({
  name: "new",
  summary: "Write a new post-mortem from the template",
  operands: "[dir]",
  details: [
    `The document gets the next free id of its year and stands in \`dir\`, else in the folder that .postmortem.yaml names
(by default postmortems/). An existing file is never overwritten. The path of the new file is printed.
At a terminal, what is missing is asked for; elsewhere --title, --severity and --resolved are required.`,
  ],
  options: {
    title: { type: "string", short: "t", value: "TEXT", summary: "What happened, in one line" },
    severity: { type: "string", short: "s", value: "P1…P5", summary: "P1 is the most severe; other names, such as SEV-1, are understood" },
    started: { type: "string", value: "TIME", summary: "When the incident began" },
    detected: { type: "string", value: "TIME", summary: "When it was noticed" },
    mitigated: { type: "string", value: "TIME", summary: "When the harm stopped growing" },
    resolved: { type: "string", value: "TIME", summary: "When it was over: date, time and zone" },
    owner: { type: "string", value: "NAME", summary: "Who sees to it that the post-mortem gets written" },
  },
  examples: ['postmortem new --title "Checkout returned errors" --severity P1 --resolved 2026-03-04T11:36:00Z'],
  run: async (operands, values, context) => {
    if (operands.length > 1) {
      context.complain(`Name one folder; ${String(operands.length)} are given.`);
      return 2;
    }
    const { cwd } = context.io;
    const folder = operands[0] === undefined ? null : absolute(cwd, operands[0]);
    const workspace = await findWorkspace(context.io.disk(), folder ?? absolute(cwd, "."), absolute(cwd, "."));
    const badSettings = complainAbout(workspace, context);
    const optional = readOptional(values, context);
    const answers = optional && (await readAnswers(values, workspace, context));
    if (!optional || !answers) return 2;
    const fields = { ...answers, ...optional, now: context.now, ...(values.owner === undefined ? {} : { owner: values.owner }) };
    const written = await write(fields, folder, workspace, context);
    return written && !badSettings ? 0 : 2;
  },
});

function readOptional(
  values: Readonly<Record<"started" | "detected" | "mitigated", string | undefined>>,
  context: Context,
): Partial<Record<"started" | "detected" | "mitigated", number>> | null {
  const instants: Partial<Record<"started" | "detected" | "mitigated", number>> = {};
  for (const name of ["started", "detected", "mitigated"] as const) {
    const written = values[name];
    if (written === undefined) continue;
    const instant = parseInstant(written);
    if (instant === null) {
      context.complain(`The option \`--${name}\` is \`${written}\`; write ${TIME}.`);
      return null;
    }
    instants[name] = instant;
  }
  return instants;
}

async function readAnswers(
  values: Readonly<Record<"title" | "severity" | "resolved", string | undefined>>,
  { settings }: Workspace,
  context: Context,
): Promise<Answers | null> {
  const title = await answer(
    { option: "title", ask: "Title, in one line", wanted: "what happened, in one line", read: (text) => text.trim() || null },
    values.title,
    context,
  );
  if (title === null) return null;
  const read = (text: string): Level | null => levelOf(text, settings.severities);
  const severity = await answer(
    { option: "severity", ask: "Severity, P1 (worst) to P5", wanted: "P1, P2, P3, P4 or P5", read },
    values.severity,
    context,
  );
  if (severity === null) return null;
  const resolved = await answer(
    { option: "resolved", ask: "Resolved at (2026-03-04 11:36 UTC)", wanted: TIME, read: parseInstant },
    values.resolved,
    context,
  );
  return resolved === null ? null : { title, severity, resolved };
}

/** From the option, else from the person at the terminal. `null`: neither gave one, and that has been reported. */
async function answer<T>(question: Question<T>, given: string | undefined, context: Context): Promise<T | null> {
  const { option, ask, wanted, read } = question;
  if (given !== undefined) {
    const value = read(given);
    if (value === null) context.complain(`The option \`--${option}\` is \`${given}\`; write ${wanted}.`);
    return value;
  }
  if (!context.io.stdin.isTTY) {
    context.complain(`The option \`--${option}\` is missing; write ${wanted}.`);
    return null;
  }
  for (;;) {
    const written = await context.io.stdin.ask(`${ask}: `);
    if (written === null) {
      context.complain("Nothing is written: the questions were not answered.");
      return null;
    }
    const value = read(written);
    if (value !== null) return value;
    context.log.info(`Please write ${wanted}.`);
  }
}

async function write(
  fields: Omit<NewPostMortemFields, "id">,
  dir: string | null,
  workspace: Workspace,
  context: Context,
): Promise<boolean> {
  const { cwd } = context.io;
  const year = new Date(fields.started ?? fields.resolved).getUTCFullYear();
  const id = nextId(await idsOf(workspace, context), year);
  const { text, fileName } = newPostMortem({ ...fields, id });
  const folder = dir ?? absolute(workspace.root, workspace.settings.folder);
  const path = join(folder, fileName);
  // The settings come with a checkout; they may not place a file outside of it. A folder that is named here may be anywhere.
  const disk = context.io.disk(dir === null ? workspace.root : undefined);
  const made = await disk.makeFolder(folder);
  const result = made.ok ? await disk.writeText(path, text, { overwrite: false }) : made;
  if (!result.ok) context.complain(result.error.message, shown(cwd, path));
  else context.io.stdout.write(`${shown(cwd, path)}\n`);
  return result.ok;
}

/** The ids in use. A document that cannot be read does not keep a new one from being written, but its id may be given out again. */
async function idsOf({ root, settings }: Workspace, context: Context): Promise<readonly string[]> {
  const disk = context.io.disk();
  const found = await discover(disk, root, root, settings);
  const unread = found.problems.map(({ path, failure }) => ({ path, message: failure.message }));
  const ids: string[] = [];
  for (const path of found.files) {
    const text = await disk.readText(path);
    if (!text.ok) unread.push({ path, message: text.error.message });
    else ids.push(...(parse(text.value).header.id?.value.split("\n") ?? []));
  }
  for (const { path, message } of unread) {
    context.log.warn(`${shown(context.io.cwd, path)}: ${message} An id in it is not taken into account.`);
  }
  return ids;
}
