/** The checks that run nothing: each is a script of package.json that fails with a message of its own. */
import { elapsed, runNpm } from "./processes.mjs";

export const STATIC_STEPS = [
  { title: "format", script: "format:check", remedy: "npm run format" },
  { title: "lint", script: "lint" },
  { title: "types", script: "compile" },
  { title: "dead code", script: "knip" },
  { title: "generated files", script: "gen:check", remedy: "npm run gen" },
  { title: "holiday table", script: "gen:holidays:check", remedy: "npm run gen:holidays" },
  { title: "licences", script: "notice:check", remedy: "npm run notice" },
];

/** Runs a step, prints its time and, when it fails, what it said. Returns whether it passed. */
export async function take({ title, script, remedy }) {
  const started = performance.now();
  process.stdout.write(`${title.padEnd(18)}`);
  const { status, text } = await runNpm(script, { output: "capture" });
  process.stdout.write(`${status === 0 ? "ok" : "FAILED"} ${elapsed(started).padStart(8)}\n`);
  if (status === 0) return true;
  console.log(`\n${text.trimEnd()}\n\n"npm run ${script}" failed.${remedy ? ` "${remedy}" puts it right.` : ""}\n`);
  return false;
}
