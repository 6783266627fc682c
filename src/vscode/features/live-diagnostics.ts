/** Shows the problems of open post-mortems, and takes them back when the document is closed or is one no longer. */
import type { Disposable } from "vscode";
import { toDiagnostic } from "../adapters/diagnostic";
import { rangesIn } from "../adapters/ranges";
import type { Deps } from "../deps";

export function registerLiveDiagnostics({ live, diagnostics, extensionUri }: Deps): Disposable {
  return live.onDidChange((uri) => {
    const known = live.get(uri);
    if (!known) {
      diagnostics.delete(uri);
      return;
    }
    const toRange = rangesIn(known.document);
    diagnostics.set(
      uri,
      known.analysis.problems.map((problem) => toDiagnostic(problem, uri, toRange, extensionUri)),
    );
  });
}
