/**
 * What the template `post-mortem.typ` is given, as plain JSON. Words of the document are values here and never code
 * of the template's language, whatever they say.
 *
 * `text` may hold BREAK between two characters: a line may end there though there is no blank.
 */

/** U+0001, which no document holds once it is cleaned. The template puts a box without width there, which leaves nothing in copied text. */
export const BREAK = "\u0001";

export type Inline =
  | { readonly t: "text" | "code"; readonly text: string }
  | { readonly t: "path"; readonly text: string }
  | { readonly t: "blank" | "break" }
  | { readonly t: "strong" | "em" | "del"; readonly c: readonly Inline[] }
  | { readonly t: "link"; readonly href: string; readonly c: readonly Inline[] }
  /** To a heading of the document. */
  | { readonly t: "ref"; readonly to: string; readonly c: readonly Inline[] }
  /** To a note at the end. `before`: what keeps it apart from one in front of it. */
  | { readonly t: "footnote"; readonly number: number; readonly before: "" | "," }
  | { readonly t: "badge"; readonly tone: string; readonly c: readonly Inline[] }
  | { readonly t: "box"; readonly done: boolean }
  | { readonly t: "image"; readonly file: string; readonly alt: string }
  /** In place of an image that cannot be shown. */
  | { readonly t: "note"; readonly text: string; readonly why: string };

/** A piece of code in one colour; `kind` is a `CodeKind`, empty for plain text. */
export type CodeRun = readonly [kind: string, text: string];

export type Block =
  | { readonly t: "heading"; readonly level: number; readonly id: string; readonly rtl: boolean; readonly c: readonly Inline[] }
  | { readonly t: "paragraph"; readonly rtl: boolean; readonly c: readonly Inline[] }
  | { readonly t: "figure"; readonly file: string; readonly alt: string; readonly caption: string | null }
  | { readonly t: "list"; readonly ordered: boolean; readonly start: number; readonly rtl: boolean; readonly items: readonly ListItem[] }
  | { readonly t: "quote"; readonly c: readonly Block[] }
  /** `split`: it may go over the end of a page. */
  | { readonly t: "code"; readonly split: boolean; readonly lines: readonly (readonly CodeRun[])[] }
  | { readonly t: "rule" }
  /** At the end, numbered from 1. */
  | { readonly t: "footnotes"; readonly notes: readonly (readonly Block[])[] }
  | Table;

export interface ListItem {
  readonly task: boolean;
  readonly c: readonly Block[];
}

export interface Table {
  readonly t: "table";
  /** Of the section that it stands in, empty where that is unknown. */
  readonly kind: string;
  /** The first column is the rightmost one. */
  readonly rtl: boolean;
  readonly columns: readonly Column[];
  readonly head: readonly Cell[];
  readonly rows: readonly Row[];
}

export type Cell = readonly Inline[];

export interface Row {
  /** It may be higher than a page, so it may go over the end of one. */
  readonly split: boolean;
  readonly cells: readonly Cell[];
}

export interface Column {
  readonly align: "left" | "center" | "right";
  /** A share of what the narrow columns leave; 0: as wide as its widest word or cell. */
  readonly share: number;
}

export interface Card {
  /** Above the title; empty where there is nothing to say. */
  readonly eyebrow: string;
  readonly badges: readonly { readonly text: string; readonly tone: string }[];
  readonly course: readonly { readonly name: string; readonly label: string; readonly when: string; readonly since: string }[];
  /** The parts of the bar below the course; empty where there is none. */
  readonly phases: readonly { readonly name: string; readonly minutes: number }[];
  readonly measures: readonly { readonly value: string; readonly label: string }[];
  readonly facts: readonly { readonly label: string; readonly value: string; readonly href: string | null }[];
}

export type Paper = "a4" | "us-letter";

export interface PdfDocument {
  /** BCP 47. */
  readonly lang: string;
  readonly title: string;
  readonly heading: readonly Inline[];
  /** Title and id at the head of the second page and of those behind it, short enough for one line. */
  readonly head: readonly [title: string, id: string];
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  /** Year, month, day: when the post-mortem was published, else when the incident started; never today. */
  readonly date: readonly [number, number, number] | null;
  readonly paper: Paper;
  /** `#rrggbb`. */
  readonly accent: string;
  /** At the head of the first page. */
  readonly logo: string | null;
  /** At the foot of each page, beside the number of the page. */
  readonly foot: readonly string[];
  readonly card: Card;
  /** Whether the contents are worth a list. */
  readonly contents: boolean;
  readonly blocks: readonly Block[];
  /** The Markdown, which goes into the PDF as an attachment. */
  readonly source: { readonly name: string; readonly text: string };
}
