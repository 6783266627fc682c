/** Core's `ImageFiles` on `workspace.fs`: the images beside a document, within its workspace folder and nowhere else. */
import { FileType, Uri, workspace } from "vscode";
import { type ImageFiles, MOST_IMAGE_BYTES } from "../../core/exporters/images";
import { failed, ok } from "../../core/ports";
import { cannotRead } from "./files";

const OUTSIDE = "It lies outside of the workspace.";

/** Of a document in no workspace folder, the images in its own folder and below. */
export function imageFilesAround(document: Uri): ImageFiles {
  const beside = Uri.joinPath(document, "..");
  const root = workspace.getWorkspaceFolder(document)?.uri ?? beside;
  return {
    async read(written) {
      if (document.scheme === "untitled")
        return failed("not-found", "The document has no place yet that its images could be looked for at.");
      const uri = written.startsWith("/") ? Uri.joinPath(root, written) : Uri.joinPath(beside, written);
      const way = wayFrom(root, uri);
      if (way === null) return failed("outside", OUTSIDE);
      try {
        let at = root;
        for (const name of way) {
          at = Uri.joinPath(at, name);
          const { type, size } = await workspace.fs.stat(at);
          // Where a link leads is not to be found out on every file system.
          if (type & FileType.SymbolicLink) return failed("outside", "It is reached through a link, which may lead out of the workspace.");
          if (type & FileType.File && size > MOST_IMAGE_BYTES) return failed("too-large", "It is larger than 10 MB.");
        }
        return ok(await workspace.fs.readFile(at));
      } catch (error) {
        return cannotRead(error);
      }
    },
  };
}

/** The names of the folders and of the file from a folder to what lies in it; `null` where it does not. */
function wayFrom(folder: Uri, { scheme, authority, path }: Uri): readonly string[] | null {
  const above = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
  const isInside = scheme === folder.scheme && authority === folder.authority && path.startsWith(above) && path.length > above.length;
  return isInside ? path.slice(above.length).split("/") : null;
}
