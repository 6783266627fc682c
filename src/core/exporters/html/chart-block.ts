/** The chart of the timeline as a block of the page, in front of the first entries. */
import type { PostMortem } from "../../document/model";
import { LineMap } from "../../text/line-map";
import { timelineChart } from "../chart";
import { escapeHtml } from "./escape";
import { makeToken, type Token } from "./markdown";

/** Puts the chart into the tokens, whose lines are those of the file; does nothing where there is none to draw. */
export function placeChart(tokens: Token[], document: PostMortem): void {
  const at = chartPlace(tokens, document);
  const block = at < 0 ? null : chartBlock(document);
  if (block === null) return;
  const token = makeToken("chart", block);
  token.block = true;
  const line = tokens[at]?.map?.[0] ?? 0;
  token.map = [line, line];
  tokens.splice(at, 0, token);
}

/** Where the chart goes: in front of the block with the first entry, or of the first heading, of a day for example, below the section's own. */
function chartPlace(tokens: readonly Token[], document: PostMortem): number {
  const timeline = document.timelines.find(({ entries }) => entries.length > 0);
  const first = timeline?.entries[0];
  if (!timeline || !first) return -1;
  const lines = new LineMap(document.text);
  const at = blockAt(tokens, lines.position(first.range.start).line - 1);
  const section = lines.position(document.sections[timeline.section]?.headingRange.end ?? first.range.start).line - 1;
  const heading = tokens.findIndex(({ type, level, map }) => type === "heading_open" && level === 0 && map !== null && map[0] > section);
  return heading < 0 ? at : Math.min(at, heading);
}

export function chartBlock(document: PostMortem): string | null {
  const chart = timelineChart(document);
  if (!chart) return null;
  return `<figure class="chart"><div class="scroll" role="group" aria-label="Chart of the timeline" tabindex="0" lang="en">${chart.svg}</div>
<figcaption lang="en">${escapeHtml(chart.caption)}</figcaption></figure>
`;
}

/** The index of the token that opens the block of the first level in which a line stands; -1 where none does. */
export function blockAt(tokens: readonly Token[], line: number): number {
  let depth = 0;
  return tokens.findIndex(({ map, nesting }) => {
    const isTop = depth === 0 && nesting >= 0;
    depth += nesting;
    return isTop && map !== null && map[0] <= line && line < map[1];
  });
}
