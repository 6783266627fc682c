/** Shows the problems of open post-mortems, and takes them back when the document is closed or is one no longer. */
import type { Disposable } from "vscode";
import { rangesIn } from "../adapters/ranges";
import { sameDiagnostics } from "../analysis/same-diagnostics";
import type { Deps } from "../deps";
import { diagnosticsOf } from "../workspace/diagnostics";

export function registerLiveDiagnostics(deps: Deps): Disposable {
  return deps.live.onDidChange((uri) => {
    const known = deps.live.get(uri);
    if (!known) {
      deps.diagnostics.delete(uri);
      return;
    }
    const found = diagnosticsOf(deps, known.analysis, uri, rangesIn(known.document));
    if (!sameDiagnostics(found, deps.diagnostics.get(uri) ?? [])) deps.diagnostics.set(uri, found);
  });
}
