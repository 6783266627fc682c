/** The owner of an action that is written as a sentence. */
import { slice, span, type Span } from "../../text/span";
import type { ActionPart } from "../model";
import { dueDate } from "./due";
import { at, match, NOTHING } from "./matching";
import { actionStatus, actionType, looksLikeName, looksLikeNames, looksLikeTeam } from "./words";

const name = (plain: string): string | null => (looksLikeName(plain) ? plain.trim() : null);
const nameOrTeam = (plain: string): string | null => (looksLikeNames(plain) || looksLikeTeam(plain) ? plain.trim() : null);

const NOT_A_TEAM =
  /\b(?:optional\w*|maybe|possibly|done|later|future|long|short|medium|stretch|nice|new|in|if|wip|todo|tbd|prevent\w*|detect\w*|mitigat\w*|process|repair|high|low|critical|urgent|also|eventually|partial\w*|ongoing|open|closed|complete\w*|e\.g|i\.e|see|and|or|re)\b/i;

/** Whoever stands in brackets before the action: a person or a team, not a type, a status, a priority, a key or a remark. */
const bracketed = (plain: string): string | null => {
  const words = plain.trim();
  if (looksLikeName(words)) return words;
  const other =
    actionType(words) !== null || actionStatus(words) !== null || /^[pP]\d$|^[A-Z][A-Z0-9]*-\d+$/.test(words) || NOT_A_TEAM.test(words);
  if (other) return null;
  return /^\p{Lu}[\p{L}\p{N}]*(?:[ /&-]\p{Lu}?[\p{L}\p{N}]+){0,2}$/u.test(words) || /^[a-z][\w-]{2,20}\??$/.test(words) ? words : null;
};

/** Lower-case names and teams in parentheses before the action: not `(optional)`, not `(done)`. */
const team = (plain: string): string | null => {
  if (looksLikeName(plain)) return plain.trim();
  const known = /\bteams?\b/i.test(plain) || (/^[a-z][\w-]{1,15}(?:, ?[a-z][\w-]{1,15})*$/.test(plain) && !NOT_A_TEAM.test(plain));
  return known ? plain.trim() : null;
};

/** What may stand behind an owner at the end: a date, a ticket. */
const REST =
  "(?=[\\s.*_]*$|[,;]? ?[—–-]? ?(?:by |due |until |eta:? |\\()?(?:\\d{1,4}[-/.]\\d|\\d{1,2}(?:st|nd|rd|th|\\.)? \\p{Lu}|\\p{Lu}\\p{L}{2,8} \\d|Q[1-4]|[A-Z]{2,9}-\\d|#\\d))";

/** Whom an action merely mentions. */
const MENTION = "(?<!\\b(?:cc|ask|asks|with|thanks|thanks to|via|from|per|h/t|ping|tell|inform|mention|like|for):?)";

