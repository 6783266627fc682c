/** Of each row of the net's table, its products with all filters: what a token adds to an answer at each place of a window. */
import type { Scaled } from "./bytes";

/**
 * Whole numbers: sums of them are exact in any order, and become fractions at the very end. For each width, for each place in
 * its windows, one product for each filter.
 */
export type Products = Int32Array;

/** The net's filters in whole numbers. */
export interface Filters {
  readonly dimensions: number;
  readonly widths: readonly number[];
  /** Filters of each width. */
  readonly filters: number;
  readonly table: Scaled;
  /** For each width, filter after filter, each place after place. */
  readonly windows: readonly Scaled[];
}

/** Rows that are remembered; words repeat themselves. About 1.7 KB each. */
const MOST = 1000;

/** How many products a row has. */
export function productsOf({ widths, filters }: Filters): number {
  return widths.reduce((sum, width) => sum + width * filters, 0);
}

/** The products of a row, worked out once for as long as they are remembered. */
export function productsByRow(net: Filters): (row: number) => Products {
  const known = new Map<number, Products>();
  return (row) => {
    let products = known.get(row);
    if (!products) {
      if (known.size >= MOST) known.clear();
      known.set(row, (products = multiply(net, row)));
    }
    return products;
  };
}

function multiply(net: Filters, row: number): Products {
  const { dimensions, widths, filters, table, windows } = net;
  const out = new Int32Array(productsOf(net));
  const vector = table.values.subarray(row * dimensions, (row + 1) * dimensions);
  let to = 0;
  widths.forEach((width, w) => {
    const weights = windows[w]?.values;
    for (let k = 0; k < width; k++) {
      for (let f = 0; f < filters; f++, to++) {
        const from = (f * width + k) * dimensions;
        let sum = 0;
        // Within their bounds by construction; a check for each would double the time.
        if (weights) for (let d = 0; d < dimensions; d++) sum += (weights[from + d] as number) * (vector[d] as number);
        out[to] = sum;
      }
    }
  });
  return out;
}
