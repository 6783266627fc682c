import { equal, match } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const script = resolve("scripts/start.mjs");

function start(args: readonly string[], before: readonly string[] = []): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [...before, script, ...args], { encoding: "utf8" });
}

describe("npm start", () => {
  it("says what it can be asked for", () => {
    const { status, stdout } = start(["--help"]);
    equal(status, 0);
    match(stdout, /--no-open/);
  });

  it("refuses an option that it does not know, without a stack", () => {
    const { status, stderr } = start(["--no-opne"]);
    equal(status, 1);
    match(stderr, /'--no-opne'/);
    match(stderr, /--no-open /);
    equal(/\n {4}at /.test(stderr), false);
  });

  for (const port of ["65536", "http"]) {
    it(`refuses the port ${port}`, () => {
      const { status, stderr } = start(["--port", port]);
      equal(status, 1);
      match(stderr, /is not a port; give a number from 1 to 65535\./);
    });
  }

  it("says which Node it needs when it runs on an older one", () => {
    const older = 'Object.defineProperty(process.versions, "node", { value: "18.20.4" })';
    const { status, stderr } = start(["--no-open"], ["--import", `data:text/javascript,${encodeURIComponent(older)}`]);
    equal(status, 1);
    match(stderr, /Node 20\.19 or newer is needed; this is 18\.20\.4\./);
  });
});
