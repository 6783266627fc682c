/** Starting other programs, on each operating system. */
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/**
 * Runs to the end and never throws: `status` is not 0 when the program failed, was killed or could not be started.
 * What it writes goes to the terminal as it comes; with `capture` it is returned instead, with `tee` both.
 */
export function run([command, ...args], { output = "inherit", shell = false } = {}) {
  return new Promise((resolve) => {
    const piped = output !== "inherit";
    const child = spawn(command, args, {
      cwd: root,
      shell,
      stdio: ["ignore", piped ? "pipe" : "inherit", output === "capture" ? "pipe" : "inherit"],
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (part) => {
        text += part;
        if (output === "tee") process.stdout.write(part);
      });
    }
    child.on("error", (error) => resolve({ status: 1, text: `${text}${error.message}\n` }));
    child.on("close", (code, signal) => resolve({ status: code ?? 1, text: signal ? `${text}ended by ${signal}\n` : text }));
  });
}

export function runNode(args, options) {
  return run([process.execPath, ...args], options);
}

/** A script of package.json, by the npm that started this program, if one did; by name npm is no program on Windows. */
export function runNpm(script, options) {
  const args = ["run", "--silent", script];
  const npm = process.env.npm_execpath;
  if (npm?.endsWith("js")) return runNode([npm, ...args], options);
  return run(["npm", ...args], { ...options, shell: process.platform === "win32" });
}

/** `1.2 s` since a value of `performance.now()`. */
export function elapsed(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
