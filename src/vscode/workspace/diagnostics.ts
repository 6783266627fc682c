/** The problems of a document as VS Code shows them, with their places in other documents. */
import { type Diagnostic, DiagnosticRelatedInformation, Location, type Uri } from "vscode";
import type { Problem } from "../../core/rules/engine";
import { toDiagnostic } from "../adapters/diagnostic";
import type { ToRange } from "../adapters/ranges";
import type { Analysis } from "../analysis/analyses";
import type { Surface } from "../deps";
import { locationOf } from "./around";

const SAME_ID = "duplicate-id";
/** An id that was copied along with a template may be in hundreds of files. */
const MOST = 20;

export function diagnosticsOf({ extensionUri, analyses }: Surface, analysis: Analysis, uri: Uri, toRange: ToRange): Diagnostic[] {
  const id = analysis.document.header.id?.value ?? "";
  const elsewhere = ({ rule }: Problem): readonly DiagnosticRelatedInformation[] =>
    rule !== SAME_ID
      ? []
      : analyses.around
          .placesOfId(id, uri)
          .slice(0, MOST)
          .map((place) => new DiagnosticRelatedInformation(locationOf(place), "The other post-mortem with this id."));
  return analysis.problems.map((problem) => {
    const diagnostic = toDiagnostic(problem, toRange, extensionUri);
    const related = [
      ...problem.related.map(({ range, message }) => new DiagnosticRelatedInformation(new Location(uri, toRange(range)), message)),
      ...elsewhere(problem),
    ];
    if (related.length > 0) diagnostic.relatedInformation = related;
    return diagnostic;
  });
}
