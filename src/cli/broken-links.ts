/** Which links of a document lead to nothing. */
import { relativeTargets } from "../core/document/links";
import type { PostMortem } from "../core/document/model";
import type { Disk } from "../node/disk";
import { absolute, folderOf, inside } from "../node/paths";
import type { Target } from "./targets";

/** Relative targets that are not there. What lies outside of the workspace is not looked at, so it is never among them. */
export async function brokenLinks(document: PostMortem, { path, workspace }: Target, disk: Disk): Promise<ReadonlySet<string>> {
  const broken = new Set<string>();
  const targets = new Set(relativeTargets(document).map(({ target }) => target));
  for (const target of targets) {
    const file = absolute(folderOf(path), target);
    if (inside(workspace.root, file) && !(await disk.exists(file))) broken.add(target);
  }
  return broken;
}
