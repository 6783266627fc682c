/** `postmortem.checkAll`: checks every post-mortem of the workspace, also those that were never opened. */
import { commands, type Disposable, ProgressLocation, window } from "vscode";
import { byKind, listed, plural } from "../analysis/count";
import type { Deps } from "../deps";
import type { SweepResult } from "../workspace/sweep";
import { focusProblems } from "./show-problems";

export function registerCheckAll({ sweep, activity }: Deps): Disposable {
  let running: Promise<SweepResult> | null = null;

  const checkAll = async (): Promise<SweepResult> => {
    const result = await window.withProgress(
      { location: ProgressLocation.Notification, title: "Checking post-mortems", cancellable: true },
      (progress, token) =>
        sweep.run((done, of) => progress.report({ message: `${String(done)} of ${String(of)}`, increment: 100 / of }), token),
    );
    void window.showInformationMessage(sentence(result));
    if (listed(result.problems) > 0) await focusProblems();
    return result;
  };

  return commands.registerCommand("postmortem.checkAll", () => {
    // Asked again while it is at it: the same run answers both.
    running ??= activity.during(checkAll).finally(() => (running = null));
    return running;
  });
}

function sentence({ files, problems, skipped, cancelled }: SweepResult): string {
  const rest = skipped > 0 ? ` ${plural(skipped, "file")} could not be checked; the log "Post-mortem" says why.` : "";
  if (cancelled) return `Stopped after ${plural(files, "post-mortem")}: ${byKind(problems)}.${rest}`;
  if (files + skipped === 0) return "No file of this workspace matches the setting `postmortem.include`.";
  return `${plural(files, "post-mortem")} checked: ${byKind(problems)}.${rest}`;
}
