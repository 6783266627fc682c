/** The words for types, statuses and horizons of action items, lower case. */
import type { ActionStatus, ActionType } from "../model";

const TYPES: Readonly<Record<ActionType, RegExp>> = {
  prevent: /^(?:prevent\w*|preventat\w*|avoid|予防|再発防止)/,
  detect: /^(?:detect\w*|monitor\w*|alert\w*|observ\w*|検知|検出)/,
  mitigate: /^(?:mitigat\w*|repair\w*|fix\w*|remediat\w*|respon[sd]\w*|recover\w*|correct\w*|緩和|修復)/,
  process: /^(?:process\w*|document\w*|training|organi[sz]ation\w*|policy|communication|other|investigat\w*|プロセス)/,
};

export function actionType(written: string): ActionType | null {
  const word = bare(written);
  for (const type of ["prevent", "detect", "mitigate", "process"] as const) if (TYPES[type].test(word)) return type;
  return null;
}

export function actionStatus(written: string): ActionStatus | null {
  const word = bare(written);
  if (/[✅☑✔]|:white_check_mark:|:heavy_check_mark:/u.test(written)) return "done";
  if (/[❌🚫]/u.test(written)) return "wont-do";
  if (/[🔄🚧⏳]/u.test(written)) return "in-progress";
  if (/[⬜☐]/u.test(written)) return "open";
  if (
    /^(?:done|complete[d]?|closed|resolved|finished|fixed|merged|shipped|deployed|implemented|x|yes|完了|済|erledigt|fertig|abgeschlossen|terminé|faite?|hech[oa]|completad[oa]|feit[oa]|conclu[ií]d[oa]|ferdig|gjort)(?![\p{L}])|^(?:完了|済|対応済|実施済)/u.test(
      word,
    )
  )
    return "done";
  if (
    /^(?:in[ -]?progress|ongoing|started|wip|doing|in[ -]?review|under way|partial\w*|in arbeit|in bearbeitung|en cours|en curso|em andamento|em curso|pågår|対応中|進行中|継続|実施中|一部)/.test(
      word,
    )
  )
    return "in-progress";
  if (/^(?:won'?t[ -]?(?:do|fix)|will not do|rejected|cancell?ed|abandoned|declined|obsolete|dropped|failed)/.test(word)) return "wont-do";
  if (
    /^(?:open|todo|to do|to-do|not started|new|planned|pending|backlog|proposed|no|tbd|未|未着手|未対応|未完|未実施|予定|計画|offen|geplant|ouvert|à faire|prévu|abiert[oa]|pendiente|por hacer|abert[oa]|pendente|a fazer|åpen|ikke startet|planlagt)/.test(
      word,
    )
  )
    return "open";
  return null;
}

/** Words for a group of actions that are no person's name. */
const GROUP_WORDS =
  /\b(?:tasks?|ideas?|questions?|notes?|misc\w*|prevent\w*|detect\w*|mitigat\w*|repair|fix(?:es)?|process(?:es)?|short|medium|long|mid|near|immediate\w*|term|complete[d]?|done|planned|open|tech\w*|documentation|docs|monitor\w*|alert\w*|communication|improv\w*|action\w*|items?|follow|up|next|steps?|investigat\w*|deploy\w*|other|general|team|infra\w*|platform|backend|frontend|database|security|testing|tests|observability|training|remediat\w*|correct\w*|recover\w*|response|today|tomorrow|week|month|quarter|high|low|priority|urgent|todo|in progress)\b/i;

/** One to three capitalised words, initials (`AC`), a pair (`AC/RK`) or a handle: what a person's name looks like. */
export function looksLikeName(text: string): boolean {
  const name = text.trim();
  if (/^@[\w-]{1,39}$/.test(name)) return true;
  if (name.length > 50 || GROUP_WORDS.test(name)) return false;
  // `BinderHub` is a component, `McKay` a person.
  if (/^\p{Lu}\p{Ll}{2,}\p{Lu}/u.test(name) || /(?:-to-|ing$|tion$|ity$|ness$)/.test(name)) return false;
  return /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u.test(name) || /^\p{Lu}{2,3}(?:\/\p{Lu}{2,3})*$/u.test(name);
}

/** One name or several: `Jo, Lena & Ed`. */
export function looksLikeNames(text: string): boolean {
  const names = text.split(/, (?:and |& )?| and | & | ?[/+] ?/);
  return names.length <= 5 && names.every(looksLikeName);
}

/** `Payments team`, `the SRE team` */
export function looksLikeTeam(text: string): boolean {
  return /^(?:the )?(?:\p{Lu}[\p{L}\p{N}-]*|\p{Ll}{3,15})(?: \p{Lu}[\p{L}\p{N}-]*)? [Tt]eam$/u.test(text.trim());
}

/** The owner that a group's label names: `Alex`, `Jo and Lena`, `GE (/RK supporting)`, `JC - to think about`, `Owner: Jo`, `Printing Ltd via Jo`, `Team`. */
export function groupOwner(label: string, heading: boolean): string | null {
  const name = (label.split(/ ?\(| [-–—] | via /)[0] ?? "")
    .replace(/^(?:owners?|assignees?|assigned to|responsible)[:：] */i, "")
    .replace(/[:：]$/, "")
    .trim();
  // A sub-heading of one word is a component: people's names stand in bold above their list.
  if (heading && /^\p{Lu}\p{Ll}+$/u.test(name)) return null;
  // A letter may be written as `&#235;`.
  const letters = name.replace(/&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});/gi, "x");
  return looksLikeNames(letters) || looksLikeTeam(name) || /^(?:the )?(?:team|everyone|everybody|all)$/i.test(name) ? name : null;
}

/** `Long term (target: Q4 2026)` */
export function groupDue(label: string): string | null {
  return (
    /\((?:target|due|by|eta)?:? ?((?:(?:Q[1-4]|H[12]) ?\d{4}|\d{4}-\d{2}-\d{2}|\p{Lu}\p{L}{2,8} \d{4})[^()]{0,30}|(?:next|this) (?:\d{1,2} )?(?:week|month|quarter|sprint|year)s?)\)/iu
      .exec(label)?.[1]
      ?.trim() ?? null
  );
}

function bare(written: string): string {
  return written
    .toLowerCase()
    .replace(/[*_`~[\]()]/g, "")
    .trim();
}
