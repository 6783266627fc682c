/** Whether two lists of diagnostics show the same: handing them to the editor again would cost it much for nothing. */
import type { Diagnostic } from "vscode";

export function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((one, index) => same(one, b[index]));
}

function same(a: Diagnostic, b: Diagnostic | undefined): boolean {
  return (
    b !== undefined &&
    a.range.isEqual(b.range) &&
    a.message === b.message &&
    a.severity === b.severity &&
    codeOf(a) === codeOf(b) &&
    (a.tags ?? []).join() === (b.tags ?? []).join() &&
    sameRelated(a.relatedInformation ?? [], b.relatedInformation ?? [])
  );
}

type Related = NonNullable<Diagnostic["relatedInformation"]>;

function sameRelated(a: Related, b: Related): boolean {
  return (
    a.length === b.length &&
    a.every(({ message, location }, index) => {
      const other = b[index];
      return (
        message === other?.message &&
        location.uri.toString() === other.location.uri.toString() &&
        location.range.isEqual(other.location.range)
      );
    })
  );
}

function codeOf({ code }: Diagnostic): string | number | undefined {
  return typeof code === "object" ? code.value : code;
}
