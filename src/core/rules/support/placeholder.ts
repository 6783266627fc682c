/** What a template leaves behind for the writer to fill in. Errs on the side of silence: prose may talk of TODO lists and time formats. */
import type { Span } from "../../text/span";

/** Each pattern matches within one line, in time linear in the line's length. */
const PATTERNS: readonly RegExp[] = [
  /‹[^‹›\r\n]{0,200}›/g,
  // "TBD" is never a word; the others are, when prose speaks of them: see `spokenOf`.
  /(?<![\p{L}\p{N}_/.#-])(?:TBD|TBA|TODO|FIXME|XXX)(?![\p{L}\p{N}_/(-]|\.\w)/gu,
  /(?<![\p{L}\p{N}])YYYY[-/.]MM[-/.]DD(?:(?:T|,? )HH:MM(?::SS)?Z?)?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}:])HH:MM(?::SS)?(?![\p{L}\p{N}:])/gu,
  /(?<!\p{L})lorem ipsum(?!\p{L})/giu,
  /\[(?:insert|your|enter|fill in|put) [^[\]\r\n]{1,100}\](?![([:])/gi,
  /(?<![\p{L}\p{N}_<\\])<(?![/!?])[\p{L}][^<>\r\n]{0,80}>(?!\()/gu,
];

/** Before and behind a word that prose uses as a noun: "the TODO list", "left a TODO". */
const ARTICLE =
  /(?<!\p{L})(?:an?|the|this|that|these|those|some|any|no|our|my|their|old|existing|stale|code|of|as|with|for|to|in|via|user|team|"|'|“|‘)\s*$/iu;
const NOUN = /^\s*(?:["'”’]|lists?\b|items?\b|comments?\b|entr(?:y|ies)\b|notes?\b|app\b|files?\b|markers?\b|tickets?\b)/iu;

const WORD = /^(?:TODO|FIXME|XXX)$/;
const FORMAT = /^(?:YYYY|HH)/;

/** Names that people put in angle brackets when they ask for something. */
const ASKED =
  /^(?:add|affected|author|brief|cause|component|contact|customers?|date|day|describe|description|detail|details|duration|e\.g\.|email|end|enter|event|explain|first|full|how|id|impact|incident|insert|issue|last|list|name|names|number|owner|person|please|product|reason|replace|reviewers?|role|service|services|severity|short|start|status|system|team|tbd|ticket|time|times?tamp|title|todo|user|what|when|where|which|who|why|write|yyyy|your)(?![\p{L}\p{N}])/iu;

/** Names of HTML elements among them. */
const TAG = /^(?:details|link|time|title|summary|address|label|data|object|output|section|source)$/i;

/** The placeholders of a text, in order, not overlapping. */
export function findPlaceholders(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const range = { start: match.index, end: match.index + match[0].length };
      if (!spokenOf(text, match[0], range)) found.push(range);
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const range of found) if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}

/** Whether a value is nothing but a placeholder: `TBD`, `???`, `‹name›`, `YYYY-MM-DD`. */
export function isPlaceholder(value: string): boolean {
  const bare = value.replace(/^[\s*_`~@([]+|[\s*_`~)\].:]+$/g, "");
  if (bare === "" || /^(?:\?+|[-–—]+|\.{2,}|…)$/.test(bare)) return true;
  if (/^(?:tbd|tba|tbc|todo|fixme|xxx+|n\/a|none|nobody|unassigned|unknown|不明|未定)$/i.test(bare)) return true;
  // What no placeholder begins with need not be searched; most values are such.
  if (!/^(?:[‹[<]|T(?:BD|BA|ODO)|FIXME|XXX|YYYY|HH:MM|lorem)/i.test(bare)) return false;
  const [first] = findPlaceholders(bare);
  return first?.start === 0 && first.end === bare.length;
}

/** Whether the match is a subject of the prose, not a gap in it. */
function spokenOf(text: string, match: string, range: Span): boolean {
  const before = text.slice(Math.max(0, range.start - 40), range.start);
  const after = text.slice(range.end, range.end + 40);
  if (WORD.test(match)) {
    // A gap stands at the start of its line, cell or bracket, behind a colon or dash, or at the end; a word of the prose in its midst.
    const line = /[^\r\n]*$/.exec(before)?.[0] ?? "";
    const fromStart = line.length < before.length || range.start === before.length;
    const opens = /(?:[|:：([]|\s[—–-])[\s*_`~]*$/.test(line) || (fromStart && /^[\s>*_`~+-]*(?:\d{1,3}[.)])?[\s*_`~]*$/.test(line));
    const closes = /^[\s*_`~]*(?:[:：|)\]]|\.?[ \t]*(?:[\r\n]|$))/.test(after);
    return (!opens && !closes) || ARTICLE.test(before) || NOUN.test(after);
  }
  if (FORMAT.test(match))
    return /\bformat\b[^\r\n]{0,30}$/i.test(before) || /^[^\r\n]{0,12}\bformat\b/i.test(after) || /["'“‘]$/.test(before);
  if (match.startsWith("<")) {
    const asked = match.slice(1, -1).trim();
    return /[=:@/\\;{}|&]/.test(asked) || TAG.test(asked) || !ASKED.test(asked);
  }
  return false;
}
