/** What exports remember of a workspace folder: the format and the place of the last one. */
import { Uri, workspace } from "vscode";
import type { Deps } from "../deps";
import type { Format } from "./export-documents";

type Memory = Pick<Deps, "memory">;

export function lastFormat({ memory }: Memory, source: Uri): Format | null {
  const format = memory.get(key("format", source));
  return format === "pdf" || format === "html" ? format : null;
}

export async function rememberFormat({ memory }: Memory, source: Uri, format: Format): Promise<void> {
  await memory.update(key("format", source), format);
}

/** Of exports of one document (`one`) and of several (`all`) apart; `null` where there was none, or it is gone. */
export async function lastPlace({ memory }: Memory, of: "one" | "all", source: Uri): Promise<Uri | null> {
  const written = memory.get(key(`place.${of}`, source));
  if (typeof written !== "string") return null;
  try {
    const place = Uri.parse(written, true);
    await workspace.fs.stat(place);
    return place;
  } catch {
    return null;
  }
}

/** `null`: none is to be remembered. */
export async function rememberPlace({ memory }: Memory, of: "one" | "all", source: Uri, place: Uri | null): Promise<void> {
  await memory.update(key(`place.${of}`, source), place?.toString());
}

/** What lies in no folder has a memory of its own. */
function key(what: string, source: Uri): string {
  return `export.${what}:${workspace.getWorkspaceFolder(source)?.uri.toString() ?? ""}`;
}
