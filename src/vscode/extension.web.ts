/** The entry in a browser: the extension host is a web worker. */
import type { ExtensionContext } from "vscode";
import type { PostMortemApi } from "./api";
import { compose } from "./compose";
import { webPdfMaker } from "./pdf/web-maker";

export function activate(context: ExtensionContext): PostMortemApi {
  return compose(context, { gitAuthors: null, pdfMaker: webPdfMaker, writeLocal: null });
}
