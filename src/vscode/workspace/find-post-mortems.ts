import { type CancellationToken, RelativePattern, type Uri, workspace, type WorkspaceFolder } from "vscode";
import type { Settings } from "../../core/settings/settings";
import type { SettingsSource } from "../adapters/settings";
import type { Scope } from "../analysis/scope";

/** Markdown in any spelling of its extension; which of it is a post-mortem is for the settings to say. */
export const MARKDOWN = "**/*.{md,markdown,MD,Md,Markdown,MARKDOWN}";
/** Not worth walking through; `files.exclude` of the user counts besides. */
export const NEVER = "**/{node_modules,.git}/**";

/**
 * The files of the workspace that the include globs match, by path. Folder by folder, since each may have its own settings;
 * `wanted` says for which of them.
 */
export async function findPostMortems(
  { settings, scope }: { readonly settings: SettingsSource; readonly scope: Scope },
  token?: CancellationToken,
  wanted: (settings: Settings, folder: WorkspaceFolder) => boolean = () => true,
): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  for (const folder of workspace.workspaceFolders ?? []) {
    const rules = await settings.of(folder.uri);
    if (!wanted(rules, folder)) continue;
    const files = await workspace.findFiles(new RelativePattern(folder, MARKDOWN), NEVER, undefined, token);
    if (token?.isCancellationRequested) break;
    // The files of a folder that lies within this one are that folder's, and its settings hold for them.
    const own = files.filter((uri) => workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString());
    found.push(...own.filter((uri) => scope.includes(uri, rules)));
  }
  return found
    .map((uri) => ({ uri, key: uri.toString() }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ uri }) => uri);
}
