/** The entry for the web extension host, a web worker, which gets mocha's browser build. */
import "mocha/mocha";
import { runSuites } from "./support/run";

export async function run(): Promise<void> {
  mocha.setup({ ui: "bdd" });
  await runSuites(mocha, "web");
}
