/** The smallest run of blocks that makes the one page of the other. */
import type { Block } from "./blocks";
import type { Splice } from "./messages";

export function spliceBetween(before: readonly Block[], after: readonly Block[]): Splice {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start]?.html === after[start]?.html) start++;
  let behind = 0;
  while (behind < shorter - start && before.at(-1 - behind)?.html === after.at(-1 - behind)?.html) behind++;
  return {
    start,
    count: before.length - behind - start,
    html: after.slice(start, after.length - behind).map(({ html }) => html),
    lines: after.map(({ line, end }) => [line, end]),
  };
}