const PATTERNS: readonly (readonly [RegExp, (plain: string) => string | null])[] = [
  [/^(?:\*\*|__)?\[([^\]\n]{2,40})\](?![([:])/, bracketed], // [Jun] do …, **[Platform]** do …
  [/^\(([^()\n]{2,40})\) /, team], // (payments team, jun) do …
  [/^`?(@[\w-]{2,39})\b(?! (?:mention|sa[iy]|ask|repl|not(?:ed|es)|suggest|think|point))/, name], // @jun do …
  [/^\[(@[\w-]{2,39})\]\(/, name], // [@jun](https://…) do …
  [/^(?:\*\*|__)([^*_\n:]{2,30})(?:\*\*|__) (?![-–—:])/, name], // **Jun** do …
  [/^(?:\*\*|__)(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?:\*\*|__) to /u, name],
  [/\b(?:[Oo]wner|[Oo]wned by|[Aa]ssigned to|[Aa]ssignee|[Rr]esponsible(?: is)?)(?:\*\*|__)? (@[\w-]{2,39}|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})(?=[\s*_]*[.,;)\]—–|-]|[\s*_]*$)/u, nameOrTeam],
  [new RegExp(`${MENTION}(?:^|[(\\s[\`])(@[\\w-]{2,39})[\`)\\]]{0,2}${REST}`, "iu"), name], // … @jun, … @jun 2026-03-20
  [/(?:\s[-–—] |[([])(@[\w-]{2,39})\b/, name], // … - @jun, PAY-431
  [new RegExp(`\\s[—–-]{1,2} ?(\\p{Lu}[\\p{L}'’-]+ \\p{Lu}[\\p{L}'’-]+|(?:\\p{Lu}[\\p{L}\\p{N}-]+ ){1,2}team)${REST}`, "u"), nameOrTeam], // … — Jun Sato, 2026-03-20
]; // prettier-ignore

export function ownerIn(text: string, content: Span): ActionPart {
  for (const [pattern, read] of PATTERNS.slice(0, 7)) {
    const found = match(text, content, pattern, read);
    if (found) return found;
  }
  const bracket = inLastBrackets(text, content);
  if (bracket) return bracket;
  for (const [pattern, read] of PATTERNS.slice(7)) {
    const found = match(text, content, pattern, read);
    if (found) return found;
  }
  return (
    // … **RK**/JT, … **Jun Sato**
    match(
      text,
      content,
      /[.!?)\w] ?((?:\*\*|__)[^*_\n]{2,30}(?:\*\*|__)(?: ?[/,&] ?(?:\*\*)?\p{Lu}{2,3}(?:\*\*)?){0,4})[.\s]*$/u,
      (plain) => nameOrTeam(plain.replace(/\*\*|__/g, "")),
    ) ?? NOTHING
  );
}

/** `… (Jun Sato)`, `… (PAY-431, Jun Sato, 2026-03-20)`, `… (Jun will ask)`, `… [Jun Sato] [PAY-431]`, `… (Jun) - done` */
function inLastBrackets(text: string, content: Span): ActionPart | null {
  const tail = slice(text, span(Math.max(content.start, content.end - 200), content.end));
  const end = LAST_BRACKETS.exec(tail);
  if (!end) return null;
  for (const bracket of end[0].matchAll(BRACKET)) {
    const inner = bracket[1] ?? "";
    const start = content.end - tail.length + end.index + bracket.index + 1;
    if (looksLikeNames(inner)) return at(start, inner, inner.trim());
    const pieces = [...inner.matchAll(/[^,;·|]+/g)].map((piece) => {
      const written = piece[0].trim();
      return { written, start: start + piece.index + piece[0].indexOf(written) };
    });
    const doer = pieces[0] && DOER.exec(pieces[0].written)?.[1];
    if (pieces[0] && doer !== undefined && looksLikeName(doer) && !NO_DOER.test(doer)) return at(pieces[0].start, doer, doer);
    const named = pieces.find(({ written }) => looksLikeTeam(written) || (looksLikeName(written) && dueDate(written, null) === null));
    if (named && pieces.every((piece) => piece === named || BESIDE_OWNER.test(piece.written)))
      return at(named.start, named.written, named.written);
  }
  return null;
}

const LAST_BRACKETS =
  /(?:(?<!\])\([^[\]()\n]{2,80}\) ?|\[[^[\]()\n]{2,80}\](?!\() ?){1,3}(?: ?[-–—:]? ?(?:done|DONE|TODO|completed?|✅))?[.\s]*$/;
const BRACKET = /[[(]([^[\]()\n]{2,80})[)\]]/g;

/** `Jun to call a meeting` */
const DOER = /^(\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?) (?:to|will|calls?|owns?|takes?|leads?|drives?) (?!be\b)/u;

/** What stands in brackets with an owner: a date, a ticket, a status, a label. */
const BESIDE_OWNER =
  /\d|^(?:due|by|eta|next|this|end of|eo[wmqy])\b|^(?:todo|done|open|wip|in progress|started)$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** Words that begin a remark as a name does. */
const NO_DOER =
  /^(?:see|issue|ticket|this|that|these|those|it|we|they|there|he|she|need|needs|pr|story|epic|bug|task|card|work|plan|everything|everyone|someone|nobody|nothing|currently|already|also|which|what|who|how|why|when|where|if|as|in|on|for|the|an?|try|want|hard|easy|due|ready|able|nice|good|still|not|now|then|alternative|script|code|fix|change|alert|discussion|proposal)\b/i;
