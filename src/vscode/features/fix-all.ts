/** `source.fixAll.postmortem`: all fixes that cannot change what the document says, on request or on save. */
import { CodeAction, CodeActionKind, type CodeActionProvider, type Disposable, languages, TextEdit, WorkspaceEdit } from "vscode";
import { safeEdits } from "../../core/rules/support/safe-edits";
import { rangesIn } from "../adapters/ranges";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";

const KIND = CodeActionKind.SourceFixAll.append("postmortem");

export function registerFixAll({ analyses }: Deps): Disposable {
  const provider: CodeActionProvider = {
    async provideCodeActions(document, _range, context, token) {
      if (!context.only?.contains(KIND)) return [];
      const analysis = await analyses.of(document);
      if (!analysis || token.isCancellationRequested) return [];
      const edits = safeEdits(analysis.problems);
      if (edits.length === 0) return [];
      const toRange = rangesIn(document);
      const action = new CodeAction("Fix all post-mortem problems that can be fixed safely", KIND);
      action.edit = new WorkspaceEdit();
      action.edit.set(
        document.uri,
        edits.map(({ range, text }) => new TextEdit(toRange(range), text)),
      );
      return [action];
    },
  };
  return languages.registerCodeActionsProvider({ language: LANGUAGE }, provider, { providedCodeActionKinds: [KIND] });
}
