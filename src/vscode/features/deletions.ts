/** What was known of a post-mortem goes when its file does, whether or not the workspace is checked in the background. */
import { Disposable, type Uri, workspace } from "vscode";
import { explain } from "../adapters/log";
import { isLookedAt, openDocument } from "../analysis/scope";
import type { Deps } from "../deps";

export function registerDeletions({ analyses, diagnostics, files, sweep, activity, log }: Deps): Disposable {
  /** A file, or a folder with all that was in it. */
  const forget = async (gone: Uri): Promise<void> => {
    const known = new Set(analyses.forget(gone));
    diagnostics.forEach((uri) => {
      if (uri.toString() !== gone.toString() && !uri.toString().startsWith(`${gone.toString()}/`)) return;
      known.add(uri.toString());
      if (!openDocument(uri)) diagnostics.delete(uri);
    });
    // Told late, as watchers do: what was written anew meanwhile is there, and known again.
    for (const key of known) if (await files.exists(key)) sweep.checkAgain(key);
  };
  const during = (work: () => Promise<void>): void => {
    void activity.during(work).catch((error: unknown) => log.error(`What was deleted could not be followed: ${explain(error)}`));
  };
  // A folder that is deleted is one event, of its own path and not of those in it.
  const deletions = workspace.createFileSystemWatcher("**", true, true, false);
  const creations = workspace.createFileSystemWatcher("**/*.{md,markdown}", false, true, true);
  return Disposable.from(
    deletions,
    creations,
    deletions.onDidDelete((uri) => during(() => forget(uri))),
    // The watcher sees nothing outside of the workspace's folders, nor in the file systems of other extensions.
    workspace.onDidDeleteFiles(({ files: gone }) => gone.forEach((uri) => during(() => forget(uri)))),
    // Deleted while it was open, and saved again: its text has not changed, so nothing else asks for it.
    creations.onDidCreate((uri) => {
      if (openDocument(uri)) analyses.lookAgain([uri.toString()]);
    }),
    // Deleted while it was open: somebody could have saved it again until now.
    workspace.onDidCloseTextDocument((document) => {
      if (!isLookedAt(document) || document.uri.scheme === "untitled") return;
      during(async () => {
        if (!(await files.exists(document.uri.toString()))) await forget(document.uri);
      });
    }),
  );
}
