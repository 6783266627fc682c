/** CPU time of the blameless-language check alone, without the other rules, beside its peers. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { countWords } from "./documents.mjs";
import { interleaved, median, percentile, round } from "./measure.mjs";

const WORDS = 2000;
const TYPED = "while the second region kept serving reads ";

/** Documents at the density of real ones, one after the other, until they are long enough. */
export function textFor(folder) {
  let text = "";
  for (const line of readFileSync(path.join(folder, "author12.jsonl"), "utf8").split("\n")) {
    if (countWords(text) >= WORDS) break;
    if (line !== "") text += `${JSON.parse(line).text}\n`;
  }
  return text;
}

/** A prose paragraph of usual length about the middle. */
function blockOf(text) {
  const blocks = text
    .slice(text.length / 2)
    .split("\n\n")
    .slice(1);
  return blocks.find((block) => /^[A-Z]/.test(block) && countWords(block) >= 40) ?? blocks[0] ?? "";
}

function rows(samples) {
  const ours = median(samples.postmortem);
  return Object.entries(samples).map(([tool, cpu]) => {
    const cpuMs = median(cpu);
    return {
      tool,
      cpuMs: round(cpuMs, 3),
      p95CpuMs: round(percentile(cpu, 0.95), 3),
      timesOurs: round(cpuMs / ours, cpuMs < ours / 10 ? 4 : 2),
    };
  });
}

/** A small text is looked at many times for one sample: a clock of microseconds says little of less. */
function repeated(works, times) {
  return Object.fromEntries(
    Object.entries(works).map(([tool, work]) => [
      tool,
      () => {
        for (let i = 0; i < times; i++) work();
      },
    ]),
  );
}

export function oneBlock(text, tools, { quick }) {
  const block = blockOf(text);
  const times = 20;
  const works = Object.fromEntries(Object.entries(tools).map(([tool, { find }]) => [tool, () => find(block)]));
  const samples = interleaved(repeated(works, times), { rounds: quick ? 5 : 25, warmUp: quick ? 3 : 10 });
  const each = Object.fromEntries(Object.entries(samples).map(([tool, cpu]) => [tool, cpu.map((ms) => ms / times)]));
  return { words: countWords(block), rows: rows(each) };
}

/** One key typed in the middle: ours reads what changed again, the others know no earlier version and read it all. */
export function oneKey(text, tools, { quick }) {
  const block = blockOf(text);
  const at = text.indexOf(block) + block.indexOf(" ") + 1;
  const works = Object.fromEntries(
    Object.entries(tools).map(([tool, { find, ofOneDocument }]) => {
      const look = ofOneDocument?.() ?? find;
      let typed = "";
      return [
        tool,
        () => {
          typed += TYPED[typed.length % TYPED.length];
          look([text.slice(0, at), typed, text.slice(at)].join(""));
        },
      ];
    }),
  );
  return rows(interleaved(works, { rounds: quick ? 10 : 80, warmUp: quick ? 5 : 20 }));
}

export function wholeDocument(text, tools, { quick }) {
  const works = Object.fromEntries(Object.entries(tools).map(([tool, { find }]) => [tool, () => find(text)]));
  return rows(interleaved(works, { rounds: quick ? 8 : 40, warmUp: quick ? 4 : 12 }));
}

/** Each tool in fresh processes, in turn. */
export function cold(text, names, { quick }) {
  const child = fileURLToPath(new URL("blame-child.mjs", import.meta.url));
  const folder = mkdtempSync(path.join(tmpdir(), "postmortem-bench-"));
  const file = path.join(folder, "text.md");
  const runs = Object.fromEntries(names.map((tool) => [tool, []]));
  try {
    writeFileSync(file, text);
    for (let i = 0; i < (quick ? 3 : 7); i++) {
      for (const tool of names) {
        const { status, stdout, stderr } = spawnSync(process.execPath, [child, tool, file], { encoding: "utf8" });
        if (status !== 0) throw new Error(`${tool} ended with ${status}: ${stderr.slice(0, 500)}`);
        runs[tool].push(JSON.parse(stdout));
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const figures = names.map((tool) => {
    const loadCpuMs = median(runs[tool].map((run) => run.loadCpuMs));
    const firstCpuMs = median(runs[tool].map((run) => run.firstCpuMs));
    return { tool, loadCpuMs, firstCpuMs, bothCpuMs: loadCpuMs + firstCpuMs };
  });
  const [ours] = figures;
  return figures.map((one) => ({ ...one, timesOurs: round(one.bothCpuMs / ours.bothCpuMs) }));
}
