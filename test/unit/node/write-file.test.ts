import { deepEqual, ok } from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Writes one content after the other over the same file, each of one letter throughout, until it is killed. */
const WRITER = `
const { writeFile } = require(process.argv[1]);
(async () => {
  for (let i = 0; ; i++) {
    const bytes = new Uint8Array(3_000_000).fill(97 + (i % 26));
    await writeFile(process.argv[2], bytes, { overwrite: true });
    if (i === 0) process.stdout.write("begun");
  }
})();
`;

describe("a process that is killed while it writes", () => {
  it("leaves the file whole, as it was or as it was to be", async function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), "killed-"));
    const file = join(folder, "a.pdf");
    try {
      for (let round = 0; round < 6; round++) {
        writeFileSync(file, "z".repeat(3_000_000));
        const writer = spawn(process.execPath, ["-e", WRITER, resolve("out/src/node/write-file.js"), file], {
          stdio: ["ignore", "pipe", "inherit"],
        });
        await new Promise((begun) => writer.stdout.once("data", begun));
        const ended = new Promise((done) => writer.once("exit", done));
        // At another point of a write each time.
        setTimeout(() => writer.kill("SIGKILL"), 5 + round * 7);
        await ended;
        const content = readFileSync(file);
        deepEqual(content.length, 3_000_000);
        ok(
          content.every((byte) => byte === content[0]),
          "The file is made of two.",
        );
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
