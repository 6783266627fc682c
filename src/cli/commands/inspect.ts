import { inspectDocument } from "../../core/contracts/inspect";
import { Calendars } from "../calendars";
import { defineCommand } from "../command";
import { readDocument } from "../documents";
import { findTargets } from "../targets";

export const inspect = defineCommand({
  name: "inspect",
  summary: "Print what a post-mortem says, as JSON",
  operands: "FILE",
  details: [
    "What the document does not state is null. Offsets are UTF-16 units of the file as it is on disk, front matter included. Business days are those of the setting `calendar`.",
  ],
  options: {},
  examples: ["postmortem inspect postmortems/2026-03-04-checkout-errors.md"],
  run: async (operands, _values, context) => {
    const [file] = operands;
    if (file === undefined || operands.length > 1) {
      context.complain(`Name one file; ${operands.length === 0 ? "none is" : `${String(operands.length)} are`} given.`);
      return 2;
    }
    const { targets, failed } = await findTargets([file], context);
    const [target] = targets;
    if (!target || targets.length > 1) {
      if (!failed) context.complain("Name one file, not a folder or several.", file);
      return 2;
    }
    const document = await readDocument(target, context);
    if (!document) return 2;
    const calendars = new Calendars(context);
    const inspected = inspectDocument(document, await calendars.of(target.workspace));
    context.io.stdout.write(`${JSON.stringify({ ...inspected, path: target.shown }, null, 2)}\n`);
    return failed || calendars.failed ? 2 : 0;
  },
});
