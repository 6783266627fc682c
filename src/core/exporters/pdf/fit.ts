/** How much room a document gets, so that its last page does not stand nearly empty, with a single row of a table on it. */

export type Fit = "normal" | "tight" | "loose";

export interface Ending {
  readonly page: number;
  /** How far down the page, as a share of its height. */
  readonly at: number;
}

/** A last page that is filled to here is nearly empty. */
const NEARLY_EMPTY = 0.2;
/** What "tight" gains on a page, at most. */
const GAIN = 0.09;
/** Longer documents are left as they are: there a page is little, and each attempt takes longer. */
const MOST_PAGES = 24;

/** Tries what helps, and ends with the one that is best. `set`: sets the document anew and tells where it ends. */
export function fitPages(set: (fit: Fit) => Ending): Fit {
  const normal = set("normal");
  if (normal.page < 2 || normal.page > MOST_PAGES || normal.at > NEARLY_EMPTY) return "normal";
  if ((normal.page - 1) * GAIN > normal.at - TOP && set("tight").page < normal.page) return "tight";
  const loose = set("loose");
  if (loose.page === normal.page && loose.at > NEARLY_EMPTY) return "loose";
  set("normal");
  return "normal";
}

/** Where a page's text begins. */
const TOP = 0.074;
