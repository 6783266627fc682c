/** How long a keystroke's re-analysis takes: one character typed at a time at several places, in a common and in a very long document. */
import { countWords, makeDocument } from "./documents.mjs";
import { median, once, percentile, round } from "./measure.mjs";
import { checkerOfOneDocument, ruleCount } from "./product.mjs";

const TYPED = "while the second region kept serving reads ";
const WARM_UP = 20;

/** About 1 MB: with the rows, factors and actions that go with its length. */
const LONG = 185_000;

function places(text) {
  const row = text.indexOf("\n| 2026-", text.length / 8);
  return {
    start: text.indexOf("## Summary") + "## Summary\n\n".length,
    "inside a table": text.indexOf(" | ", (row < 0 ? text.indexOf("\n| 2026-") : row) + 4) + 3,
    middle: text.indexOf("\n\n", text.length / 2) + 2,
    end: text.length - 1,
  };
}

function measured(words, keys) {
  const text = makeDocument({ words });
  const check = checkerOfOneDocument();
  const first = once(() => check(text));
  const rows = Object.entries(places(text)).map(([place, offset]) => {
    let typed = "";
    const samples = [];
    // The first keys let the engine compile what it runs; they are typed, not counted.
    for (let i = -WARM_UP; i < keys; i++) {
      typed += TYPED[(i + WARM_UP) % TYPED.length];
      // Joined as the editor joins a document's lines: one flat string.
      const now = [text.slice(0, offset), typed, text.slice(offset)].join("");
      const taken = once(() => check(now));
      if (i >= 0) samples.push(taken);
    }
    const cpu = samples.map((sample) => sample.cpu);
    const wall = samples.map((sample) => sample.wall);
    return {
      place,
      keys,
      medianCpuMs: round(median(cpu)),
      p95CpuMs: round(percentile(cpu, 0.95)),
      medianWallMs: round(median(wall)),
      p95WallMs: round(percentile(wall, 0.95)),
    };
  });
  return { words: countWords(text), characters: text.length, firstCheckCpuMs: round(first.cpu, 0), rows };
}

export function keystroke({ quick }) {
  return { rules: ruleCount, documents: [measured(2000, quick ? 40 : 200), measured(LONG, quick ? 20 : 100)] };
}
