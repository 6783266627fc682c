/** The trained model, unpacked from the text of its weights when it is first asked for. */
import { BLAME_CATEGORIES } from "../category";
import { bytesOf, Parts } from "./bytes";
import type { Linear } from "./linear";
import type { Calibration, Second } from "./neighbours";
import { SHAPE, WEIGHTS } from "./weights";

/** What the numbers of `WEIGHTS` are, in their order; written by the training. */
export interface Shape {
  readonly blame: { readonly length: number; readonly scale: number; readonly bias: number };
  /** One table after the other, in the order of the categories. */
  readonly kinds: { readonly length: number; readonly scale: number; readonly biases: readonly number[] };
  readonly second: Second;
  readonly calibration: Calibration;
  readonly tiers: { readonly squiggle: number; readonly preview: number };
}

export interface Model {
  readonly blame: Linear;
  /** In the order of the categories. */
  readonly kinds: readonly Linear[];
}

let unpacked: Model | null = null;

export function model(): Model {
  return (unpacked ??= unpack(WEIGHTS, SHAPE));
}

export function unpack(weights: string, { blame, kinds }: Shape): Model {
  const parts = new Parts(bytesOf(weights));
  return {
    blame: { weights: parts.scaled(blame.length, blame.scale), bias: blame.bias },
    kinds: BLAME_CATEGORIES.map((_, i) => ({ weights: parts.scaled(kinds.length, kinds.scale), bias: kinds.biases[i] ?? 0 })),
  };
}
