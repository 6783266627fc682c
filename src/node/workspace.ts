/** Which workspace a path belongs to: its root folder and its settings. */
import { readSettings } from "../core/settings/read";
import type { Settings } from "../core/settings/settings";
import { LineMap } from "../core/text/line-map";
import type { Disk } from "./disk";
import { folderOf, inside, join } from "./paths";

export const SETTINGS_FILE = ".postmortem.yaml";

export interface Workspace {
  /** What the globs and folders of the settings are relative to. */
  readonly root: string;
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

export interface SettingsProblem {
  readonly path: string;
  /** 1-based; `null` where the problem is the file itself. */
  readonly at: { readonly line: number; readonly column: number } | null;
  readonly message: string;
}

/**
 * The root is the nearest folder, at or above the given one, that holds a `.postmortem.yaml`, else the root of the git
 * work tree. Outside of git the search ends at `cwd`, or, for a folder that lies elsewhere, at the folder above it:
 * settings that somebody left higher up are never picked up.
 */
export async function findWorkspace(disk: Disk, folder: string, cwd: string): Promise<Workspace> {
  const top = (await gitRoot(disk, folder)) ?? (inside(cwd, folder) ? cwd : folderOf(folder));
  for (let at = folder; inside(top, at); at = folderOf(at)) {
    const path = join(at, SETTINGS_FILE);
    if (await disk.exists(path)) return workspaceWith(disk, at, path);
    if (at === folderOf(at)) break;
  }
  return { root: top, ...readSettingsOf(null, null) };
}

async function workspaceWith(disk: Disk, root: string, path: string): Promise<Workspace> {
  const text = await disk.readText(path);
  if (text.ok) return { root, ...readSettingsOf(path, text.value) };
  return { root, settings: readSettings({}, null).settings, problems: [{ path, at: null, message: text.error.message }] };
}

function readSettingsOf(path: string | null, text: string | null): Omit<Workspace, "root"> {
  const { settings, problems } = readSettings({}, text);
  const lines = new LineMap(text ?? "");
  return {
    settings,
    problems: problems.map(({ message, range }) => ({ path: path ?? SETTINGS_FILE, at: range && lines.position(range.start), message })),
  };
}

export async function gitRoot(disk: Disk, folder: string): Promise<string | null> {
  for (let at = folder; ; at = folderOf(at)) {
    if (await disk.exists(join(at, ".git"))) return at;
    if (at === folderOf(at)) return null;
  }
}
