/** The questions of "New Post-mortem…", one after the other; what the caller has answered already is not asked. */
import { Uri, type WorkspaceFolder } from "vscode";
import type { Level } from "../../core/document/model";
import type { Clock, Files } from "../../core/ports";
import { fileName } from "../../core/template/file-name";
import { isoDate, parseInstant } from "../../core/template/instant";
import type { SettingsSource } from "../adapters/settings";
import {
  fileComplaint,
  LEVELS,
  type NewPostMortemArguments,
  numbered,
  proposedFile,
  proposedInstant,
  resolvedComplaint,
  titleComplaint,
} from "../analysis/new-fields";
import { type Answer, askChoice, askText, type Place } from "./steps";

export interface Answers {
  readonly title: string;
  readonly severity: Level;
  readonly resolved: string;
  /** Relative to the workspace folder. */
  readonly file: string;
}

interface World {
  readonly clock: Clock;
  readonly files: Files;
  readonly settings: SettingsSource;
}

/** `null`: the person has given up. */
export async function askForPostMortem(
  world: World,
  folder: WorkspaceFolder | null,
  given: NewPostMortemArguments,
): Promise<Answers | null> {
  const answers: { -readonly [Key in keyof Answers]: Answers[Key] } = {
    title: given.title ?? "",
    severity: given.severity ?? "P2",
    resolved: given.resolved ?? proposedInstant(world.clock.now()),
    file: given.file ?? "",
  };

  type Question = (place: Place) => Promise<Answer<unknown>>;
  const questions: Question[] = [];
  if (given.title === undefined)
    questions.push(async (place) => keep(await askTitle(place, answers.title), (value) => (answers.title = value)));
  if (given.severity === undefined) {
    questions.push(async (place) => keep(await askSeverity(place, answers.severity), (value) => (answers.severity = value)));
  }
  if (given.resolved === undefined) {
    questions.push(async (place) => keep(await askResolved(place, answers.resolved), (value) => (answers.resolved = value)));
  }
  // Whoever has answered everything else is a program, or in a hurry: the proposed place will do.
  if (folder && given.file === undefined && questions.length > 0) {
    questions.push(async (place) => {
      const proposed = await freeFile(world, folder, answers);
      return keep(await askFile(place, proposed, world.files, folder), (value) => (answers.file = value));
    });
  }

  for (let at = 0; at < questions.length;) {
    const place = { title: "New Post-mortem", step: at + 1, totalSteps: questions.length };
    const answer = await questions[at]?.(place);
    if (!answer || answer.kind === "cancelled") return null;
    at += answer.kind === "back" ? -1 : 1;
  }
  if (folder && answers.file === "") answers.file = await freeFile(world, folder, answers);
  return answers;
}

function keep<T>(answer: Answer<T>, take: (value: T) => void): Answer<T> {
  if (answer.kind === "value") take(answer.value);
  return answer;
}

function askTitle(place: Place, value: string): Promise<Answer<string>> {
  return askText(place, {
    prompt: "What failed for whom, in one line. It can be changed later.",
    placeholder: "Checkout returned errors for 38 minutes",
    value,
    validate: titleComplaint,
  });
}

function askSeverity(place: Place, active: Level): Promise<Answer<Level>> {
  return askChoice(place, {
    placeholder: "How severe was the incident?",
    options: LEVELS.map(({ level, meaning }) => ({ label: level, description: meaning, value: level })),
    active,
  });
}

function askResolved(place: Place, value: string): Promise<Answer<string>> {
  return askText(place, {
    prompt: "When was the incident resolved? Date, time and zone; the present is proposed.",
    placeholder: "2026-03-04 11:36 UTC",
    value,
    validate: resolvedComplaint,
  });
}

function askFile(place: Place, value: string, files: Files, folder: WorkspaceFolder): Promise<Answer<string>> {
  return askText(place, {
    prompt: `The file to create in ${folder.name}.`,
    value,
    selection: [value.lastIndexOf("/") + 1, value.lastIndexOf(".")],
    validate: async (file) => fileComplaint(file) ?? ((await isTaken(files, folder, file)) ? "A file of that name exists already." : null),
  });
}

/** The first proposed name that is not taken. */
async function freeFile({ files, settings }: World, folder: WorkspaceFolder, { title, resolved }: Answers): Promise<string> {
  const { folder: inFolder } = await settings.of(folder.uri);
  const file = proposedFile(inFolder, fileName(isoDate(parseInstant(resolved) ?? 0), title));
  for (let number = 1; ; number++) {
    const candidate = numbered(file, number);
    if (!(await isTaken(files, folder, candidate))) return candidate;
  }
}

function isTaken(files: Files, folder: WorkspaceFolder, file: string): Promise<boolean> {
  return files.exists(Uri.joinPath(folder.uri, ...file.split("/")).toString());
}
