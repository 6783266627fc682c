/** The PDF export as shipped, beside programs that print: new processes with all that they start, and a worker that is kept. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { makeDocument } from "./documents.mjs";
import { median, round } from "./measure.mjs";

const child = fileURLToPath(new URL("export-child.mjs", import.meta.url));

export async function exporting(root, { quick }) {
  const folder = mkdtempSync(path.join(tmpdir(), "postmortem-bench-"));
  const at = (name) => path.join(folder, name);
  const cli = path.join(root, "dist", "cli.js");
  const chromium = ["chromium", "chromium-browser", "google-chrome"].find((name) => isThere(name));
  const engine = isThere("pandoc") && ["xelatex", "pdflatex", "weasyprint", "wkhtmltopdf"].find((name) => isThere(name));
  const rounds = quick ? 1 : 3;
  try {
    const rows = [];
    for (const words of [3900, 50_400]) {
      const name = String(words);
      writeFileSync(at(`${name}.md`), makeDocument({ words }));
      await measured([process.execPath, cli, "export", at(`${name}.md`), "--to", "pdf"], rounds);
      const pages = pagesOf(at(`${name}.pdf`));
      const add = (tool, result) => rows.push({ pages, tool, ...result });
      add("postmortem export, a new process", await measured([process.execPath, cli, "export", at(`${name}.md`), "--to", "pdf"], rounds));
      const warm = JSON.parse(spawnSync(process.execPath, [child, root, name, String(rounds + 2)], { encoding: "utf8" }).stdout);
      add("the same in a worker that is kept", { cpuMs: warm.warmCpuMs, wallMs: warm.warmMs, peakMib: warm.peakMib });
      rows.push({ pages, tool: "… once the worker rests", cpuMs: null, wallMs: null, peakMib: warm.restedMib });
      spawnSync(process.execPath, [cli, "export", at(`${name}.md`), "--to", "html"]);
      if (chromium) {
        const print = ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${at("profile")}`, "--no-pdf-header-footer"];
        add(
          "Chromium, printing our HTML",
          await measured([chromium, ...print, `--print-to-pdf=${at("c.pdf")}`, at(`${name}.html`)], rounds),
        );
      }
      if (engine) {
        const command = ["pandoc", at(`${name}.md`), `--pdf-engine=${engine}`, "-o", at("p.pdf")];
        add(`pandoc with ${engine}`, await measured(command, rounds));
      }
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isThere(program) {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

/** As our PDFs state it, once for the whole tree of pages. */
function pagesOf(pdf) {
  return Math.max(...[...readFileSync(pdf, "latin1").matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
}

/** Median times, and the most memory that the program and what it has started held at one time, looked at each 50 ms. */
async function measured([program, ...args], rounds) {
  const runs = [];
  for (let i = 0; i < rounds; i++) runs.push(await run(program, args));
  const middle = (key) => round(median(runs.map((one) => one[key])), 0);
  return { cpuMs: middle("cpuMs"), wallMs: middle("wallMs"), peakMib: middle("peakMib") };
}

function run(program, args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const cpu = new Map();
    let peak = 0;
    const started = spawn(program, args, { stdio: "ignore" });
    const look = () => {
      const tree = processesOf(started.pid);
      for (const { pid, ticks } of tree) cpu.set(pid, ticks);
      peak = Math.max(
        peak,
        tree.reduce((sum, { pid }) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0), 0),
      );
    };
    const timer = setInterval(look, 50);
    started.on("error", reject);
    started.on("exit", (code) => {
      clearInterval(timer);
      const cpuMs = [...cpu.values()].reduce((sum, ticks) => sum + ticks * 10, 0);
      if (code === 0) resolve({ wallMs: performance.now() - start, cpuMs, peakMib: peak / 1024 });
      else reject(new Error(`${program} ended with ${code}.`));
    });
  });
}

/** A process and all below it, with the CPU time of each in hundredths of a second; none where there is no /proc. */
function processesOf(root) {
  let names;
  try {
    names = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
  const known = new Map();
  for (const name of names) {
    const [, parent, user, system] = /^\d+ \(.*\) \S (\d+)(?: \S+){9} (\d+) (\d+)/s.exec(read(`/proc/${name}/stat`)) ?? [];
    if (parent !== undefined) known.set(Number(name), { pid: Number(name), parent: Number(parent), ticks: Number(user) + Number(system) });
  }
  const belongs = (pid) => pid === root || (known.has(pid) && pid > 1 && belongs(known.get(pid).parent));
  return [...known.values()].filter(({ pid }) => belongs(pid));
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
