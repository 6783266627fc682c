import { type CancellationToken, workspace } from "vscode";
import { type Engine, loadEngine } from "../analysis/engine";
import type { Deps } from "../deps";
import { findPostMortems } from "./find-post-mortems";

/** Where the front matter ends at the latest; no more of a file is looked at. */
const MOST_FRONT_MATTER = 64 * 1024;

/** The ids that the post-mortems of the workspace have, those in open editors included. */
export async function existingIds(deps: Deps, token?: CancellationToken): Promise<readonly string[]> {
  const texts = new Map<string, string>();
  for (const uri of await findPostMortems(deps, token)) {
    const text = await deps.files.readText(uri.toString());
    if (token?.isCancellationRequested) return [];
    if (text.ok) texts.set(uri.toString(), text.value);
  }
  for (const document of workspace.textDocuments) {
    if (deps.live.get(document.uri)) texts.set(document.uri.toString(), document.getText());
  }
  const engine = await loadEngine();
  return [...texts.values()].flatMap((text) => idOf(engine, text) ?? []);
}

function idOf({ parse }: Engine, text: string): string | null {
  const head = /^(?:\uFEFF)?---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/.exec(text.slice(0, MOST_FRONT_MATTER));
  return head ? (parse(head[0]).header.id?.value ?? null) : null;
}
