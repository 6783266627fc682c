/** The root of the checkout, which services want paths relative to when they show annotations. */
import { absolute, inside, relative, withSlashes } from "../node/paths";
import { gitRoot } from "../node/workspace";
import type { Io } from "./io";

/** The root that the CI service names where the command runs inside it, else that of the git work tree, else the working folder. */
export async function checkoutRoot({ cwd, env, disk }: Io): Promise<string> {
  const here = withSlashes(cwd);
  const named = [env["GITHUB_WORKSPACE"], env["CI_PROJECT_DIR"]].find((root) => root && inside(withSlashes(root), here));
  return named ? withSlashes(named) : ((await gitRoot(disk(), here)) ?? here);
}

/** What lies outside of the root stays as it is. */
export function fromRoot(root: string, cwd: string): (path: string) => string {
  return (path) => {
    const file = absolute(cwd, path);
    return inside(root, file) ? relative(root, file) : path;
  };
}
