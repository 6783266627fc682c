/** `postmortem.check`: says how many problems the document in the active editor has, and lists them. */
import { commands, type Disposable, window } from "vscode";
import { TOO_LARGE } from "../adapters/files";
import { isTooLarge } from "../analysis/analyses";
import { byKind, count, type Counts, listed } from "../analysis/count";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";
import { focusProblems } from "./show-problems";

const NOT_A_POST_MORTEM =
  "This document is not a post-mortem: its front matter has no key `postmortem`, and no glob of the setting `postmortem.include` matches its path.";

export function registerCheckDocument({ analyses, activity }: Deps): Disposable {
  /** Returns the counts for callers; `null` when there is no post-mortem to check. */
  const check = async (): Promise<Counts | null> => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE) {
      void window.showInformationMessage("Open a post-mortem first: a Markdown document.");
      return null;
    }
    const analysis = await analyses.of(document);
    if (!analysis) {
      void window.showInformationMessage(isTooLarge(document) ? `This document is not checked. ${TOO_LARGE}` : NOT_A_POST_MORTEM);
      return null;
    }
    const counts = count(analysis.problems);
    void window.showInformationMessage(`This post-mortem has ${byKind(counts)}.`);
    if (listed(counts) > 0) await focusProblems();
    return counts;
  };
  return commands.registerCommand("postmortem.check", () => activity.during(check));
}
