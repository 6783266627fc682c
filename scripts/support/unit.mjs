/** The unit tests: compiled by tsc, run by mocha, counted by the reporter beside this file. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { root, runNode } from "./processes.mjs";

const require = createRequire(import.meta.url);
const BROKEN = { passed: 0, failed: 1, skipped: 0 };

export async function runUnitTests() {
  const compiled = await runNode([require.resolve("typescript/bin/tsc"), "-b"]);
  if (compiled.status !== 0) return BROKEN;

  const scratch = mkdtempSync(path.join(tmpdir(), "postmortem-test-"));
  const counts = path.join(scratch, "counts.json");
  try {
    const reporter = ["--reporter", "scripts/support/mocha-reporter.cjs", "--reporter-option", `counts=${counts}`];
    await runNode([require.resolve("mocha/bin/mocha.js"), ...reporter, ...testFiles()]);
    return readCounts(counts);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** By their sources: of a test that has been deleted, the compiled file may still be there. */
function testFiles() {
  return readdirSync(path.join(root, "test", "unit"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .sort()
    .map((file) => path.join("out", "test", "unit", file.replace(/\.ts$/, ".js")));
}

/** A run without a single test, or that ended before it could count, has failed. */
function readCounts(file) {
  try {
    const counts = JSON.parse(readFileSync(file, "utf8"));
    if (counts.passed + counts.failed > 0) return counts;
    console.error("mocha ran no test.");
  } catch {
    console.error("mocha ended before the tests did.");
  }
  return BROKEN;
}
