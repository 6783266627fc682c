/** Keys of tickets and incidents in the text, and the addresses that the setting `links` gives them. */
import type { PostMortem } from "../document/model";
import { SpanSet } from "../text/span-set";
import { span, type Span } from "../text/span";

export interface TicketLink {
  readonly range: Span;
  readonly key: string;
  readonly url: string;
}

/**
 * By prefix, the pattern of the address: `{ "PAY-": "https://tracker.example.com/browse/{key}" }`. A key is a prefix and the
 * number behind it, as a word of its own; not in code or in an address, nor the label of a link.
 */
export function ticketLinks(document: PostMortem, patterns: Readonly<Record<string, string>>): readonly TicketLink[] {
  // Of two prefixes that fit the longer one is meant.
  const prefixes = Object.keys(patterns).filter((prefix) => prefix !== "");
  if (prefixes.length === 0) return [];
  prefixes.sort((a, b) => b.length - a.length);
  const { text } = document;
  const hidden = new SpanSet(document.opaque);
  const links: TicketLink[] = [];
  const keys = new RegExp(`(?<![\\p{L}\\p{N}_/-])(${prefixes.map(literally).join("|")})\\d{1,12}(?![\\p{L}\\p{N}_])`, "gu");
  for (const match of text.matchAll(keys)) {
    const [key, prefix = ""] = match;
    const range = span(match.index, match.index + key.length);
    const url = address(patterns[prefix] ?? "", key);
    if (url !== null && !hidden.touches(range) && !isLabel(text, range)) links.push({ range, key, url });
  }
  return links;
}

/** `null` for a pattern that does not lead to the web. */
function address(pattern: string, key: string): string | null {
  return /^https?:\/\//.test(pattern) ? pattern.replaceAll("{key}", () => encodeURIComponent(key)) : null;
}

/** `[PAY-431](…)`, `[PAY-431][1]`: a link already. */
function isLabel(text: string, { start, end }: Span): boolean {
  return (
    /\[[^[\]\r\n]{0,200}$/.test(text.slice(Math.max(0, start - 200), start)) && /^[^[\]\r\n]{0,200}\][([]/.test(text.slice(end, end + 202))
  );
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
