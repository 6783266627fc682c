// Exported files as a person would look at them afterwards.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** The text of a PDF that is whole; without poppler's tools, that it begins and ends as one. */
export function assertPdf(file, text) {
  const bytes = readFileSync(file, "latin1");
  assert.match(bytes.slice(0, 8), /^%PDF-1\.7/, file);
  assert.match(bytes.slice(-8), /%%EOF\n$/, file);
  const info = spawnSync("pdfinfo", [file], { encoding: "utf8" });
  if (info.error) return;
  assert.match(info.stdout, /^Tagged: +yes$/m, info.stderr);
  const { stdout } = spawnSync("pdftotext", [file, "-"], { encoding: "utf8" });
  assert.ok(stdout.includes(text), `${file} does not say "${text}".`);
}

/** Nothing that was begun lies about. */
export function assertNoDrafts(folder) {
  assert.deepEqual(
    readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".tmp")),
    [],
  );
}
