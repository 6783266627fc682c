/** The second look: a sentence's own score beside those of the sentences around it and of the whole document. */
import type { Place } from "../prose";

/** What the first look says of a sentence. */
export interface FirstLook {
  /** Log odds by the words and their combinations. */
  readonly linear: number;
  /** Log odds by the net; null where the words rule blame out. */
  readonly net: number | null;
  /** Whether a pattern of the grammar was found. */
  readonly grammar: boolean;
  readonly place: Place;
}

/** Log odds by the words below which a sentence is not looked at further. */
export const RULED_OUT = -3;

/** Stands in for the net's log odds where it was not asked. */
const NOT_ASKED = -5;

/** Stands in for a neighbour where there is none. */
const NONE = -3.5;

/** Neighbours that are surer to be neutral say no more. */
const SURE = -6;

/** A document begins as if it had as many sentences more, of which this share blames: a short one says little of its writer. */
const EARLIER = 8;
const EARLIER_SHARE = 0.1;

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Both log odds together. */
export function together({ linear, net }: FirstLook): number {
  return (linear + (net ?? NOT_ASKED)) / 2;
}

/** One row of inputs for each sentence of a document, in order. */
export function inputsOf(sentences: readonly FirstLook[]): number[][] {
  const inputs = inputsAt(sentences);
  return sentences.map((_, i) => inputs(i));
}

/** The same row by row, for whoever needs few. */
export function inputsAt(sentences: readonly FirstLook[]): (i: number) => number[] {
  let sum = EARLIER * EARLIER_SHARE;
  for (const one of sentences) sum += probability(together(one));
  const density = Math.log(sum / (sentences.length + EARLIER));
  const scoreAt = (i: number): number => {
    const one = sentences[i];
    return one ? Math.max(SURE, together(one)) : NONE;
  };
  return (i) => {
    const one = sentences[i];
    const linear = one?.linear ?? NONE;
    const net = one?.net ?? NOT_ASKED;
    return [
      linear,
      net,
      Math.min(linear, net),
      Math.max(linear, net),
      Number(one?.grammar ?? false),
      scoreAt(i - 1),
      scoreAt(i + 1),
      density,
      Number(one?.place === "heading"),
      Number(one?.place === "entry"),
      Number(one?.place === "cell"),
    ];
  };
}

/** Weights of the inputs. */
export interface Second {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** The log odds after the second look. */
export function secondLook({ weights, bias }: Second, inputs: readonly number[]): number {
  return inputs.reduce((sum, input, i) => sum + input * (weights[i] ?? 0), bias);
}

/** Scores in rising order, each with the share of right findings measured around it. */
export type Calibration = readonly (readonly [logOdds: number, precision: number])[];

/** The measured precision at a score, between the points in proportion. */
export function confidenceAt(calibration: Calibration, logOdds: number): number {
  const above = calibration.findIndex(([at]) => at >= logOdds);
  const [, highest] = calibration.at(-1) ?? [0, 0];
  if (above < 0) return highest;
  const [to, upper] = calibration[above] ?? [0, 0];
  const below = calibration[above - 1];
  if (!below) return upper;
  const [from, lower] = below;
  return to > from ? lower + ((upper - lower) * (logOdds - from)) / (to - from) : upper;
}
