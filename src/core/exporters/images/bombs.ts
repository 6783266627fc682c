/** What a small image file can hold to take a program's memory or stack, beside a picture of many points. */

/** Deeper than any drawing program writes, and far from where a stack ends. */
const MOST_LEVELS = 500;
/** Compressed. Profiles for a screen have some hundred bytes to some kilobytes. */
const MOST_PROFILE = 64 * 1024;
const TEXTS = new Set(["tEXt", "zTXt", "iTXt"]);
const SIGNATURE = 8;
/** Length, name and check sum of a chunk (PNG specification, 5.3). */
const AROUND = 12;

/**
 * The same picture without texts and without a colour profile that unfolds to more than can be expected. The bytes themselves where
 * there is nothing of the kind; what follows a damaged chunk stays as it is.
 */
export function slimPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE)];
  let at = SIGNATURE;
  while (at + AROUND <= bytes.length) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + AROUND + length;
    if (end > bytes.length) break;
    if (!TEXTS.has(name) && !(name === "iCCP" && length > MOST_PROFILE)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  const size = kept.reduce((sum, part) => sum + part.length, 0);
  if (size === bytes.length) return bytes;
  const slim = new Uint8Array(size);
  let to = 0;
  for (const part of kept) {
    slim.set(part, to);
    to += part.length;
  }
  return slim;
}

/** Whether the elements of an SVG lie in each other so deeply that reading them could end a stack. */
export function isNestedTooDeep(svg: string): boolean {
  let levels = 0;
  for (let at = svg.indexOf("<"); at >= 0; at = svg.indexOf("<", at + 1)) {
    const next = svg.charAt(at + 1);
    if (next === "/") levels--;
    else if (/[a-z_]/i.test(next)) {
      const end = svg.indexOf(">", at);
      if (end < 0) break;
      if (svg.charAt(end - 1) !== "/" && ++levels > MOST_LEVELS) return true;
    }
  }
  return false;
}
