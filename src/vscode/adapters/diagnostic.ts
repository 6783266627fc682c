/** A problem as VS Code shows it. */
import { Diagnostic, DiagnosticSeverity, DiagnosticTag, Uri } from "vscode";
import type { Problem } from "../../core/rules/engine";
import type { Severity } from "../../core/rules/rule";
import type { ToRange } from "./ranges";

export const SOURCE = "postmortem";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The page of a rule, inside the extension. A rule in a family (`blame/passive`) has its page in a folder. */
export function rulePage(extensionUri: Uri, rule: string): Uri {
  return Uri.joinPath(extensionUri, "docs", "rules", `${rule}.md`);
}

/** What these find is there a second time, and shown as what can go. */
const UNNECESSARY: ReadonlySet<string> = new Set(["contributing-factor-duplicate"]);

export function toDiagnostic(problem: Problem, toRange: ToRange, extensionUri: Uri): Diagnostic {
  const diagnostic = new Diagnostic(toRange(problem.range), problem.message, SEVERITIES[problem.severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: problem.rule, target: rulePage(extensionUri, problem.rule) };
  if (UNNECESSARY.has(problem.rule)) diagnostic.tags = [DiagnosticTag.Unnecessary];
  return diagnostic;
}

/** Whether the diagnostic, as VS Code hands it back, shows this problem. */
export function shows(diagnostic: Diagnostic, problem: Problem, toRange: ToRange): boolean {
  const value = typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code;
  return (
    diagnostic.source === SOURCE &&
    value === problem.rule &&
    diagnostic.message === problem.message &&
    diagnostic.range.isEqual(toRange(problem.range))
  );
}
