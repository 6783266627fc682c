import { type CancellationToken, type Uri, workspace, type WorkspaceFolder } from "vscode";
import { type Engine, loadEngine } from "../analysis/engine";
import type { Deps } from "../deps";
import { findPostMortems } from "./find-post-mortems";

/** Where the front matter ends at the latest; no more of a file is looked at. */
const MOST_FRONT_MATTER = 64 * 1024;

/** The ids that the post-mortems of a workspace folder have, those in open editors included. `null`: those of all folders. */
export async function existingIds(deps: Deps, folder: WorkspaceFolder | null, token?: CancellationToken): Promise<readonly string[]> {
  const texts = new Map<string, string>();
  const isHere = (uri: Uri | undefined): boolean => folder === null || uri?.toString() === folder.uri.toString();
  for (const uri of await findPostMortems(deps, token, (_, { uri: own }) => isHere(own))) {
    const text = await deps.files.readText(uri.toString());
    if (token?.isCancellationRequested) return [];
    if (text.ok) texts.set(uri.toString(), text.value);
  }
  for (const document of workspace.textDocuments) {
    const here = document.isUntitled || isHere(workspace.getWorkspaceFolder(document.uri)?.uri);
    if (here && deps.live.get(document.uri)) texts.set(document.uri.toString(), document.getText());
  }
  const engine = await loadEngine();
  return [...texts.values()].flatMap((text) => idOf(engine, text) ?? []);
}

function idOf({ parse }: Engine, text: string): string | null {
  const head = /^(?:\uFEFF)?---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/.exec(text.slice(0, MOST_FRONT_MATTER));
  return head ? (parse(head[0]).header.id?.value ?? null) : null;
}
