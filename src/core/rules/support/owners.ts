/** What an owner's cell names: one person, or a team, a role, everyone, several people. Errs on the side of a person. */

export type OwnerKind = "team" | "role" | "everyone" | "several";

export interface OwnerReading {
  readonly kind: OwnerKind;
  /** The people named, where there are several. */
  readonly people: readonly string[];
}

const EVERYONE =
  /^(?:all|every(?:one|body)|any(?:one|body)|some(?:one|body)|us|we|both|(?:all|the whole|the entire|whole|entire) (?:of us|team|company|hands|engineers|developers|staff)|various|multiple|many|several(?: people)?)$/i;

const TEAM_WORD =
  /^(?:(?:[\p{L}\p{N}&/.-]+ ){0,4})?(?:teams?|squads?|group|guild|crew|department|dept|tribe|chapter|committee|board|org|unit|desk|vendor|provider)$/iu;
/** Names of teams that are no one's name; several of them may be joined. */
const TEAM =
  /^(?:the )?(?:(?:sres?|dev-?ops|dev-?sec-?ops|ops|operations|infra(?:structure)?|platform|backend|back-end|frontend|front-end|mobile|web|api|data|database|dbas?|networking|network|security|infosec|sec-?ops|engineering|eng|devs?|developers?|engineers?|support|customer (?:support|success|care|service)|qa|quality|product|design|marketing|communications?|comms|sales|finance|legal|compliance|hr|it|noc|soc|on-?call|release|releng|monitoring|observability|tooling|core|cloud|hosting|management|leadership|maintainers?|contributors?|admins?|sysadmins?|staff)(?:[ /&+-]+|$)){1,4}$/i;

const ROLE =
  /^(?:the )?(?:[\p{L}-]+ ){0,2}(?:on-?call(?: (?:engineer|person|lead))?|commander|manager|lead|leader|leads|director|head|officer|architect|owner|coordinator|scribe|facilitator|engineer|developer|administrator|admin|analyst|secretary|intern|consultant|contractor|executive|president|champion|author|responder)$/iu;
const SHORT_ROLE = /^(?:ic|im|tl|em|pm|po|cto|ceo|coo|cio|ciso|vp(?: (?:eng|engineering))?|svp|tbh)$/i;

const HANDLE = /^@[\w.-]+$/;
/** A name as people write it in a cell: a handle, or one to three words with a capital. */
const PERSON = /^(?:@[\w.-]+|\p{Lu}[\p{L}'’.-]*(?: (?:(?:van|von|de|der|den|da|di|la|le|el|al|bin) )*\p{Lu}[\p{L}'’.-]*){0,3})$/u;

/** `null` for one person, and for what cannot be told. `text`: the document, in which names may stand the other way round. */
export function readOwner(written: string, services: readonly string[], text: string): OwnerReading | null {
  const plain = written
    .replace(/\[([^\]]{1,80})\]\([^)]{0,400}\)/g, "$1")
    .replace(/<[^<>]{1,100}>/g, "")
    .replace(/[*_`~]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  // `Jun Sato (Platform)`, `Platform (Jun Sato)`: a person is named.
  const inner = /\(([^()]{2,60})\)/.exec(plain)?.[1]?.trim() ?? "";
  const name = plain
    .replace(/\([^()]*\)/g, "")
    .replace(/\s+/g, " ")
    .replace(/[\s.,;:]+$/, "")
    .trim();
  if (name === "") return null;
  const group = groupKind(name, services);
  if (group) return PERSON.test(inner) && groupKind(inner, services) === null ? null : { kind: group, people: [] };
  const parts = name
    .split(/\s*[,;/&+]\s*|\s+(?:and|und|et|y|e|og)\s+|\s+(?=@)/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2) return null;
  const kinds = parts.map((part) => groupKind(part, services));
  if (kinds.every((kind) => kind !== null)) return { kind: kinds[0] ?? "team", people: [] };
  // A person and a team: the person can be asked.
  if (kinds.some((kind) => kind !== null)) return null;
  if (!parts.every((part) => PERSON.test(part) || /^\p{Ll}[\p{Ll}\d._-]{1,20}$/u.test(part))) return null;
  // `Okafor, Amara`
  const [last = "", first = ""] = parts;
  if (parts.length === 2 && name.includes(",") && text.includes(`${first} ${last}`)) return null;
  return { kind: "several", people: parts };
}

function groupKind(name: string, services: readonly string[]): Exclude<OwnerKind, "several"> | null {
  if (EVERYONE.test(name)) return "everyone";
  if (/^@[\w-]+\/[\w-]+$/.test(name)) return "team";
  if (HANDLE.test(name))
    return /^@(?:all|everyone|here|channel)$/i.test(name) ? "everyone" : /[-_.]?(?:team|squad|oncall)$/i.test(name) ? "team" : null;
  if (/(?:チーム|班|部|課)$/.test(name)) return "team";
  if (/(?:担当者?|責任者|オペレータ|開発者)$/.test(name)) return "role";
  if (SHORT_ROLE.test(name) || ROLE.test(name)) return "role";
  if (TEAM_WORD.test(name) || TEAM.test(name)) return "team";
  return services.some((service) => service.toLowerCase() === name.toLowerCase()) ? "team" : null;
}
