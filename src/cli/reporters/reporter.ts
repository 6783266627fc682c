/** What a reporter is. A reporter is one file beside this one, named by its id, and one line in `registry.ts`. */
import type { Colors } from "picocolors/types";
import type { CheckReport } from "../../core/contracts/check";

export interface Reporter {
  /** As it stands after `--format`. */
  readonly id: string;
  /** The whole of standard output. */
  report(report: CheckReport, colors: Colors): string;
}
