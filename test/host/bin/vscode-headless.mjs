#!/usr/bin/env node
// A stand-in for the VS Code executable on machines that have no desktop VS Code. It takes the command line that
// runTests() of @vscode/test-electron gives to VS Code and does what VS Code does with it: opens the folder in the real
// workbench, loads the extension under development, runs the tests inside the real extension host, prints what they
// print, and exits with 0 only if they passed.
//
//   runTests({ vscodeExecutablePath: "<this file>", extensionDevelopmentPath, extensionTestsPath, launchArgs })
//
// --extensionDevelopmentKind=web uses the web extension host (the package's "browser" entry), as on the desktop.
// Environment:
//   POSTMORTEM_HOST_EDITION    "oldest" for the oldest VS Code that the extension supports
//   VSCODE_HEADLESS_TIMEOUT    seconds for the whole run (default 300)
//   VSCODE_HEADLESS_ARTIFACTS  a folder for a screenshot and the logs of a failed run
//   VSCODE_HEADLESS_VERBOSE    print the workbench's own log as well
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCommandLine } from "../lib/command-line.mjs";
import { ensureInstalled } from "../lib/install.mjs";
import { openTestRun } from "../lib/test-run.mjs";

const scratch = mkdtempSync(join(tmpdir(), "vscode-headless-"));
const removeScratch = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
const run = openTestRun(parseCommandLine(process.argv.slice(2)), scratch);

process.exitCode = 1;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => {
    run.killNow(); // the browser is ended by playwright's own handler
    removeScratch();
    process.exit(130);
  });
}
try {
  await ensureInstalled(undefined, console.error);
  await run.start();
  process.exitCode = 0;
} catch (error) {
  console.error(`vscode-headless: ${process.env.VSCODE_HEADLESS_VERBOSE ? error.stack : error.message}`);
  const folder = process.env.VSCODE_HEADLESS_ARTIFACTS;
  if (folder) await run.saveArtifacts(folder).catch((problem) => console.error(`vscode-headless: no artifacts: ${problem.message}`));
} finally {
  await run.stop();
  removeScratch();
}
// test-electron stops reading at the end of the process: leave it the time to read everything.
setTimeout(() => process.exit(), 200);
