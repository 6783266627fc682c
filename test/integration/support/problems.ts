import * as vscode from "vscode";
import { until } from "./until";

/** What the extension reports on a document, in the order of the text. */
export function problemsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === "postmortem")
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === "object" ? String(code.value) : String(code);
}

/** The first problem of the rule, once it is there. */
export async function problemOf(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return await until(`${rule} on ${uri.path}`, () => problemsOf(uri).find((problem) => ruleOf(problem) === rule));
}

export async function noProblemOf(uri: vscode.Uri, rule: string): Promise<void> {
  await until(`no ${rule} on ${uri.path}`, () => !problemsOf(uri).some((problem) => ruleOf(problem) === rule));
}

/**
 * A quick fix by its title, through the whole provider pipeline. Asked repeatedly: VS Code drops the answers of a
 * request during which any other extension registers a provider.
 */
export async function quickFix(uri: vscode.Uri, range: vscode.Range, title: string | RegExp): Promise<vscode.CodeAction> {
  let offered: readonly string[] = [];
  try {
    return await until("quick fix", async () => {
      const actions = await quickFixes(uri, range);
      offered = actions.map((action) => action.title);
      return actions.find((action) => (typeof title === "string" ? action.title === title : title.test(action.title)));
    });
  } catch {
    throw new Error(`The quick fix ${String(title)} is not offered; there are: ${offered.join(" | ") || "none"}`);
  }
}

export async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", uri, range, kind, 100);
}

/** Does what VS Code does when the action is chosen: the edit, then the command. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit && !(await vscode.workspace.applyEdit(action.edit))) throw new Error(`VS Code did not apply "${action.title}".`);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
}
