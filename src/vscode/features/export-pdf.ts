/** `postmortem.exportPdf`: a PDF to print, to send and to keep, beside the document or where the person says. */
import { commands, type Disposable } from "vscode";
import type { Deps } from "../deps";
import { exportOne } from "./export-one";

export function registerExportPdf(deps: Deps): Disposable {
  return commands.registerCommand("postmortem.exportPdf", (first: unknown, second: unknown) => exportOne(deps, "pdf", first, second));
}
