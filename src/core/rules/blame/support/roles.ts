/** Names → roles: "Sanjay's change" becomes "the deploying engineer's change". */
import { Memory } from "../../../document/memory";
import type { PostMortem } from "../../../document/model";
import { parse } from "../../../document/parse";
import { findBlame, type Blame } from "../../../language/blame";
import { replace } from "../../../text/edit";
import { contains, slice, type Span } from "../../../text/span";
import type { Fix } from "../../rule";
import { choice } from "../../snippet";
import { quote } from "../../support/quote";
import { capitalise } from "./capitalise";

const INSTEAD = "the on-call engineer";
const USUAL = [INSTEAD, "the deploying engineer", "the reviewing engineer", "the incident commander", "the operator"];

/** As they stand before or behind a name where a document says who did what. */
const ROLE =
  "(?:incident|communications?|comms|operations|ops|technical|tech|deputy|duty|shift|on-?call|release|site reliability|security|support|customer|database|network|platform|product|engineering)?[ -]?(?:commander|manager|lead|engineer|officer|scribe|coordinator|responder|liaison|administrator|on-?call)";

/**
 * A fix for each of the first two people whom the body of the sentence names, those within the phrase first; none where the
 * sentence blames with a role in the name's place as well.
 */
export function rolesForNames(document: PostMortem, { people, range, sentence }: Blame, body: Span): readonly Fix[] {
  const { text } = document;
  const isNear = (name: Span): boolean => name.start < range.end && range.start < name.end;
  const within = people.filter((name) => contains(body, name));
  const sorted = [...within.filter(isNear), ...within.filter((name) => !isNear(name))];
  return sorted.slice(0, 2).flatMap((name) => {
    if (blames(text.slice(sentence.start, name.start) + INSTEAD + text.slice(name.end, sentence.end))) return [];
    const written = slice(text, name);
    const own = roleOf(document, written);
    const known = own === null ? USUAL : [own, ...USUAL.filter((role) => role !== own)];
    const isFirst =
      !/[\p{L}\p{N}]/u.test(text.slice(sentence.start, name.start)) || /[:*]\s*$/.test(text.slice(sentence.start, name.start));
    return {
      title: `Write a role instead of ${quote(written)}`,
      edits: [replace(name, choice(1, isFirst ? known.map(capitalise) : known))],
      snippet: true,
      safe: false,
    };
  });
}

function blames(sentence: string): boolean {
  return findBlame(parse(sentence), { names: { people: [], systems: [] }, allow: [], memory: new Memory() }).length > 0;
}

/** What the document says that somebody's part was: `Incident commander: Odalys Ferrer`, `Odalys Ferrer (incident commander)`. */
function roleOf({ text }: PostMortem, name: string): string | null {
  if (name.length > 60) return null;
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+");
  const before = new RegExp(
    `^[ \\t>*_|-]{0,8}(${ROLE})[ \\t]*[:|*_–—-]{1,4}[ \\t*_]{0,4}(?:[^\\n|:]{0,40}[ (@])?${escaped}(?![\\p{L}\\p{N}])`,
    "imu",
  );
  const behind = new RegExp(
    `${escaped}(?:[ \\t]+\\p{Lu}[\\p{L}'-]{1,20})?[ \\t]{0,2}(?:[(,|]|[–—-] )[ \\t]{0,2}(?:the )?(${ROLE})(?![\\p{L}\\p{N}])`,
    "iu",
  );
  const [, found] = before.exec(text) ?? behind.exec(text) ?? [];
  return found === undefined ? null : `the ${found.trim().toLowerCase()}`;
}
