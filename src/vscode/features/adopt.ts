/** `postmortem.adopt`: gives an older document the front matter of a post-mortem, with what its body already says. */
import { commands, type Disposable, ProgressLocation, type TextDocument, TextEdit, Uri, window, workspace, WorkspaceEdit } from "vscode";
import { rangesIn } from "../adapters/ranges";
import { TOO_LARGE } from "../adapters/files";
import { isTooLarge } from "../analysis/analyses";
import { loadEngine } from "../analysis/engine";
import { LANGUAGE, pathOf } from "../analysis/scope";
import type { Deps } from "../deps";
import { existingIds } from "../workspace/existing-ids";

export function registerAdopt(deps: Deps): Disposable {
  return commands.registerCommand("postmortem.adopt", async (given: unknown): Promise<boolean> => {
    const document = given instanceof Uri ? await workspace.openTextDocument(given) : window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE) {
      void window.showInformationMessage("Open the document to adopt first: a Markdown document.");
      return false;
    }
    const refusal = await deps.activity.during(() => adoptDocument(deps, document));
    if (refusal === null) await window.showTextDocument(document);
    else void window.showInformationMessage(refusal);
    return refusal === null;
  });
}

/** What is in the way, as a sentence; `null` when it is done. The document is left unsaved, and one undo takes it back. */
async function adoptDocument(deps: Deps, document: TextDocument): Promise<string | null> {
  if (isTooLarge(document)) return `This document cannot be adopted. ${TOO_LARGE}`;
  const folder = workspace.getWorkspaceFolder(document.uri) ?? null;
  const [{ parse }, { adopt }, { headings, severities }, ids] = await Promise.all([
    loadEngine(),
    import("../../core/adopt/adopt.js"),
    deps.settings.of(document.uri),
    window.withProgress({ location: ProgressLocation.Window, title: "Looking for the next free id" }, () => existingIds(deps, folder)),
  ]);
  // From here to the edit nothing is waited for: the offsets are those of the text as it is.
  const model = parse(document.getText(), { path: pathOf(document.uri), headings, severities });
  if (model.managed) return "This document is a post-mortem already: its front matter has the key `postmortem`.";
  const edits = adopt(model, { now: deps.clock.now(), ids });
  if (edits.length === 0)
    return "This document cannot be adopted as it is: its front matter cannot be read, or is written in a way that takes no further key.";
  const toRange = rangesIn(document);
  const change = new WorkspaceEdit();
  change.set(
    document.uri,
    edits.map(({ range, text }) => new TextEdit(toRange(range), text)),
  );
  return (await workspace.applyEdit(change)) ? null : "The document could not be changed.";
}
