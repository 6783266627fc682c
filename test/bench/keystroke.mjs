/** How long a keystroke's re-analysis takes: a 2,000-word document, one character typed at a time at several places. */
import { countWords, makeDocument } from "./documents.mjs";
import { median, once, percentile, round } from "./measure.mjs";
import { check, ruleCount } from "./product.mjs";

const TYPED = "while the second region kept serving reads ";

function places(text) {
  const row = text.indexOf("\n| 2026-");
  return {
    start: text.indexOf("## Summary") + "## Summary\n\n".length,
    "inside a table": text.indexOf(" | ", row + 4) + 3,
    middle: text.indexOf("\n\n", text.length / 2) + 2,
    end: text.length - 1,
  };
}

export function keystroke({ quick }) {
  const text = makeDocument({ words: 2000 });
  const cold = once(() => check(text));
  const keys = quick ? 40 : 200;
  const rows = [];
  for (const [place, offset] of Object.entries(places(text))) {
    let typed = "";
    const samples = [];
    // The first 20 keys let the engine compile what it runs; they are typed, not counted.
    for (let i = -20; i < keys; i++) {
      typed += TYPED[(i + 20) % TYPED.length];
      const now = text.slice(0, offset) + typed + text.slice(offset);
      const taken = once(() => check(now));
      if (i >= 0) samples.push(taken);
    }
    const cpu = samples.map((sample) => sample.cpu);
    const wall = samples.map((sample) => sample.wall);
    rows.push({ place, keys, medianCpuMs: round(median(cpu)), p95CpuMs: round(percentile(cpu, 0.95)), medianWallMs: round(median(wall)) });
  }
  return { rules: ruleCount, words: countWords(text), characters: text.length, firstCheckCpuMs: round(cold.cpu), rows };
}
