/** What an exporter is. An exporter is one file beside this one, named by its id, and one line in `registry.ts`. */
import type { PostMortem } from "../document/model";

export interface Exporter {
  /** As it stands after `--to`; also the file name. */
  readonly id: string;
  /** Of the exported file, with the dot. */
  readonly extension: string;
  /** For menus and help: `HTML: one page that needs nothing else`. */
  readonly summary: string;
  /** The whole file. The same document gives the same bytes, today and tomorrow. */
  render(document: PostMortem): string;
}
