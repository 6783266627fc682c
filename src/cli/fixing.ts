/** `--fix`: the fixes that cannot change what a document says, applied until none is left. */
import { safeFixes } from "../core/rules/support/safe-edits";
import type { Problem } from "../core/rules/engine";
import { applyEdits } from "../core/text/edit";
import { inside } from "../node/paths";
import type { Context } from "./command";
import type { Target } from "./targets";

/** A fix may make room for another one; more rounds than this would mean that two of them undo each other. */
const MAX_ROUNDS = 10;

export interface Analysed {
  readonly document: { readonly text: string };
  readonly problems: readonly Problem[];
}

export interface Fixed<T> {
  readonly analysed: T;
  /** How often each fix was applied, by its title. */
  readonly applied: ReadonlyMap<string, number>;
}

/** `analyse` reads and checks a text; what comes back is the analysis of the fixed one. */
export function fixAll<T extends Analysed>(first: T, analyse: (text: string) => T): Fixed<T> {
  const applied = new Map<string, number>();
  const seen = new Set([first.document.text]);
  let analysed = first;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fixes = safeFixes(analysed.problems);
    const text = applyEdits(
      analysed.document.text,
      fixes.flatMap(({ edits }) => edits),
    );
    if (seen.has(text)) break;
    seen.add(text);
    analysed = analyse(text);
    for (const { title } of fixes) applied.set(title, (applied.get(title) ?? 0) + 1);
  }
  return { analysed, applied };
}

/** Writes the fixed text, unless the file has changed since it was read. Whether it was written; why not has been reported. */
export async function writeFixed(
  { path, shown, workspace: { root } }: Target,
  before: string,
  after: string,
  context: Context,
): Promise<boolean> {
  const disk = context.io.disk(inside(root, path) ? root : undefined);
  const now = await disk.readText(path);
  if (!now.ok || now.value !== before) {
    context.complain("It has changed while it was being fixed, so it is left as it is; run the command again.", shown);
    return false;
  }
  const written = await disk.writeText(path, after, { overwrite: true });
  if (!written.ok) context.complain(`The fixed text is not written: ${written.error.message}`, shown);
  return written.ok;
}

/** `Sort the timeline; Write the time as ISO 8601 (4 times)`. */
export function tellFixes(applied: ReadonlyMap<string, number>): string {
  return [...applied].map(([title, times]) => (times === 1 ? title : `${title} (${String(times)} times)`)).join("; ");
}
