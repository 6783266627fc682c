/** The entry on the desktop, over Remote and in code-server: the extension host is Node. */
import type { ExtensionContext } from "vscode";
import { dirname, join } from "node:path";
import type { Result } from "../core/ports";
import { nodeDisk } from "../node/disk";
import { gitAuthors } from "../node/git-authors";
import { nodePdfMaker } from "../node/pdf-maker";
import type { PostMortemApi } from "./api";
import { compose } from "./compose";

export function activate(context: ExtensionContext): PostMortemApi {
  return compose(context, { gitAuthors, pdfMaker: (extension) => nodePdfMaker(join(extension.fsPath, "dist")), writeLocal });
}

async function writeLocal(path: string, bytes: Uint8Array): Promise<Result<void>> {
  const disk = nodeDisk();
  const folder = await disk.makeFolder(dirname(path));
  return folder.ok ? await disk.writeBytes(path, bytes) : folder;
}
