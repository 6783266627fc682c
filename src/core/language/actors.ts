/** Says of each token of a sentence who or what it stands for. */
import { INDEFINITE, MACHINES, PRONOUNS, ROLES, TEAMS, TEAMS_OR_THINGS, TITLES, USERS, WE } from "./lexicon/actors";
import { isGivenName } from "./lexicon/names";
import type { Actor, Token } from "./tokens";

/** What is known of names beyond the built-in list. Words in lower case, single. */
export interface Known {
  /** Parts of the names of people that the workspace or the document tells of. */
  readonly people: ReadonlySet<string>;
  /** Names that belong to systems, whatever else they may be. */
  readonly systems: ReadonlySet<string>;
}

export const NOTHING_KNOWN: Known = { people: new Set(), systems: new Set() };

const CAPITALISED = /^\p{Lu}[\p{Ll}\p{L}'-]+$/u;

/** Before a role, they make it a thing: "load balancer operator", "health check worker". */
const MACHINE_COMPOUND =
  /^(?:kubernetes|k8s|kafka|redis|postgres|prometheus|flink|argo|vault|node|queue|background|async|job|build|web|service|mail|storage|cluster|dns|network|api|cache|disk|raid|backup|monitoring|datadog|puppet|chef|ci)$/;

/** After a role, they make the pair a thing: "operator error" stays one, "owner reference" is none. */
const AFTER_ROLE_THING =
  /^(?:pod|pods|node|nodes|process|processes|thread|threads|queue|queues|service|services|reference|references|token|key|keys|api|library|console|portal|tool|tools|dashboard|agent|image|role|roles|account|accounts|error|errors|id|ids|field|group|rotation|rota|schedule|alert|alerts|page|pages|guide|documentation|docs|meeting|mailing)$/;

const MACHINE_ROLES = new Set([
  "agent",
  "agents",
  "worker",
  "workers",
  "controller",
  "controllers",
  "driver",
  "drivers",
  "provider",
  "providers",
  "broker",
  "handler",
  "handlers",
  "member",
  "members",
  "operator",
  "operators",
  "conductor",
  "head",
  "heads",
  "leader",
  "leaders",
  "principal",
  "dispatcher",
  "installer",
  "installers",
  "editor",
  "owner",
]);

/** Of these roles an article says nothing: "the broker", "a worker". */
const HARDLY_ROLES = new Set(
  "broker handler handlers installer installers controller controllers worker workers leader leaders".split(" "),
);

const SURELY_HUMAN_BEFORE =
  /^(?:duty|shift|team|squad|traffic|field|human|night|day|senior|junior|room|train|crew|plant|insurance|financial|key|social|care|health|temporary|warehouse|office|floor)$/;

/** The words that a person's role stands behind when it might be a machine's. */
const HUMAN_BEFORE =
  /^(?:the|a|an|our|their|his|her|that|this|one|each|every|duty|shift|on-call|support|service-desk|field|human|night|day|senior|junior|new|any|no|some|which|two|both|plant|room|train|crane|team|staff|crew|change|incident|system|database|release|product|data|another|other)$/;

/** `known` wins over the lists. Fills `actor` and `machine` in. */
export function tagActors(tokens: readonly Token[], known: Known = NOTHING_KNOWN): void {
  tokens.forEach((token, index) => {
    if (token.kind !== "word") return;
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    token.actor = actorOf(token, before, after, known);
    token.machine = token.actor === null && (MACHINES.has(token.word) || known.systems.has(token.word));
  });
}

function actorOf(token: Token, before: Token | undefined, after: Token | undefined, known: Known): Actor | null {
  const { word, written } = token;
  if (known.systems.has(word)) return null;
  if (written.startsWith("@") && written.length > 1) return "name";
  if (WE.has(word)) return written === "US" ? null : "we";
  if (PRONOUNS.has(word)) return word === "i" && written !== "I" ? null : "pronoun";
  if (INDEFINITE.has(word) || (word === "one" && before?.word === "no")) return "anyone";
  if (USERS.has(word)) return "user";
  if (TITLES.has(word) && CAPITALISED.test(written)) return "name";
  if (isName(token, before, after, known)) return "name";
  if (ROLES.has(word)) return isMachineRole(token, before, after) ? null : "role";
  if (TEAMS.has(word)) return isTeam(token, before) ? "team" : null;
  return null;
}

function isName(token: Token, before: Token | undefined, after: Token | undefined, known: Known): boolean {
  if (!CAPITALISED.test(token.written) || MACHINES.has(token.word)) return false;
  if (known.people.has(token.word)) return true;
  const nextIsMachine = after !== undefined && !token.possessive && (MACHINES.has(after.word) || /^-?\d/.test(after.written));
  const behindMachine =
    before !== undefined &&
    before.kind === "word" &&
    MACHINES.has(before.word) &&
    !/^(?:operator|agent|worker|client)s?$/.test(before.word);
  if (before?.actor === "name" && !before.possessive && before.written !== "@" && !ROLES.has(token.word)) return true;
  return isGivenName(token.possessive ? token.written.slice(0, -2) : token.written) && !nextIsMachine && !behindMachine;
}

function isMachineRole(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.word === "lead" || token.word === "leads" || token.word === "head" || token.word === "chair") {
    // A verb or a thing, unless something that only a noun for a person has stands before it.
    return (
      before === undefined ||
      !/^(?:the|a|an|our|his|her|team|tech|technical|incident|shift|release|engineering|duty|test|qa|product|project|group|squad|section|service)$/.test(
        before.word,
      )
    );
  }
  if (after && !token.possessive && AFTER_ROLE_THING.test(after.word) && after.kind === "word")
    return !/^(?:operator|human|engineer|admin|user|staff)s?$/.test(token.word) || !/^errors?$/.test(after.word);
  if (!MACHINE_ROLES.has(token.word)) return false;
  if (HARDLY_ROLES.has(token.word)) return before === undefined || !SURELY_HUMAN_BEFORE.test(before.word);
  return before === undefined ? false : MACHINE_COMPOUND.test(before.word) || !HUMAN_BEFORE.test(before.word);
}

function isTeam(token: Token, before: Token | undefined): boolean {
  if (!TEAMS_OR_THINGS.has(token.word)) return true;
  if (token.word === "desk" || token.word === "shift")
    return before !== undefined && /^(?:service|support|help|front|trading|night|day|morning|late|early|evening|the)$/.test(before.word);
  return CAPITALISED.test(token.written) || token.written === token.written.toUpperCase();
}
