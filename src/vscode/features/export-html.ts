/** `postmortem.exportHtml`: one HTML file that needs nothing else, beside the document or where the person says. */
import { commands, type Disposable } from "vscode";
import type { Deps } from "../deps";
import { exportOne } from "./export-one";

export function registerExportHtml(deps: Deps): Disposable {
  return commands.registerCommand("postmortem.exportHtml", (first: unknown, second: unknown) => exportOne(deps, "html", first, second));
}
