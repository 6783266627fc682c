/** Owners who are known from elsewhere in the document: then `Jun: add an alert` names one, and `Canary: add an alert` none. */
import type { Source } from "../source";
import type { Block } from "../markdown/block";
import type { Action, Header } from "../model";
import type { SectionNode } from "../sections/read-sections";
import { at } from "./matching";
import { looksLikeName } from "./words";

/** More than that are no team that met. */
const MOST = 60;

/** Names from the front matter, from lists of people, and from actions that say clearly whose they are. */
export function knownPeople(
  source: Source,
  header: Header,
  sections: readonly SectionNode[],
  actions: readonly Action[],
): readonly string[] {
  const written = [
    ...(header.owner ? [header.owner.value] : []),
    ...(header.authors ?? []),
    ...(header.reviewers ?? []),
    ...sections.filter(({ kind }) => kind === "people").flatMap(({ blocks }) => blocks.flatMap((block) => inBlock(source, block))),
    ...actions.flatMap(({ owner }) => (owner.field ? [owner.field.value] : [])),
  ];
  const full = new Set(written.map((one) => one.replace(/\s*[<(:–—@,].*$/, "").trim()).filter(looksLikeName));
  const first = [...full].flatMap((name) => {
    const [word = "", ...more] = name.split(" ");
    return more.length > 0 && word.length > 1 && !word.endsWith(".") ? [word] : [];
  });
  return [...new Set([...full, ...first])].sort((a, b) => b.length - a.length).slice(0, MOST);
}

function inBlock(source: Source, block: Block): string[] {
  return block.kind === "list" ? block.items.map((item) => source.plain(item.content).slice(0, 80)) : [];
}

/** The actions, with an owner for those that lead or end with a known name. */
export function withKnownOwners(actions: readonly Action[], people: readonly string[]): Action[] {
  if (people.length === 0) return [...actions];
  // A name holds no other character with a meaning in patterns.
  const names = people.map((name) => name.replaceAll(".", "\\.")).join("|");
  const leading = new RegExp(`^(?:\\*\\*|__)?(${names})(?:\\*\\*|__)?(?:[:：]| [—–-] | (?:to|will|is|and|shall|should) )`, "u");
  const trailing = new RegExp(`(?: [—–-]{1,2} |[([])(${names})[)\\]]?[.\\s]*$`, "u");
  return actions.map((action) => {
    if (action.owner.field || action.owner.slot) return action;
    const { written, range } = action.text;
    const found = leading.exec(written) ?? trailing.exec(written.slice(-200));
    const name = found?.[1];
    if (!found || name === undefined) return action;
    const tail = found.index === 0 ? 0 : Math.max(0, written.length - 200);
    return { ...action, owner: at(range.start + tail + found.index + found[0].indexOf(name), name, name) };
  });
}
