/** Whether the time grows with the length: 1, 10 and 100 times a document of 2,000 words, rows and all. */
import { countWords, makeDocument } from "./documents.mjs";
import { median, once, round } from "./measure.mjs";
import { assertRead, check, parse } from "./product.mjs";

export function growth({ quick }) {
  const rows = [];
  for (const form of ["table", "list", "heading"]) {
    let unit = null;
    for (const times of quick ? [1, 10] : [1, 10, 100]) {
      const text = makeDocument({ words: 2000 * times, form });
      assertRead(text, { rows: 20 * times, actions: 8 * times });
      const rounds = times === 1 ? 40 : times === 10 ? 12 : 5;
      for (let i = 0; i < Math.ceil(rounds / 4); i++) check(text);
      const parsing = [];
      const checking = [];
      for (let i = 0; i < rounds; i++) {
        parsing.push(once(() => parse(text)).cpu);
        checking.push(once(() => check(text)).cpu);
      }
      const cpuMs = median(checking);
      unit ??= cpuMs;
      rows.push({
        form,
        times,
        words: countWords(text),
        parseCpuMs: round(median(parsing)),
        checkCpuMs: round(cpuMs),
        perUnit: round(cpuMs / times / unit),
      });
    }
  }
  return rows;
}
