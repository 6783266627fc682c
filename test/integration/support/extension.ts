import * as vscode from "vscode";
import { ok } from "./assert";

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension("postmortem.postmortem");
  ok(found, "The extension is not installed.");
  return found;
}
