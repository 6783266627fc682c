/** What completion is given and what it proposes. A kind of place is one file beside this one. */
import type { PostMortem } from "../../document/model";
import { lineAt } from "../../text/lines";
import type { Span } from "../../text/span";

/** What is known beyond the document. */
export interface World {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** People known to the workspace. */
  readonly roster: readonly string[];
  /** Keys of tickets that other documents name. */
  readonly tickets: readonly string[];
  /** More names of severities, from the settings. */
  readonly severities: Readonly<Record<string, string>>;
  /** The name of the reader's own zone; `null` where it is not known. */
  readonly userZone: string | null;
}

export interface Suggestion {
  readonly kind: "key" | "value" | "person" | "section" | "ticket" | "time";
  readonly label: string;
  /** What is put in; with `snippet` it has tab stops. */
  readonly text: string;
  readonly snippet?: boolean;
  /** On one line: from where the word begins, over the cursor, to where it ends. */
  readonly range: Span;
  /** What of the text is compared with what has been typed; the label without this. */
  readonly filter?: string;
  readonly detail?: string;
  readonly documentation?: string;
  /** Something to choose from follows right behind it. */
  readonly more?: boolean;
}

/** A place in a line. */
export interface Cursor {
  readonly document: PostMortem;
  readonly text: string;
  readonly offset: number;
  readonly line: Span;
  /** The line up to the cursor, and from it on. */
  readonly before: string;
  readonly after: string;
}

export function cursorAt(document: PostMortem, offset: number): Cursor {
  const { text } = document;
  const line = lineAt(text, offset);
  return { document, text, offset, line, before: text.slice(line.start, offset), after: text.slice(offset, line.end) };
}

/** From `start` over the cursor; `rest` is what of the line behind the cursor belongs to the word. */
export function wordAt({ offset }: Cursor, typed: string, rest: string): Span {
  return { start: offset - typed.length, end: offset + rest.length };
}
