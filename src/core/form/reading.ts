/** A document that is being read for the form. */
import type { Block } from "../document/markdown/block";
import { readBlocks } from "../document/markdown/read-blocks";
import type { PostMortem } from "../document/model";
import type { ParseOptions } from "../document/parse";
import { Readings, Source } from "../document/source";
import { zeroOf, type Zero } from "../editing/time-text";
import type { Settings } from "../settings/settings";
import { LineMap } from "../text/line-map";
import { lineEnd } from "../text/lines";

export interface FormContext {
  readonly settings: Settings;
  /** Milliseconds since the epoch; for the year of a new id. */
  readonly now: number;
  /** Ids of the other post-mortems, so that a new one is given out. */
  readonly ids: Iterable<string>;
  /** Those that the document is read with; without them everything is read anew. */
  readonly readings?: Readings;
}

export class Reading {
  readonly text: string;
  readonly source: Source;
  readonly eol: string;
  readonly #lines: LineMap;
  #blocks: readonly Block[] | null = null;
  #timelines: ReadonlyMap<number, number> | null = null;
  #zero: { readonly of: Zero | null } | null = null;

  constructor(
    readonly document: PostMortem,
    readonly context: FormContext,
  ) {
    this.text = document.text;
    this.source = new Source(document.text, context.readings ?? new Readings());
    this.eol = lineEnd(document.text);
    this.#lines = new LineMap(document.text);
  }

  /** From 0. */
  line(offset: number): number {
    return this.#lines.position(offset).line - 1;
  }

  /** The index of a section's timeline; -1 where it has none. */
  timelineOf(section: number): number {
    this.#timelines ??= new Map(this.document.timelines.map((timeline, index) => [timeline.section, index]));
    return this.#timelines.get(section) ?? -1;
  }

  /** What the time since the start is counted from. */
  get zero(): Zero | null {
    this.#zero ??= { of: zeroOf(this.document) };
    return this.#zero.of;
  }

  get blocks(): readonly Block[] {
    return (this.#blocks ??= readBlocks(this.text, this.document.frontMatter?.range ?? null, this.source.readings.blocks));
  }

  /** To read another version of the document in the same way. */
  get options(): ParseOptions {
    return parseOptions(this.document, this.context);
  }
}

export function parseOptions(document: PostMortem, { settings, readings }: FormContext): ParseOptions {
  return {
    headings: settings.headings,
    severities: settings.severities,
    ...(document.path !== null && { path: document.path }),
    ...(readings && { readings }),
  };
}
