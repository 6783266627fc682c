/** The people whom a post-mortem names. */
import type { PostMortem } from "../document/model";
import { readOwner } from "../rules/support/owners";

export interface Person {
  /** As it is written, without handle and address; empty where only the handle is given. */
  readonly name: string;
  /** With its sign: `@odalys`. `null` where none is given. */
  readonly handle: string | null;
}

const HANDLE = /(?:^|[\s<([,;])(@[A-Za-z0-9][\w.-]{0,38})(?![\w/.-]|@)/;
/** Longer than any name that is one. */
const MOST = 200;

/** Those of the front matter, and the handles that own actions, in the order of the text. Each as often as it is named; no teams or roles. */
export function people({ header, actions, text }: PostMortem): readonly Person[] {
  const named = [header.owner?.value ?? "", ...(header.authors ?? []), ...(header.reviewers ?? [])]
    .filter((written) => written.length <= MOST && readOwner(written, header.services ?? [], text) === null)
    .map(personIn);
  const owners = actions.map(({ owner }) => ({ name: "", handle: handleIn(owner.field?.value ?? "") }));
  return [...named, ...owners].filter(({ name, handle }) => name !== "" || handle !== null);
}

/** `Odalys Ferrer <@odalys>`, `Odalys Ferrer (@odalys)`, `@odalys`, `Odalys Ferrer <odalys@example.com>`, `Odalys Ferrer`. */
export function personIn(written: string): Person {
  if (written.length > MOST) return { name: "", handle: null };
  const name = written
    .replace(/<[^<>]*>|\([^()]*\)/g, " ")
    .replace(/(^|\s)@\S+/g, " ")
    .replace(/\s+/g, " ");
  return { name: name.trim(), handle: handleIn(written) };
}

/** The only handle in the text; `null` for none, for several, and for a team's (`@example/payments`). */
function handleIn(written: string): string | null {
  if (written.length > MOST) return null;
  const found = HANDLE.exec(written);
  return found?.[1] !== undefined && written.indexOf("@") === written.lastIndexOf("@") ? found[1].replace(/[.-]+$/, "") : null;
}
