/** The entry on the desktop, over Remote and in code-server: the extension host is Node. */
import type { ExtensionContext } from "vscode";
import { join } from "node:path";
import { gitAuthors } from "../node/git-authors";
import { nodePdfMaker } from "../node/pdf-maker";
import type { PostMortemApi } from "./api";
import { compose } from "./compose";

export function activate(context: ExtensionContext): PostMortemApi {
  return compose(context, { gitAuthors, pdfMaker: (extension) => nodePdfMaker(join(extension.fsPath, "dist")) });
}
