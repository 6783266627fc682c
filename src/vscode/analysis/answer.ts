/** What every provider does first: takes the analysis of the document as it stands, and loads what it answers with. */
import type { CancellationToken, TextDocument } from "vscode";
import type { Analyses, Analysis } from "./analyses";

export interface Ground<T> {
  readonly analysis: Analysis;
  readonly loaded: T;
}

/**
 * `null`: the document is not a post-mortem, was changed meanwhile (the editor asks again), or nobody waits for the answer any
 * more. `load` is called for post-mortems only; what comes after this may convert offsets, since the text is still the same.
 */
export async function groundOf<T>(
  analyses: Analyses,
  document: TextDocument,
  load: () => Promise<T>,
  token: CancellationToken,
): Promise<Ground<T> | null> {
  const cancelled = (): boolean => token.isCancellationRequested;
  const analysis = await analyses.of(document);
  if (!analysis || cancelled()) return null;
  const { version } = document;
  const loaded = await load();
  return cancelled() || document.version !== version ? null : { analysis, loaded };
}
