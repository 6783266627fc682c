/** A heading for each entry, prose below it: `### 16:11`. */
import type { Source } from "../../source";
import { span, trim, type Span } from "../../../text/span";
import type { Block, Heading } from "../../markdown/block";
import type { Lead } from "../../stamps/lead";
import { isDateAlone, leadOf, restOf, type Found, type FormReader } from "../form";

export const headingForm: FormReader = {
  form: "heading",
  read(source, blocks) {
    const found: Found[] = [];
    blocks.forEach((block, index) => {
      const lead = block.kind === "heading" ? (leadOf(source, block.content) ?? numberedDay(source, block.content)) : null;
      if (block.kind !== "heading" || !lead) return;
      const end = endOf(block, blocks, index);
      const named = restOf(source, lead, block.content.end) !== "";
      const content = named ? span(Math.min(lead.textStart, block.content.end), end) : span(block.range.end, end);
      found.push({
        form: "heading",
        role: "entry",
        range: span(block.range.start, end),
        lead,
        at: span(block.content.start, block.content.start),
        text: trim(source.text, content),
        zone: null,
        named,
        amongTimed: true,
      });
    });
    return found;
  },
};

/** `Day 2 (March 5)`: only a date behind the number. */
function numberedDay(source: Source, content: Span): Lead | null {
  const number = /^(?:day|tag|jour|día|dia|dag) \d{1,2}[\s:,–—(-]{1,4}/i.exec(source.slice(content));
  const lead = number && leadOf(source, span(content.start + number[0].length, content.end));
  return lead && isDateAlone(source, lead, content.end) ? lead : null;
}

/** Up to the next heading of its own or a higher level. */
function endOf(heading: Heading, blocks: readonly Block[], index: number): number {
  let end = heading.range.end;
  for (let i = index + 1; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || (block.kind === "heading" && block.level <= heading.level)) break;
    end = block.range.end;
  }
  return end;
}
