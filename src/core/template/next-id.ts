/** `PM-2026-014`: the next id of a year. */

const ID = /^PM-(\d{4})-(\d+)$/i;

/** One more than the highest of the year, so that the id of a deleted post-mortem is not given out again. Ids of other forms do not count. */
export function nextId(existing: Iterable<string>, year: number): string {
  let highest = 0;
  for (const id of existing) {
    const match = ID.exec(id.trim());
    if (match && Number(match[1]) === year && Number.isSafeInteger(Number(match[2]))) highest = Math.max(highest, Number(match[2]));
  }
  return `PM-${String(year)}-${String(highest + 1).padStart(3, "0")}`;
}
