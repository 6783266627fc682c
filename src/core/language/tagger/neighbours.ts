/** The second look: a sentence's own score beside those of the sentences around it and of the whole document. */
import type { Place } from "../prose";

/** What the first look says of a sentence. */
export interface FirstLook {
  /** Log odds by the words alone. */
  readonly linear: number;
  readonly place: Place;
}

/** Stands in for a neighbour where there is none. */
const NONE = -4;

/** As many of the highest scores of a document say how much it blames. */
const TOP = 3;

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** One row of inputs for each sentence of a document, in order. */
export function inputsOf(sentences: readonly FirstLook[]): number[][] {
  const scores = sentences.map(({ linear }) => probability(linear)).sort((a, b) => b - a);
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  const density = sum(scores) / (scores.length || 1);
  const worst = sum(scores.slice(0, TOP)) / TOP;
  return sentences.map(({ linear, place }, i) => [
    linear,
    sentences[i - 1]?.linear ?? NONE,
    sentences[i + 1]?.linear ?? NONE,
    density,
    worst,
    Number(place === "heading"),
    Number(place === "entry"),
    Number(place === "cell"),
  ]);
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
