/** Says that the file is there, and what can be done with it here. */
import { commands, env, type Uri, UIKind, window, workspace } from "vscode";

interface Offer {
  readonly title: string;
  run(): PromiseLike<unknown>;
}

export async function offerExport(target: Uri): Promise<void> {
  const name = target.path.slice(target.path.lastIndexOf("/") + 1);
  const chosen = await window.showInformationMessage(`Exported as ${name}.`, ...offers(target));
  await chosen?.run();
}

/** Of several files: where they are. */
export async function offerExports(folder: Uri, sentence: string): Promise<void> {
  const chosen = await window.showInformationMessage(sentence, ...offers(folder).filter(({ title }) => title !== "Open"));
  await chosen?.run();
}

function offers(target: Uri): readonly Offer[] {
  // Only where the editor and the file are on one machine can a browser or the system's file manager get at it.
  const local = env.uiKind === UIKind.Desktop && env.remoteName === undefined && target.scheme === "file";
  const open: Offer = local
    ? { title: "Open", run: () => env.openExternal(target) }
    : { title: "Open", run: () => commands.executeCommand("vscode.open", target) };
  const reveal: Offer | null = local
    ? { title: "Reveal", run: () => commands.executeCommand("revealFileInOS", target) }
    : workspace.getWorkspaceFolder(target)
      ? { title: "Reveal", run: () => commands.executeCommand("revealInExplorer", target) }
      : null;
  const copy: Offer = {
    title: "Copy Path",
    run: () => env.clipboard.writeText(target.scheme === "file" ? target.fsPath : target.toString()),
  };
  return [open, ...(reveal ? [reveal] : []), copy];
}
