/** Our check beside markdownlint (all its rules) and write-good, on the same texts, in the same run, in turn. */
import { lint } from "markdownlint/sync";
import writeGood from "write-good";
import { makeDocument, makeDocuments } from "./documents.mjs";
import { interleaved, median, percentile, round } from "./measure.mjs";
import { check } from "./product.mjs";

const works = (text) => ({
  postmortem: () => check(text),
  markdownlint: () => lint({ strings: { text }, config: { default: true } }),
  "write-good": () => writeGood(text),
});

/** Every tool's figures, with what it takes relative to ours. */
function table(taken) {
  const ours = taken.postmortem.cpuMs;
  return Object.entries(taken).map(([tool, figures]) => ({ tool, ...figures, timesOurs: round(figures.cpuMs / ours) }));
}

export function oneDocument({ quick }) {
  const samples = interleaved(works(makeDocument({ words: 2000 })), { rounds: quick ? 10 : 50, warmUp: quick ? 5 : 15 });
  const taken = Object.fromEntries(
    Object.entries(samples).map(([tool, cpu]) => [tool, { cpuMs: round(median(cpu)), p95CpuMs: round(percentile(cpu, 0.95)) }]),
  );
  return table(taken);
}

export function manyDocuments({ quick }) {
  const texts = makeDocuments(quick ? 60 : 1000);
  const sums = {};
  for (const text of texts) {
    for (const [tool, cpu] of Object.entries(interleaved(works(text), { rounds: 1, warmUp: 0 }))) sums[tool] = (sums[tool] ?? 0) + cpu[0];
  }
  return {
    documents: texts.length,
    rows: table(Object.fromEntries(Object.entries(sums).map(([tool, cpu]) => [tool, { cpuMs: round(cpu, 0) }]))),
  };
}
