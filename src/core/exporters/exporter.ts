/** What an exporter is. An exporter is one file beside this one, named by its id, and one line in `registry.ts`. */
import type { PostMortem } from "../document/model";
import type { Result } from "../ports";
import type { Pictures } from "./images";
import type { Pdf, PdfJob } from "./pdf/engine";
import type { Template } from "./template/template";

export interface Exporter {
  /** As it stands after `--to`; also the file name. */
  readonly id: string;
  /** Of the exported file, with the dot. */
  readonly extension: string;
  /** For menus and help: `HTML: one page that needs nothing else`. */
  readonly summary: string;
  /** The whole file. The same document, pictures and settings give the same bytes, today and tomorrow. */
  render(document: PostMortem, surroundings: ExportSurroundings): string | Promise<Result<Exported>>;
}

export interface ExportSurroundings {
  readonly pictures: Pictures;
  readonly settings: ExportSettings;
  makePdf(job: PdfJob): Promise<Result<Pdf>>;
}

/** How exported pages look; each part has a default. */
export interface ExportSettings {
  readonly paper?: "A4" | "Letter";
  /** `#rrggbb`. */
  readonly accent?: string;
  /** At the foot of each page. */
  readonly footer?: string;
  /** The bytes of an image, at the head of the first page. */
  readonly logo?: Uint8Array;
  /** The user's own page around the document, for HTML. */
  readonly template?: Template;
}

export interface Exported {
  readonly content: string | Uint8Array;
  /** What of the document is not in the export as it should be, in sentences. */
  readonly warnings: readonly string[];
}
