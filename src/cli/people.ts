/** Who is known to a workspace, for the rules that have to tell people from systems: looked up once, and only for those. */
import type { PostMortem } from "../core/document/model";
import { authorNames } from "../core/roster/authors";
import { CODE_OWNERS_PLACES, codeOwners } from "../core/roster/code-owners";
import { people } from "../core/roster/people";
import { rosterOf } from "../core/roster/roster";
import { join } from "../node/paths";
import { gitRoot, type Workspace } from "../node/workspace";
import type { Io } from "./io";

interface Around {
  readonly codeOwners: readonly string[];
  readonly authors: readonly string[];
}

export class People {
  /** By the root of the workspace. */
  readonly #around = new Map<string, Promise<Around>>();

  constructor(readonly io: Io) {}

  /** Those whom these documents name, then the owners of code, then the authors of the history. What cannot be read names nobody. */
  async of({ root }: Workspace, documents: Iterable<PostMortem>): Promise<readonly string[]> {
    let around = this.#around.get(root);
    if (!around) {
      around = this.#look(root);
      this.#around.set(root, around);
    }
    return rosterOf({ people: [...documents].flatMap((document) => people(document)), ...(await around) }).names;
  }

  async #look(root: string): Promise<Around> {
    const disk = this.io.disk();
    const checkout = await gitRoot(disk, root);
    const [authors, ...texts] = await Promise.all([
      checkout === null ? "" : this.io.gitAuthors(root),
      ...CODE_OWNERS_PLACES.map((place) => disk.readText(join(checkout ?? root, place))),
    ]);
    const first = texts.find(({ ok }) => ok);
    return { codeOwners: first?.ok ? codeOwners(first.value) : [], authors: authorNames(authors) };
  }
}
