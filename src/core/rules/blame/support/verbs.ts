/** Forms of English verbs, as far as rewriting a sentence needs them. */

const IRREGULAR: Readonly<Record<string, string>> = {
  begin: "begun", bind: "bound", break: "broken", bring: "brought", build: "built", buy: "bought", catch: "caught", choose: "chosen",
  cut: "cut", deal: "dealt", do: "done", draw: "drawn", drive: "driven", feed: "fed", find: "found", freeze: "frozen", get: "got",
  give: "given", hand: "handed", hold: "held", keep: "kept", lay: "laid", lead: "led", leave: "left", let: "let", lock: "locked",
  make: "made", meet: "met", override: "overridden", overwrite: "overwritten", pay: "paid", put: "put", read: "read", rebuild: "rebuilt",
  redo: "redone", rerun: "rerun", reset: "reset", rewrite: "rewritten", roll: "rolled", run: "run", seek: "sought", sell: "sold",
  send: "sent", set: "set", shut: "shut", split: "split", spread: "spread", swing: "swung", take: "taken", teach: "taught", tell: "told",
  undo: "undone", unwind: "unwound", withdraw: "withdrawn", wind: "wound", write: "written",
}; // prettier-ignore

/** Longer verbs whose last consonant is doubled all the same. */
const DOUBLED =
  /^(?:commit|submit|permit|admit|omit|transmit|resubmit|refer|transfer|defer|infer|control|patrol|cancel|label|model|signal|tunnel|channel|equip|format|unplug|unpin|rerun|zip|unzip|debug)$/;

/** What is said of seeing and knowing, where the passive would say something else. */
const NOT_PASSIVE =
  /^(?:be|have|see|know|think|understand|realise|realize|notice|want|believe|feel|care|seem|look|need|like|expect|remember|recognise|recognize|happen|work|go|come|become|get|act|respond|react|wait|listen|sleep|stay|try)$/;

/** The past participle of a verb in its base form; `null` where the verb has no use in the passive, or is none. */
export function participle(base: string): string | null {
  const verb = base.toLowerCase();
  if (!/^(?:re-|un-|pre-|double-|cross-)?[a-z]{2,20}$/.test(verb) || NOT_PASSIVE.test(verb) || verb.endsWith("ly")) return null;
  const irregular = Object.hasOwn(IRREGULAR, verb) ? IRREGULAR[verb] : undefined;
  if (irregular !== undefined) return irregular;
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  const last = verb.charAt(verb.length - 1);
  if (DOUBLED.test(verb) || /^(?:[^aeiou]*|qu)[aeiou][^aeiouwxy]$/.test(verb)) return `${verb}${last}ed`;
  return `${verb}ed`;
}

/** The past participle to a simple past: `broke` to `broken`; regular ones are their own. `null` for no past form. */
export function participleOfPast(past: string): string | null {
  const verb = past.toLowerCase();
  const known = Object.hasOwn(PAST, verb) ? PAST[verb] : undefined;
  if (known !== undefined) return known;
  return /^(?:re-|un-)?[a-z]{2,20}ed$/.test(verb) ? verb : null;
}

const PAST: Readonly<Record<string, string>> = {
  broke: "broken", brought: "brought", built: "built", chose: "chosen", cut: "cut", did: "done", drew: "drawn", forgot: "forgotten",
  froze: "frozen", gave: "given", held: "held", kept: "kept", left: "left", let: "let", lost: "lost", made: "made", overrode: "overridden",
  overwrote: "overwritten", put: "put", ran: "run", set: "set", sent: "sent", shut: "shut", split: "split", took: "taken", undid: "undone",
  withdrew: "withdrawn", wrote: "written",
}; // prettier-ignore

/** Whether a noun phrase is plural: `was` or `were` behind it. */
export function isPlural(phrase: string): boolean {
  if (/^(?:these|those|all)\s/i.test(phrase)) return true;
  const head =
    phrase
      .split(/ (?:of|for|from|in|on|to|with) /, 1)[0]
      ?.split(" ")
      .at(-1) ?? "";
  if (/ and /.test(phrase)) return true;
  return /^[a-z-]+s$/i.test(head) && !/(?:ss|us|is|news|dns|aws|tls|https|ms|js|os|ops|status|series|analysis)$/i.test(head);
}
