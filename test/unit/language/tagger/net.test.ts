import assert from "node:assert/strict";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { netContributions, scoreNet, type Net } from "../../../../src/core/language/tagger/net";
import { productsByRow } from "../../../../src/core/language/tagger/products";

interface Example {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  readonly context: readonly number[];
  readonly blame: number;
  readonly kind: number;
}

type Trained = Omit<Net, "table" | "windows" | "products"> & {
  readonly table: Float64Array;
  readonly windows: readonly Float64Array[];
  readonly kinds: number;
};

interface Training {
  createNet(shape: object): Trained;
  denseParts(net: Trained): Float64Array[];
  forward(net: Trained, example: Example): { readonly odds: number };
  backward(
    net: Trained,
    example: Example,
    options: { readonly kindShare: number; readonly drop?: Float64Array },
    gradients: Float64Array[],
    rows: Map<number, Float64Array>,
  ): number;
}

const STEP = 1e-6;
const DIMENSIONS = 8;

/** Whole numbers, so that the table is the same in bytes. */
const TABLE = Float64Array.from({ length: 12 * DIMENSIONS }, (_, i) => ((i * 37) % 19) - 9).map((value) => value / 9);

const EXAMPLES: readonly Example[] = [
  { rows: Int32Array.from([0, 1, 2, 3, 4, 5, 6]), starts: Int32Array.from([0, 1, 3, 4, 6, 7]), context: [1], blame: 1, kind: 2 },
  { rows: Int32Array.from([7, 8, 8, 9]), starts: Int32Array.from([0, 1, 2, 2, 4]), context: [0, 2], blame: 0, kind: -1 },
];

/** In whole numbers, as it is stored. */
function inProduct(net: Trained): Net {
  const table = { values: Int8Array.from(TABLE, (value) => Math.round(value * 9)), scale: 1 / 9 };
  const windows = net.windows.map((numbers) => ({ values: Int8Array.from(numbers, (number) => Math.round(number * 100)), scale: 0.01 }));
  return { ...net, table, windows, products: productsByRow({ ...net, table, windows }) };
}

describe("net", () => {
  let training: Training;
  let net: Trained;
  before(async () => {
    training = (await import(pathToFileURL(resolve("scripts/train/net.mjs")).href)) as Training;
  });
  beforeEach(() => {
    net = training.createNet({ table: TABLE, dimensions: DIMENSIONS, widths: [1, 3], filters: 5, contexts: 3, kinds: 4, seed: 2 });
  });

  it("is trained along the slope of its loss, in every number", () => {
    const empty = (): Float64Array[] => training.denseParts(net).map(({ length }) => new Float64Array(length));
    const drop = Float64Array.from({ length: 10 }, (_, i) => (i % 3 === 0 ? 0 : 1.5));
    for (const example of EXAMPLES) {
      const options = { kindShare: 0.7, drop };
      const loss = (): number => training.backward(net, example, options, empty(), new Map());
      const slope = (numbers: Float64Array, i: number): number => {
        const value = numbers[i]!;
        numbers[i] = value + STEP;
        const above = loss();
        numbers[i] = value - STEP;
        const below = loss();
        numbers[i] = value;
        return (above - below) / (2 * STEP);
      };
      const gradients = empty();
      const rows = new Map<number, Float64Array>();
      training.backward(net, example, options, gradients, rows);
      training
        .denseParts(net)
        .forEach((numbers, p) =>
          numbers.forEach((_, i) => assert.ok(Math.abs(slope(numbers, i) - gradients[p]![i]!) < 1e-7, `part ${p}, number ${i}`)),
        );
      for (const [row, gradient] of rows)
        gradient.forEach((value, d) => assert.ok(Math.abs(slope(net.table, row * DIMENSIONS + d) - value) < 1e-7, `row ${row}`));
    }
  });

  it("answers in the product as it does in training", () => {
    const product = inProduct(net);
    const trained = { ...net, windows: product.windows.map(({ values, scale }) => Float64Array.from(values, (value) => value * scale)) };
    for (const example of EXAMPLES) {
      const score = scoreNet(product, example);
      assert.ok(Math.abs(score.odds - training.forward(trained, example).odds) < 1e-9);
      assert.deepEqual(scoreNet(product, example), score);
    }
  });

  it("tells what each token adds: all of them together what the filters answer beyond their thresholds", () => {
    const product = inProduct(net);
    // Between the edges on either side.
    const example = { rows: Int32Array.from([1, 2, 3, 4, 5]), starts: Int32Array.from([0, 0, 0, 1, 3, 4, 5, 5, 5]), context: [] };
    const score = scoreNet(product, example);
    const added = netContributions(product, score, 4).reduce((sum, one) => sum + one, 0);
    assert.ok(Math.abs(added + net.biases[0]! - score.odds) < 1e-9);
  });
});
