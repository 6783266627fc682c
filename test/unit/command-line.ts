/** Runs our own command line in this process, as a person would from the root of the project. */
import { failed, ok } from "../../src/core/ports";
import { run } from "../../src/cli/run";
import { nodeDisk } from "../../src/node/disk";

/** Fixed, so that a deadline that passes does not turn a test red. */
const NOW = Date.UTC(2026, 9, 20, 9);

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function commandLine(...argv: readonly string[]): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({ isTTY: false, write: (text: string) => void (written[name] += text) });
  const code = await run(argv, {
    stdout: output("stdout"),
    stderr: output("stderr"),
    stdin: { isTTY: false, ask: () => Promise.resolve(null), readAll: () => Promise.resolve(ok("")) },
    cwd: process.cwd(),
    env: {},
    clock: { now: () => NOW },
    version: "0.0.0",
    disk: nodeDisk,
    gitAuthors: () => Promise.resolve(""),
    makePdf: () => Promise.resolve(failed("unreadable", "No PDFs are made here.")),
    watch: () => Promise.resolve({ close: () => Promise.resolve() }),
    onInterrupt: (listener) => listener(),
  });
  return { code, ...written };
}
