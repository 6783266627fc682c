// Installs an edition of the host from the npm registry, and from nowhere else.
//
// Not simply `npm install code-server`: its postinstall must run under the Node of that VS Code and compiles every native
// module, some of which need Debian packages. The workbench and the extension hosts run without nearly all of them. So:
// install without scripts, fetch the two nested trees that the postinstall would have fetched, and compile the two small
// modules worth having.
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, delimiter, dirname, join, relative } from "node:path";
import { hostEdition } from "./edition.mjs";

const quiet = { npm_config_audit: "false", npm_config_fund: "false", npm_config_loglevel: "error", npm_config_update_notifier: "false" };
const nested = ["install", "--omit=dev", "--no-save", "--no-package-lock", "--ignore-scripts"];

/**
 * Makes sure that the edition is there and returns it. A folder by the final name is complete: everything is done under
 * another name, so that neither an interrupted install nor two at once can leave a broken one.
 *
 * @param {ReturnType<typeof hostEdition>} [edition]
 * @param {(line: string) => void} [say]
 */
export async function ensureInstalled(edition = hostEdition(), say = console.log) {
  if (existsSync(edition.root)) return edition;
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `The VS Code server runs on Linux x64 only, and this is ${process.platform} ${process.arch}. ` +
        'Use a desktop VS Code instead: put its "code" on the PATH for npm start, or set VSCODE_EXECUTABLE for the tests.',
    );
  }
  removeAbandoned(edition.root);
  const partial = `${edition.root}.partial-${process.pid}`;
  const removePartial = () => rmSync(partial, { recursive: true, force: true, maxRetries: 3 });
  process.once("exit", removePartial);
  const started = Date.now();
  say(`Installing the VS Code server into ${edition.root} (once; about 800 MB and a minute or two)`);
  try {
    await installInto(partial, edition, say);
    try {
      renameSync(partial, edition.root);
    } catch (error) {
      if (!existsSync(edition.root)) throw error; // else another process was faster
    }
  } finally {
    removePartial();
    process.off("exit", removePartial);
  }
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s`);
  return edition;
}

async function installInto(folder, edition, say) {
  const at = (path) => join(folder, relative(edition.root, path));
  const vscode = at(edition.vscodeFolder);
  const node = at(edition.nodeFolder);
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(edition.source, file), join(folder, file));
  await npm(folder, ["ci", "--ignore-scripts"]);
  await npm(vscode, nested, node);
  await npm(join(vscode, "extensions"), nested, node);
  // spdlog writes the logs of the extension host, native-watchdog ends it with its parent. Without a C++ compiler both are
  // missed, but only in messages.
  await npm(vscode, ["rebuild", "@vscode/spdlog", "@vscode/native-watchdog"], node, true).catch(() => {
    say("The two native modules could not be compiled (g++, make and python3 do it); the server runs without them.");
  });
  linkRipgrep(at(join(edition.modules, "@vscode", "ripgrep-universal", "bin", "linux-x64", "rg")), vscode);
}

/** Older VS Codes download ripgrep in a postinstall script; without it findFiles() finds nothing. */
function linkRipgrep(program, vscode) {
  if (!existsSync(program)) return;
  const link = join(vscode, "node_modules", "@vscode", "ripgrep", "bin", "rg");
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(relative(dirname(link), program), link);
}

/** @param {string} [node] the Node that runs npm and node-gyp, and whose headers node-gyp would otherwise download */
function npm(cwd, args, node, silent = false) {
  const env = { ...process.env, ...quiet };
  if (node) {
    env.PATH = join(node, "bin") + delimiter + process.env.PATH;
    env.npm_config_nodedir = node;
  }
  return new Promise((resolve, reject) => {
    const child = spawn("npm", args, { cwd, env, stdio: silent ? "ignore" : ["ignore", 2, 2] });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`"npm ${args.join(" ")}" failed (${code}); the VS Code server needs the npm registry once. Its messages are above.`),
        );
    });
  });
}

/** What an install leaves behind that was killed before it could clean up. */
function removeAbandoned(root) {
  const folder = dirname(root);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = new RegExp(`^${basename(root)}\\.partial-(\\d+)$`).exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
