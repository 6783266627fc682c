/** What was known of a post-mortem goes when its file does, whether or not the workspace is checked in the background. */
import { Disposable, type Uri, workspace } from "vscode";
import { explain } from "../adapters/log";
import { insideOf } from "../analysis/inside";
import { isLookedAt, openDocument } from "../analysis/scope";
import type { Deps } from "../deps";

export function registerDeletions({ analyses, diagnostics, files, sweep, activity, log }: Deps): Disposable {
  /** Files, or folders with all that was in them. */
  const forget = async (gone: ReadonlySet<string>): Promise<void> => {
    const known = new Set(analyses.forget(gone));
    const inside = insideOf(gone);
    diagnostics.forEach((uri) => {
      if (!inside(uri.toString())) return;
      known.add(uri.toString());
      if (!openDocument(uri)) diagnostics.delete(uri);
    });
    // Told late, as watchers do: what was written anew meanwhile is there, and known again.
    for (const key of known) if (await files.exists(key)) sweep.checkAgain(key);
  };
  const during = (work: () => Promise<void>): void => {
    void activity.during(work).catch((error: unknown) => log.error(`What was deleted could not be followed: ${explain(error)}`));
  };
  /** Switching a branch takes files by the thousand: one look at what is known for all that are told of at once. */
  let told = new Set<string>();
  const gone = (uri: Uri): void => {
    if (told.size === 0) {
      during(async () => {
        await new Promise<void>((resolve) => setTimeout(resolve, 0));
        const all = told;
        told = new Set();
        await forget(all);
      });
    }
    told.add(uri.toString());
  };
  // A folder that is deleted is one event, of its own path and not of those in it.
  const deletions = workspace.createFileSystemWatcher("**", true, true, false);
  const creations = workspace.createFileSystemWatcher("**/*.{md,markdown}", false, true, true);
  return Disposable.from(
    deletions,
    creations,
    deletions.onDidDelete(gone),
    // The watcher sees nothing outside of the workspace's folders, nor in the file systems of other extensions.
    workspace.onDidDeleteFiles((event) => event.files.forEach(gone)),
    // Deleted while it was open, and saved again: its text has not changed, so nothing else asks for it.
    creations.onDidCreate((uri) => {
      if (openDocument(uri)) analyses.lookAgain([uri.toString()]);
    }),
    // Deleted while it was open: somebody could have saved it again until now.
    workspace.onDidCloseTextDocument((document) => {
      if (!isLookedAt(document) || document.uri.scheme === "untitled") return;
      during(async () => {
        const file = document.uri.toString();
        if (!(await files.exists(file))) await forget(new Set([file]));
      });
    }),
  );
}
