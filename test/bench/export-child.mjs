/** Exports several documents by one worker, as the editor does, in a process whose memory is the export's. */
import { createRequire } from "node:module";
import path from "node:path";
import { makeDocument } from "./documents.mjs";
import { median, round } from "./measure.mjs";

const [, , root, words, count] = process.argv;
const require = createRequire(import.meta.url);
const load = (name) => require(path.join(root, "out", "src", name));
const { nodePdfMaker } = load("node/pdf-maker.js");
const { pdfJob } = load("core/exporters/pdf/pdf-job.js");
const { parse } = load("core/document/parse.js");

const maker = nodePdfMaker(path.join(root, "dist"));
const times = [];
const cpu = [];
for (let seed = 1; seed <= Number(count); seed++) {
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  const document = parse(makeDocument({ words: Number(words), seed }), { path: `${seed}.md` });
  const made = await maker.make(pdfJob(document, { pictures: new Map() }));
  if (!made.ok) throw new Error(made.error.message);
  times.push(performance.now() - start);
  const { user, system } = process.cpuUsage(cpuStart);
  cpu.push((user + system) / 1000);
}
const peakMib = round(process.resourceUsage().maxRSS / 1024, 0);
maker.rest();
await new Promise((resolve) => setTimeout(resolve, 1000));
globalThis.gc?.();
const restedMib = round(process.memoryUsage().rss / 1024 / 1024, 0);
process.stdout.write(
  JSON.stringify({ warmMs: round(median(times.slice(1)), 0), warmCpuMs: round(median(cpu.slice(1)), 0), peakMib, restedMib }),
);
