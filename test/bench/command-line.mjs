/** The shipped command line as a person or CI runs it: start-up, and a folder of documents from the disk. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { makeDocuments } from "./documents.mjs";
import { median, round } from "./measure.mjs";

const usage = fileURLToPath(new URL("usage.cjs", import.meta.url));

function run(cli, args, cwd) {
  const start = performance.now();
  const { status, output, stderr } = spawnSync(process.execPath, ["--require", usage, cli, ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  if (status !== 0) throw new Error(`postmortem ${args.join(" ")} ended with ${status}: ${stderr.slice(0, 500)}`);
  return { wallMs: performance.now() - start, stdout: output[1], ...JSON.parse(output[3]) };
}

const summary = (command, runs) => ({
  command,
  cpuMs: round(median(runs.map((r) => r.cpuMs)), 0),
  wallMs: round(median(runs.map((r) => r.wallMs)), 0),
  peakMib: round(median(runs.map((r) => r.peakMib)), 0),
});

export function commandLine(root, { quick }) {
  const cli = path.join(root, "dist", "cli.js");
  const folder = mkdtempSync(path.join(tmpdir(), "postmortem-bench-"));
  try {
    mkdirSync(path.join(folder, "postmortems"));
    const texts = makeDocuments(quick ? 60 : 1000);
    texts.forEach((text, i) => writeFileSync(path.join(folder, "postmortems", `2026-03-04-${String(i).padStart(4, "0")}.md`), text));
    const times = (n, args) => Array.from({ length: n }, () => run(cli, args, folder));
    const all = times(quick ? 1 : 3, ["check", "--format", "json", "--fail-on", "never"]);
    const seen = JSON.parse(all[0].stdout).summary.files;
    if (seen !== texts.length) throw new Error(`The command line checked ${seen} of ${texts.length} documents.`);
    return [
      summary("--help", times(quick ? 3 : 9, ["--help"])),
      summary("check, one document", times(quick ? 3 : 9, ["check", "postmortems/2026-03-04-0000.md", "--fail-on", "never"])),
      summary(`check, ${texts.length} documents`, all),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
