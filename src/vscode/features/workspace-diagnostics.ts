/** Checks the post-mortems of the workspace that are not open, in the background, once the editor has come to rest. */
import { Disposable, ProgressLocation, window, workspace } from "vscode";
import { explain } from "../adapters/log";
import { Debouncer } from "../analysis/debouncer";
import type { Deps } from "../deps";

/** What is open comes first, and so does whatever else starts with the editor. */
const AFTER_START = 1500;
const AFTER_CHANGE = 400;

export function registerWorkspaceDiagnostics({ sweep, settings, activity, log }: Deps): Disposable {
  const run = async (): Promise<void> => {
    try {
      await window.withProgress({ location: ProgressLocation.Window, title: "Checking post-mortems" }, (progress) =>
        sweep.runInBackground((done, of) => progress.report({ message: `${String(done)} of ${String(of)}` })),
      );
    } catch (error) {
      log.error(`The post-mortems of the workspace could not be checked: ${explain(error)}`);
    }
  };
  const work = new Debouncer<"workspace">(run, activity);
  if (workspace.workspaceFolders !== undefined) work.schedule("workspace", AFTER_START);
  return Disposable.from(
    work,
    settings.onDidChange(() => {
      sweep.stop();
      work.schedule("workspace", AFTER_CHANGE);
    }),
  );
}
