/** The fixes of a problem in the quick-fix menu, and the page that explains its rule. */
import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Diagnostic,
  type Disposable,
  languages,
  type Range,
  SnippetString,
  SnippetTextEdit,
  type TextDocument,
  TextEdit,
  WorkspaceEdit,
} from "vscode";
import type { Problem } from "../../core/rules/engine";
import type { Fix } from "../../core/rules/rule";
import { shows, SOURCE } from "../adapters/diagnostic";
import { rangesIn, type ToRange } from "../adapters/ranges";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";
import { OPEN_RULE } from "./rule-page";

export function registerQuickFixes({ analyses }: Deps): Disposable {
  const provider: CodeActionProvider = {
    async provideCodeActions(document, range, context, token) {
      if (context.only && !context.only.contains(CodeActionKind.QuickFix)) return [];
      const analysis = await analyses.of(document);
      if (!analysis || token.isCancellationRequested) return [];
      const toRange = rangesIn(document);
      const here = analysis.problems.filter((problem) => isAt(problem, range, toRange));
      const actions: CodeAction[] = [];
      for (const problem of here) {
        const diagnostics = context.diagnostics.filter((diagnostic) => shows(diagnostic, problem, toRange));
        for (const fix of problem.fixes) actions.push(toAction(document, fix, toRange, diagnostics));
      }
      for (const rule of new Set(here.map((problem) => problem.rule))) actions.push(explain(rule, context.diagnostics));
      return actions;
    },
  };
  return languages.registerCodeActionsProvider({ language: LANGUAGE }, provider, { providedCodeActionKinds: [CodeActionKind.QuickFix] });
}

/** At the problem itself, or on its line where a fix would write: in the empty cell of a row that lacks something. */
function isAt(problem: Problem, range: Range, toRange: ToRange): boolean {
  const place = toRange(problem.range);
  if (place.intersection(range)) return true;
  return problem.fixes.some(({ edits }) =>
    edits.some((edit) => {
      const written = toRange(edit.range);
      return written.start.line === place.start.line && written.intersection(range) !== undefined;
    }),
  );
}

function toAction(document: TextDocument, fix: Fix, toRange: ToRange, diagnostics: readonly Diagnostic[]): CodeAction {
  const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
  action.diagnostics = [...diagnostics];
  action.isPreferred = fix.preferred ?? false;
  action.edit = new WorkspaceEdit();
  action.edit.set(
    document.uri,
    fix.edits.map(({ range, text }) =>
      fix.snippet ? new SnippetTextEdit(toRange(range), new SnippetString(text)) : new TextEdit(toRange(range), text),
    ) as TextEdit[],
  );
  return action;
}

function explain(rule: Problem["rule"], diagnostics: readonly Diagnostic[]): CodeAction {
  const title = `Open the page of the rule "${rule}"`;
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = diagnostics.filter(({ source, code }) => source === SOURCE && typeof code === "object" && code.value === rule);
  action.command = { command: OPEN_RULE, title, arguments: [rule] };
  return action;
}
