/** Core's offsets → the editor's lines and columns. */
import { Range, type TextDocument } from "vscode";
import { LineMap } from "../../core/text/line-map";
import type { Span } from "../../core/text/span";

export type ToRange = (span: Span) => Range;

/** For an open document whose text, at its present version, is the one that the spans are of. */
export function rangesIn(document: TextDocument): ToRange {
  return ({ start, end }) => new Range(document.positionAt(start), document.positionAt(end));
}

/** For the text of a file that is not open. */
export function rangesInText(text: string): ToRange {
  const lines = new LineMap(text);
  return ({ start, end }) => {
    const from = lines.position(start);
    const to = lines.position(end);
    return new Range(from.line - 1, from.column - 1, to.line - 1, to.column - 1);
  };
}
