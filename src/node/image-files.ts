/** The images of a document on the disk: within the workspace once every link is followed, and no larger than an image is. */
import { realpath } from "node:fs/promises";
import { type ImageFiles, MOST_IMAGE_BYTES } from "../core/exporters/images";
import { failed } from "../core/ports";
import type { Disk } from "./disk";
import { cannotRead } from "./explain";
import { folderOf, inside, join } from "./paths";

/** `document`: the path of the file that names the images; `root`: the folder that they have to lie in. */
export function imageFiles(disk: Disk, document: string, root: string): ImageFiles {
  return {
    read: async (written) => {
      const path = written.startsWith("/") ? join(root, written.slice(1)) : join(folderOf(document), written);
      if (!inside(root, path)) return failed("outside", OUTSIDE);
      try {
        const [fence, real] = await Promise.all([realpath(root), realpath(path)]);
        return inside(fence, real) ? await disk.readBytes(real, MOST_IMAGE_BYTES) : failed("outside", OUTSIDE);
      } catch (error) {
        return cannotRead(error);
      }
    },
  };
}

const OUTSIDE = "It lies outside of the workspace.";
