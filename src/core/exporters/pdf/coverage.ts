/** Which characters the fonts have: the compiler draws a box for any other, and says nothing. */

/** Ranges of code points, half-open, sorted. */
export type Coverage = readonly (readonly [from: number, to: number])[];

/** The characters that a TrueType or OpenType font maps to a glyph; empty for what is no such font. */
export function fontCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  try {
    const tables = view.getUint16(4);
    for (let i = 0; i < tables; i++) {
      const record = 12 + i * 16;
      if (view.getUint32(record) === 0x636d6170) return characterMap(view, view.getUint32(record + 8));
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return [];
}

export function merge(coverages: readonly Coverage[]): Coverage {
  const merged: [number, number][] = [];
  for (const [from, to] of coverages.flat().sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** The characters of a text that none of the fonts has, each once, in the order of the text. */
export function missingCharacters(text: string, coverage: Coverage): readonly string[] {
  const missing = new Set<string>();
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code > 0x7e && !missing.has(char) && !covers(coverage, code) && !WITHOUT_GLYPH.test(char)) missing.add(char);
  }
  return [...missing];
}

/** Blanks, marks that only steer others (joiners, variation selectors, directions), and what is no character. */
const WITHOUT_GLYPH = /[\p{Z}\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

export function covers(coverage: Coverage, code: number): boolean {
  let [low, high] = [0, coverage.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [from, to] = coverage[middle] ?? [0, 0];
    if (code < from) high = middle;
    else if (code >= to) low = middle + 1;
    else return true;
  }
  return false;
}

/** Of a font's table `cmap`, which begins at `table`; empty where there is none. @throws RangeError where it is damaged. */
export function characterMap(view: DataView, table: number): Coverage {
  if (view.byteLength < 4) return [];
  const found: Coverage[] = [];
  const subtables = view.getUint16(table + 2);
  for (let i = 0; i < subtables; i++) {
    const at = table + view.getUint32(table + 4 + i * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) found.push(segments(view, at));
    else if (format === 12) found.push(groups(view, at));
  }
  return merge(found);
}

/** Format 4: parallel arrays of segments, ends first. */
function segments(view: DataView, at: number): Coverage {
  const doubled = view.getUint16(at + 6);
  const found: [number, number][] = [];
  for (let i = 0; i < doubled; i += 2) {
    const end = view.getUint16(at + 14 + i);
    const start = view.getUint16(at + 16 + doubled + i);
    if (start <= end && start !== 0xffff) found.push([start, Math.min(end + 1, 0xffff)]);
  }
  return found;
}

function groups(view: DataView, at: number): Coverage {
  const count = view.getUint32(at + 12);
  const found: [number, number][] = [];
  for (let i = 0; i < count; i++) found.push([view.getUint32(at + 16 + i * 12), view.getUint32(at + 20 + i * 12) + 1]);
  return found;
}
