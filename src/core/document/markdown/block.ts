/** The blocks of a Markdown document, as far as a post-mortem needs them. All ranges are offsets into the file. */
import type { Span } from "../../text/span";

export interface Heading {
  readonly kind: "heading";
  readonly level: number;
  readonly range: Span;
  /** Without the hashes, the underline and blanks. */
  readonly content: Span;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly range: Span;
  readonly content: Span;
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly range: Span;
  readonly items: readonly Item[];
}

export interface Item {
  readonly range: Span;
  /** The bullet or number. */
  readonly marker: Span;
  /** The `x` or blank between the brackets of a task; `null` for a plain item. */
  readonly task: { readonly range: Span; readonly checked: boolean } | null;
  /** The item's own text: its first paragraph, after marker and task box. Empty for an item that starts with another block. */
  readonly content: Span;
  /** All blocks of the item, the first paragraph included. */
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: "table";
  readonly range: Span;
  readonly header: Row;
  readonly delimiter: Span;
  readonly rows: readonly Row[];
}

export interface Row {
  /** The row's line without its end. */
  readonly range: Span;
  /** Between the pipes, blanks included: `| a |` has the cell ` a `. */
  readonly cells: readonly Span[];
}

export interface Quote {
  readonly kind: "quote";
  readonly range: Span;
  readonly blocks: readonly Block[];
}

export interface Code {
  readonly kind: "code";
  readonly range: Span;
  /** The code itself, fences left out. */
  readonly content: Span;
}

export interface Html {
  readonly kind: "html";
  readonly range: Span;
  readonly comment: boolean;
}

export interface ThematicBreak {
  readonly kind: "break";
  readonly range: Span;
}

export type Block = Heading | Paragraph | List | Table | Quote | Code | Html | ThematicBreak;
