/** The one of the known values that a written one most likely stands for. */

/** `null` where nothing is near, or two are equally near. */
export function nearest(written: string, values: readonly string[]): string | null {
  const wanted = plain(written);
  if (wanted === "") return null;
  const scored = values.map((value) => ({ value, distance: distance(wanted, plain(value)) })).sort((a, b) => a.distance - b.distance);
  const [first, second] = scored;
  if (!first || first.distance > Math.max(1, Math.floor(first.value.length / 3)) || first.distance === second?.distance)
    return prefixed(wanted, values);
  return first.value;
}

function prefixed(wanted: string, values: readonly string[]): string | null {
  const matching = wanted.length >= 3 ? values.filter((value) => plain(value).startsWith(wanted) || wanted.startsWith(plain(value))) : [];
  return matching.length === 1 ? (matching[0] ?? null) : null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, "")
    .slice(0, 40);
}

/** How many letters must be put in, taken out, changed or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    older = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
