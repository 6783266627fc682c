/** The trained model, unpacked from the text of its weights when it is first asked for. */
import { bytesOf, Parts } from "./bytes";
import type { Linear } from "./linear";
import type { Calibration, Second } from "./neighbours";
import type { Net } from "./net";
import type { Index } from "./net-input";
import { SHAPE, VOCABULARY, WEIGHTS } from "./weights";

/** What the numbers of `WEIGHTS` are, in their order; written by the training. */
export interface Shape {
  readonly linear: { readonly length: number; readonly scale: number; readonly bias: number };
  readonly net: {
    readonly dimensions: number;
    readonly widths: readonly number[];
    readonly filters: number;
    readonly kinds: number;
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
  readonly net: Net;
  readonly index: Index;
}

let unpacked: Model | null = null;

export function model(): Model {
  return (unpacked ??= unpack(WEIGHTS, VOCABULARY, SHAPE));
}

/** `vocabulary`: what each row of the table stands for, between blanks. */
export function unpack(weights: string, vocabulary: string, { linear, net }: Shape): Model {
  const parts = new Parts(bytesOf(weights));
  const names = vocabulary.split(" ");
  const { dimensions, widths, filters, kinds, contexts } = net;
  const answers = widths.length * filters;
  const scales = [...net.scales];
  const next = (): number => scales.shift() ?? 1;
  return {
    linear: { weights: parts.scaled(linear.length, linear.scale), bias: linear.bias },
    net: {
      dimensions,
      widths,
      filters,
      table: parts.scaled(names.length * dimensions, next()),
      windows: widths.map((width) => parts.numbers(filters * width * dimensions, next())),
      thresholds: parts.numbers(answers, next()),
      blame: parts.numbers(answers, next()),
      blameContext: parts.numbers(contexts.length, next()),
      kind: parts.numbers(kinds * answers, next()),
      biases: Float64Array.from(net.biases),
    },
    index: {
      rows: new Map(names.map((name, row) => [name, row])),
      contexts: new Map(contexts.map((name, i) => [name, i])),
    },
  };
}
