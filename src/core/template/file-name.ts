/** The file name of a new post-mortem: `2026-03-04-checkout-returned-errors.md`. */

/** Characters; four bytes each at most, so that date, slug and extension stay under the 255 bytes of common file systems. */
const MAX_SLUG = 56;

export function fileName(date: string, title: string): string {
  return `${date}-${slug(title)}.md`;
}

/** Letters, marks and digits of any script in lower case, everything else a hyphen; cut between words where there are any. */
export function slug(title: string): string {
  const words = title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
  let result = "";
  for (const word of words) {
    const longer = result === "" ? [...word].slice(0, MAX_SLUG).join("") : `${result}-${word}`;
    if ([...longer].length > MAX_SLUG) break;
    result = longer;
  }
  return result === "" ? "post-mortem" : result;
}
