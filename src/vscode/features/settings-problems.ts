/** Shows in `.postmortem.yaml` what of it cannot be used. */
import { Diagnostic, DiagnosticSeverity, Disposable, languages } from "vscode";
import { SOURCE } from "../adapters/diagnostic";
import { rangesInText } from "../adapters/ranges";
import type { Deps } from "../deps";

export function registerSettingsProblems({ settings }: Deps): Disposable {
  const collection = languages.createDiagnosticCollection("postmortem-settings");
  return Disposable.from(
    collection,
    settings.onDidReadFile(({ uri, text, problems }) => {
      if (text === null) {
        collection.delete(uri);
        return;
      }
      const toRange = rangesInText(text);
      const found = problems.flatMap(({ message, range }) => {
        if (range === null) return [];
        const diagnostic = new Diagnostic(toRange(range), message, DiagnosticSeverity.Error);
        diagnostic.source = SOURCE;
        return [diagnostic];
      });
      collection.set(uri, found);
    }),
  );
}
