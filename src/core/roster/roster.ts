/** Who is known to a workspace: people to propose as owners, and names that a text may mention. */
import type { Person } from "./people";
import { sameName } from "./same-name";

export interface Roster {
  /**
   * As somebody may be written into a document, each person once: those whom post-mortems name, by name; then the owners of
   * code; then the authors of the history.
   */
  readonly names: readonly string[];
  /** The handles of these people with their signs, in order: `@odalys`. Who is known by name has them too. */
  readonly handles: readonly string[];
}

export interface RosterSources {
  readonly people: Iterable<Person>;
  /** Handles and addresses, as `codeOwners` gives them. */
  readonly codeOwners: Iterable<string>;
  /** As `authorNames` gives them. */
  readonly authors: Iterable<string>;
}

export function rosterOf({ people, codeOwners, authors }: RosterSources): Roster {
  const names = new Map<string, string>();
  /** In lower case, as services compare them; those of people who are known by name are not proposed a second time. */
  const handles = new Map<string, { readonly written: string; readonly named: boolean }>();
  const add = (name: string): void => {
    const key = sameName(name);
    if (key !== "" && !names.has(key)) names.set(key, name);
  };
  const known = [...people];
  for (const { name } of known.toSorted((a, b) => compare(a.name, b.name))) add(name);
  for (const { name, handle } of known) {
    const key = handle?.toLowerCase();
    if (handle === null || key === undefined || handles.get(key)?.named) continue;
    handles.set(key, { written: handle, named: name !== "" });
  }
  const others: string[] = [];
  for (const owner of codeOwners) {
    if (!owner.startsWith("@")) others.push(owner);
    else if (!handles.has(owner.toLowerCase())) handles.set(owner.toLowerCase(), { written: owner, named: false });
  }
  const unnamed = [...handles.values()].flatMap(({ written, named }) => (named || isOf(written, names.keys()) ? [] : [written]));
  for (const owner of [...unnamed, ...others].sort(compare)) add(owner);
  for (const author of authors) add(author);
  return { names: [...names.values()], handles: [...handles.values()].map(({ written }) => written).sort(compare) };
}

/** Whether the handle is made of the name of exactly one of these people: `@hana`, `@kobayashi`, `@hkobayashi`, `@hana.kobayashi`. */
function isOf(handle: string, people: Iterable<string>): boolean {
  const written = handle.slice(1).toLowerCase().replace(/[._-]/g, "");
  let found = 0;
  for (const name of people) {
    const words = name.split(" ");
    const [first = "", last = ""] = [words[0], words.at(-1)];
    if ([first, last, first + last, first.charAt(0) + last, first + last.charAt(0), last + first].includes(written)) found++;
  }
  return found === 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
