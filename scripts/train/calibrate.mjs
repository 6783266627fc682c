/** Scores → the share that is right, and from where on enough are. */

/** Rising steps of precision over the score (pool adjacent violators), thinned out to points. `pairs`: [score, 0 or 1]. */
export function calibrate(pairs) {
  const blocks = [];
  for (const [score, right] of [...pairs].sort((a, b) => a[0] - b[0])) {
    blocks.push({ sum: score, right, count: 1 });
    while (blocks.length > 1) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      // Small blocks are joined too: a few lucky sentences promise nothing.
      if (before.right / before.count < last.right / last.count && before.count >= SMALLEST) break;
      blocks.pop();
      blocks.splice(-1, 1, { sum: before.sum + last.sum, right: before.right + last.right, count: before.count + last.count });
    }
  }
  return blocks.map(({ sum, right, count }) => [round(sum / count), round(Math.min((right + 0.5) / (count + 1), 0.99))]);
}

/** Sentences that a measured precision needs at least. */
const SMALLEST = 30;

const round = (number) => Math.round(number * 1e4) / 1e4;

/** The lowest score from which on the share that is right is at least `precision`. */
export function threshold(pairs, precision) {
  let right = 0;
  let best = Infinity;
  [...pairs]
    .sort((a, b) => b[0] - a[0])
    .forEach(([score, label], i) => {
      right += label;
      if (i + 1 >= SMALLEST && right / (i + 1) >= precision) best = score;
    });
  return best;
}
