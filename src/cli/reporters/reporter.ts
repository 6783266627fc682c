/** What a reporter is. A reporter is one file beside this one, named by its id, and one line in `registry.ts`. */
import type { Colors } from "picocolors/types";
import type { CheckedFile, CheckReport } from "../../core/contracts/check";

export interface Checking {
  readonly report: CheckReport;
  /** The files of the report, in its order, with all that is known of them. */
  readonly checked: readonly CheckedFile[];
  readonly colors: Colors;
  /** Of this program. */
  readonly version: string;
  /** A reported path as seen from the root of the checkout: what services that show annotations want. */
  fromRoot(path: string): string;
}

export interface Reporter {
  /** As it stands after `--format`. */
  readonly id: string;
  /** The whole of standard output. */
  report(checking: Checking): string;
}
