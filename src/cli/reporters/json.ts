/** The contract of `core/contracts/check.ts`, for programs. */
import type { Reporter } from "./reporter";

export const json: Reporter = {
  id: "json",
  report: ({ report }) => `${JSON.stringify(report, null, 2)}\n`,
};
