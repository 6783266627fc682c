/**
 * Whether the editor finds what is typed in a proposal: its characters in their order, the first one at the start of a word.
 * It hides what does not fit, so of a list in which nothing fits it shows nothing at all.
 */
export function fits(proposal: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  const there = proposal.toLowerCase();
  if (wanted === "") return true;
  for (const { index } of there.matchAll(/[^\s_.:-]+/g)) {
    if (there[index] !== wanted[0]) continue;
    let matched = 0;
    for (let at = index; at < there.length && matched < wanted.length; at++) if (there[at] === wanted[matched]) matched++;
    if (matched === wanted.length) return true;
  }
  return false;
}
