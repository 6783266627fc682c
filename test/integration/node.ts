/** The entry that the Node extension host is given as `extensionTestsPath`; the same on the desktop and in the headless host. */
import Mocha = require("mocha");
import { runSuites } from "./support/run";

export async function run(): Promise<void> {
  const mocha = new Mocha();
  mocha.suite.emit("pre-require", globalThis, "", mocha); // defines describe() and it()
  await runSuites(mocha, "node");
}
