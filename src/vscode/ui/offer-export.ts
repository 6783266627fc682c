/** Says that the file is there, and what can be done with it here. */
import { commands, env, type Uri, UIKind, window, workspace } from "vscode";
import type { LogChannel } from "../adapters/log";
import type { Surface } from "../deps";

interface Offer {
  readonly title: string;
  run(): unknown;
}

/** `isText`: an editor can show the file. */
export async function offerExport(target: Uri, sentence: string, { isText }: { readonly isText: boolean }): Promise<void> {
  await offer(sentence, [...openOffers(target, isText), ...placeOffers(target)]);
}

/** Of several files: where they are. `logged`: the log says more. */
export async function offerExports({ log }: Pick<Surface, "log">, folder: Uri, sentence: string, logged: boolean): Promise<void> {
  await offer(sentence, [...placeOffers(folder), ...(logged ? [showLog(log)] : [])], logged ? "warning" : "information");
}

export function tellWithLog(log: LogChannel, sentence: string, kind: "error" | "warning"): void {
  void offer(sentence, [showLog(log)], kind);
}

async function offer(sentence: string, offers: readonly Offer[], kind: "information" | "warning" | "error" = "information"): Promise<void> {
  const show = { information: window.showInformationMessage, warning: window.showWarningMessage, error: window.showErrorMessage }[kind];
  const chosen = await show(sentence, ...offers.map(({ title }) => title));
  await offers.find(({ title }) => title === chosen)?.run();
}

function showLog(log: LogChannel): Offer {
  return { title: "Show Log", run: () => log.show() };
}

/** Only where the editor and the file are on one machine can a browser or the system's file manager get at it. */
function isLocal(target: Uri): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined && target.scheme === "file";
}

/** Where no program of the person's machine can open the file there is only the editor, which has nothing for a PDF. */
function openOffers(target: Uri, isText: boolean): readonly Offer[] {
  if (isLocal(target)) return [{ title: "Open", run: () => env.openExternal(target) }];
  return isText ? [{ title: "Open", run: () => commands.executeCommand("vscode.open", target) }] : [];
}

function placeOffers(target: Uri): readonly Offer[] {
  const reveal: Offer | null = isLocal(target)
    ? { title: "Reveal", run: () => commands.executeCommand("revealFileInOS", target) }
    : workspace.getWorkspaceFolder(target)
      ? { title: "Reveal", run: () => commands.executeCommand("revealInExplorer", target) }
      : null;
  const copy: Offer = {
    title: "Copy Path",
    run: () => env.clipboard.writeText(target.scheme === "file" ? target.fsPath : target.toString()),
  };
  return [...(reveal ? [reveal] : []), copy];
}
