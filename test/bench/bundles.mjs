/** What ships: the size of each bundle, plain and compressed, the trained weights' part in it, what loading it takes, and the packaged extension. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { median, round } from "./measure.mjs";

const kib = (bytes) => round(bytes / 1024, 1);
const gzipped = (text) => gzipSync(text, { level: 9 }).length;

/** The weights are by far the longest string in a bundle. */
const WEIGHTS = /[A-Za-z0-9+/=]{100000,}/g;

/** What an editor loads; the command line runs when it is loaded, and is measured as a program. */
const LOADED = ["extension.js", "web/extension.js"];

/** Empty where nothing has been built; the extension's row is left out until it has been packaged. */
export function bundles(root, { quick }) {
  const dist = path.join(root, "dist");
  if (!existsSync(dist)) return [];
  const scripts = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  const rows = scripts.sort().map((name) => {
    const file = name.split(path.sep).join("/");
    const text = readFileSync(path.join(dist, name), "utf8");
    const without = text.replace(WEIGHTS, "");
    const sizes = {
      file: `dist/${file}`,
      kib: kib(Buffer.byteLength(text)),
      gzipKib: kib(gzipped(text)),
      weightsKib: kib(Buffer.byteLength(text) - Buffer.byteLength(without)),
      weightsGzipKib: kib(gzipped(text) - gzipped(without)),
    };
    return LOADED.includes(file) ? { ...sizes, ...loading(text, without, quick ? 5 : 15) } : sizes;
  });
  const vsix = path.join(root, "postmortem.vsix");
  return existsSync(vsix) ? [...rows, { file: "postmortem.vsix", kib: kib(statSync(vsix).size), gzipKib: null }] : rows;
}

/** Median CPU time of loading a bundle in a new process, with its weights and without. */
function loading(text, without, rounds) {
  const child = fileURLToPath(new URL("load-child.cjs", import.meta.url));
  const folder = mkdtempSync(path.join(tmpdir(), "postmortem-bench-"));
  const files = { loadCpuMs: path.join(folder, "with.js"), loadWithoutCpuMs: path.join(folder, "without.js") };
  const samples = { loadCpuMs: [], loadWithoutCpuMs: [] };
  try {
    writeFileSync(files.loadCpuMs, text);
    writeFileSync(files.loadWithoutCpuMs, without);
    for (let i = 0; i < rounds; i++) {
      for (const [name, file] of Object.entries(files)) {
        const { status, stdout, stderr } = spawnSync(process.execPath, [child, file], { encoding: "utf8" });
        if (status !== 0) throw new Error(`The bundle does not load: ${stderr.slice(0, 500)}`);
        samples[name].push(JSON.parse(stdout).cpuMs);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return Object.fromEntries(Object.entries(samples).map(([name, cpu]) => [name, round(median(cpu), 0)]));
}
