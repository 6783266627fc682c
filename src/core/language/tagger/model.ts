/** The trained model, unpacked from the text of its weights when it is first asked for. */
import { bytesOf, Parts } from "./bytes";
import type { Kinds, Linear } from "./linear";
import type { Calibration, Second } from "./neighbours";
import type { Net } from "./net";
import type { Index } from "./net-input";
import { productsByRow } from "./products";
import { SHAPE, VOCABULARY, WEIGHTS } from "./weights";

/** What the numbers of `WEIGHTS` are, in their order; written by the training. */
export interface Shape {
  /** `bits`: how much of a hash is kept; `known`: how many features have a weight. */
  readonly linear: { readonly bits: number; readonly known: number; readonly scale: number; readonly bias: number };
  /** The same for the kinds; for each feature one weight for each category, in their order. */
  readonly kinds: { readonly known: number; readonly scale: number; readonly biases: readonly number[] };
  readonly net: {
    readonly dimensions: number;
    readonly widths: readonly number[];
    readonly filters: number;
    readonly contexts: readonly string[];
    readonly biases: readonly number[];
    /** Of table, each width's windows, thresholds, blame, its contexts, and kind. */
    readonly scales: readonly number[];
  };
  readonly second: Second;
  readonly calibration: Calibration;
  readonly tiers: { readonly squiggle: number; readonly preview: number };
}

export interface Model {
  readonly linear: Linear;
  /** Of which category what blames is, by the words; in the order of the categories. */
  readonly kinds: Kinds;
  readonly net: Net;
  readonly index: Index;
}

let unpacked: Model | null = null;

export function model(): Model {
  return (unpacked ??= unpack(WEIGHTS, VOCABULARY, SHAPE));
}

/** `vocabulary`: what each row of the table stands for, between blanks. */
export function unpack(weights: string, vocabulary: string, { linear, kinds, net }: Shape): Model {
  const parts = new Parts(bytesOf(weights));
  const names = vocabulary.split(" ");
  const { dimensions, widths, filters, contexts } = net;
  const answers = widths.length * filters;
  const scales = [...net.scales];
  const next = (): number => scales.shift() ?? 1;
  // In the order in which they stand in the bytes.
  const words = linearOf(parts, linear);
  const ofKinds = kindsOf(parts, kinds, linear.bits);
  const table = parts.scaled(names.length * dimensions, next());
  const windows = widths.map((width) => parts.scaled(filters * width * dimensions, next()));
  const shape = { dimensions, widths, filters, table, windows };
  return {
    linear: words,
    kinds: ofKinds,
    net: {
      ...shape,
      products: productsByRow(shape),
      thresholds: parts.numbers(answers, next()),
      blame: parts.numbers(answers, next()),
      blameContext: parts.numbers(contexts.length, next()),
      kind: parts.numbers(kinds.biases.length * answers, next()),
      biases: Float64Array.from(net.biases),
    },
    index: {
      rows: new Map(names.map((name, row) => [name, row])),
      contexts: new Map(contexts.map((name, i) => [name, i])),
    },
  };
}

function linearOf(parts: Parts, { bits, known, scale, bias }: Shape["linear"]): Linear {
  const values = new Int8Array(2 ** bits);
  const at = parts.rising(known);
  const weights = parts.scaled(known, scale);
  at.forEach((feature, i) => (values[feature] = weights.values[i] ?? 0));
  return { weights: { values, scale }, bias };
}

function kindsOf(parts: Parts, { known, scale, biases }: Shape["kinds"], bits: number): Kinds {
  const rows = new Map(Array.from(parts.rising(known), (feature, row) => [feature, row]));
  return { rows, weights: parts.scaled(known * biases.length, scale), biases, mask: 2 ** bits - 1 };
}
