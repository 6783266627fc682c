/** `postmortem.export`: asks as what a document is exported, for buttons that have no room for each format. */
import { commands, type Disposable, type Uri, window } from "vscode";
import type { Deps } from "../deps";
import { type Format, FORMATS } from "./export-documents";
import { lastFormat } from "./export-memory";
import { exportOne } from "./export-one";

export function registerExportChoice(deps: Deps): Disposable {
  return commands.registerCommand("postmortem.export", (first: unknown, second: unknown) =>
    exportOne(deps, (source) => askFormat(deps, source, "Export Post-mortem"), first, second),
  );
}

/** The format of the last time comes first; `null`: none was chosen. */
export async function askFormat(deps: Deps, source: Uri, title: string): Promise<Format | null> {
  const last = lastFormat(deps, source);
  const items = [...FORMATS].sort((a, b) => Number(b.format === last) - Number(a.format === last));
  const chosen = await window.showQuickPick(
    items.map(({ format, label, description }) => ({
      format,
      label,
      description: format === last ? `${description} (as the last time)` : description,
    })),
    { title, placeHolder: "As what?" },
  );
  return chosen?.format ?? null;
}
