/** The entry on the desktop, over Remote and in code-server: the extension host is Node. */
import type { ExtensionContext } from "vscode";
import { gitAuthors } from "../node/git-authors";
import type { PostMortemApi } from "./api";
import { compose } from "./compose";

export function activate(context: ExtensionContext): PostMortemApi {
  return compose(context, { gitAuthors });
}
