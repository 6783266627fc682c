/** "Disable the rule here…" in the quick-fix menu: puts in a comment whose reason is for the person to give. */
import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Disposable,
  languages,
  SnippetString,
  SnippetTextEdit,
  type TextEdit,
  WorkspaceEdit,
} from "vscode";
import { shows } from "../adapters/diagnostic";
import { rangesIn } from "../adapters/ranges";
import { groundOf } from "../analysis/answer";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";

export function registerDisableRule({ analyses }: Deps): Disposable {
  const provider: CodeActionProvider = {
    async provideCodeActions(document, range, context, token) {
      if (context.only && !context.only.contains(CodeActionKind.QuickFix)) return [];
      const ground = await groundOf(analyses, document, () => import("../../core/editing/waive.js"), token);
      if (!ground) return [];
      const { analysis, loaded } = ground;
      const toRange = rangesIn(document);
      const here = analysis.problems.filter((problem) => toRange(problem.range).intersection(range));
      // Of several problems of one rule the first one: its line is where the person looks.
      const byRule = new Map(here.reverse().map((problem) => [problem.rule, problem]));
      return [...byRule.values()].reverse().flatMap((problem) => {
        const edit = loaded.waive(analysis.document, problem.rule, problem.range);
        if (!edit) return [];
        const action = new CodeAction(`Disable the rule "${problem.rule}" here…`, CodeActionKind.QuickFix);
        action.diagnostics = context.diagnostics.filter((diagnostic) => shows(diagnostic, problem, toRange));
        action.edit = new WorkspaceEdit();
        const written = new SnippetTextEdit(toRange(edit.range), new SnippetString(edit.text));
        action.edit.set(document.uri, [written] as unknown as TextEdit[]);
        return [action];
      });
    },
  };
  return languages.registerCodeActionsProvider({ language: LANGUAGE }, provider, { providedCodeActionKinds: [CodeActionKind.QuickFix] });
}
