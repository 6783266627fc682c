/** `postmortem.new`: asks what is known of the incident, and opens a document with all that follows from it. */
import { commands, type Disposable, ProgressLocation, type Uri, window, workspace, type WorkspaceFolder } from "vscode";
import { parseInstant } from "../../core/template/instant";
import { newPostMortem } from "../../core/template/new-post-mortem";
import { nextId } from "../../core/template/next-id";
import { readArguments } from "../analysis/new-fields";
import type { Deps } from "../deps";
import { type Answers, askForPostMortem } from "../ui/new-questions";
import { openTemplate, openUntitled } from "../ui/open-template";
import { existingIds } from "../workspace/existing-ids";

export function registerNewPostMortem(deps: Deps): Disposable {
  return commands.registerCommand("postmortem.new", async (given: unknown): Promise<Uri | null> => {
    const known = readArguments(given);
    const folder = await chooseFolder(known.folder);
    if (folder === "cancelled") return null;
    const answers = await askForPostMortem(deps, folder, known);
    if (!answers) return null;
    return deps.activity.during(() => create(deps, folder, answers));
  });
}

/** Without a folder there is no file yet: the document is untitled, and saving it asks where. */
async function chooseFolder(given: string | undefined): Promise<WorkspaceFolder | null | "cancelled"> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0] ?? null;
  const named = folders.find(({ name }) => name === given);
  if (named) return named;
  return (await window.showWorkspaceFolderPick({ placeHolder: "The folder that the post-mortem belongs to" })) ?? "cancelled";
}

async function create(deps: Deps, folder: WorkspaceFolder | null, { title, severity, resolved, file }: Answers): Promise<Uri | null> {
  const now = deps.clock.now();
  const instant = parseInstant(resolved) ?? now;
  const ids = await window.withProgress({ location: ProgressLocation.Window, title: "Looking for the next free id" }, () =>
    existingIds(deps, folder),
  );
  const template = newPostMortem({ id: nextId(ids, new Date(instant).getUTCFullYear()), title, severity, resolved: instant, now });
  if (!folder) return openUntitled(template);
  const opened = await openTemplate(deps.files, folder, file, template);
  if (opened.ok) return opened.value;
  void window.showErrorMessage(`The post-mortem ${file} could not be created. ${opened.error.message}`);
  return null;
}
