import * as vscode from "vscode";
import { suites, suitesForSeveralFolders } from "../suites";
import { reportOnConsole } from "./reporter";
import { workspaceUri, writeText } from "./workspace";

/** Read by the program that started the host; it counts a run without this file as failed. */
const resultFile = "integration-result.json";

/** Defines the suites, runs them, and leaves the counts in the workspace. Throws when a test failed or none ran. */
export async function runSuites(mocha: Mocha, host: "node" | "web"): Promise<void> {
  mocha
    .timeout(90_000)
    .slow(3_000)
    // What waits for the host's file watcher has been seen to wait in vain; what is tried once more is said in the output.
    .retries(1)
    .reporter(Quiet as unknown as Mocha.ReporterConstructor);
  const pattern = vscode.workspace.getConfiguration("postmortemTests").get<string>("grep");
  if (pattern) mocha.grep(new RegExp(pattern));
  const several = (vscode.workspace.workspaceFolders ?? []).length > 1;
  console.log(`In the ${host} extension host of VS Code ${vscode.version}${several ? ", in several folders" : ""}`);
  for (const define of several ? suitesForSeveralFolders : suites) define();

  const counts = { passed: 0, failed: 0, pending: 0 };
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => {
      resolve();
    });
    reportOnConsole(runner);
    runner.on("pass", () => counts.passed++);
    runner.on("fail", () => counts.failed++); // hooks too
    runner.on("pending", () => counts.pending++);
  });
  await writeText(workspaceUri(resultFile), JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${String(counts.failed)} failed`);
  if (counts.passed === 0) throw new Error("No test ran.");
}

/** In place of mocha's own reporters, which write to a terminal or a page. */
class Quiet {}
