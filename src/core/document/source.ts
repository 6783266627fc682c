/** The text that is being read, with the small readers of its pieces. Each piece is read once while it stays the same. */
import { shift, slice, span, type Span } from "../text/span";
import { movedAction, movedParts } from "./actions/moved";
import { readParts, type Parts } from "./actions/parts";
import { inlineOpaque, plainText } from "./markdown/inline";
import { BlockTree } from "./markdown/block-tree";
import { Memo, PlacedMemo } from "./memo";
import { Memory } from "./memory";
import type { Action } from "./model";
import { LEAD_WINDOW, readLead, type Lead } from "./stamps/lead";
import type { Dated } from "./stamps/resolve";

/** Kept between readings of one document; another document has another. */
export class Readings {
  readonly plain = new Memo<string>();
  readonly leads = new PlacedMemo<Lead | null>(movedLead);
  readonly opaque = new PlacedMemo<readonly Span[]>((found, by) => found.map((one) => shift(one, by)));
  readonly parts = new PlacedMemo<Parts>(movedParts);
  readonly actions = new PlacedMemo<readonly Action[]>((found, by) => found.map((action) => movedAction(action, by)));
  readonly memory = new Memory();
  readonly blocks = new BlockTree(this.memory);

  turn(): void {
    this.memory.turn();
    for (const memo of [this.plain, this.leads, this.opaque, this.parts, this.actions]) memo.turn();
  }
}

export class Source {
  constructor(
    readonly text: string,
    readonly readings: Readings = new Readings(),
  ) {}

  slice(range: Span): string {
    return slice(this.text, range);
  }

  /** The words without Markdown's marks. */
  plain(range: Span): string {
    return this.readings.plain.get(this.slice(range), (written) => plainText(written, whole(written)));
  }

  /** The stamp at the start of a range; `null` when the text does not start with one. */
  lead(range: Span): Lead | null {
    const end = Math.min(range.end, range.start + LEAD_WINDOW);
    return this.readings.leads.get(this.text.slice(range.start, end), range.start, (window) => readLead(window, whole(window)));
  }

  /** Inline code, comments and addresses in a range. */
  opaque(range: Span): readonly Span[] {
    return this.readings.opaque.get(this.slice(range), range.start, (written) => inlineOpaque(written, whole(written)));
  }

  /** Owner, due date, ticket and the like of an action that is written as a sentence; `around` dates what names no year. */
  parts(range: Span, around: Dated | null): Parts {
    const lead = `${around?.value ?? ""}|`;
    return this.readings.parts.get(lead + this.slice(range), range.start, (key) => {
      const written = key.slice(lead.length);
      return readParts(written, whole(written), around);
    });
  }

  /** The actions of a table's row, by `read`; what it goes by beside the row's text is in `manner`. */
  actions(range: Span, manner: string, read: (piece: Source) => readonly Action[]): readonly Action[] {
    return this.readings.actions.get(manner + this.slice(range), range.start, (key) =>
      read(new Source(key.slice(manner.length), this.readings)),
    );
  }
}

function whole(text: string): Span {
  return span(0, text.length);
}

function movedLead(lead: Lead | null, by: number): Lead | null {
  return lead && { ...lead, range: shift(lead.range, by), textStart: lead.textStart + by };
}
