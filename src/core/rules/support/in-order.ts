/**
 * The indices of a longest part of the numbers that never falls, in order. Of several such parts it keeps what stands
 * earlier: of `1 5 4 9` the 5, so that the 4 is the one in the wrong place. Takes time n log n.
 */
export function longestInOrder(values: readonly number[]): readonly number[] {
  // Read from the end, where the part never rises: the last of each length seen so far, and what each came from.
  const ends: number[] = [];
  const from: number[] = [];
  for (let index = values.length - 1; index >= 0; index--) {
    const value = values[index] ?? 0;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) >= value) low = middle + 1;
      else high = middle;
    }
    from[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const found: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = from[index] ?? -1) found.push(index);
  return found;
}
