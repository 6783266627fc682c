import type { Action, PostMortem } from "../document/model";
import { actionStatus } from "../document/actions/words";
import { replace } from "../text/edit";
import { slice } from "../text/span";
import { defineRule, type Finding } from "./rule";
import { unmarked } from "./support/action-part";
import { lastDay } from "./support/loose-dates";
import { isPlaceholder } from "./support/placeholder";
import { quote } from "./support/quote";

export const actionDueInvalid = defineRule({
  meta: {
    id: "action-due-invalid",
    category: "actions",
    severity: { managed: "warning", adopted: "hint" },
    control: ["CC7.4", "CC7.5"],
    summary: "Every due date is a day, and none is before the incident.",
    why: "Nobody can tell when the next sprint is over, and no register can count it. A day can be kept, moved or missed, and all three be seen.",
  },
  *check(document) {
    const said = new Set<number>();
    for (const action of document.actions) {
      const finding = invalid(document, action);
      if (!finding || said.has(finding.range.start)) continue;
      // A heading's date holds for all the actions below it, and is reported once.
      said.add(finding.range.start);
      yield finding;
    }
  },
});

function invalid(document: PostMortem, { due, status }: Action): Finding | null {
  const { field } = due;
  if (!field || isPlaceholder(field.written) || status.field?.value === "wont-do" || status.field?.value === "done") return null;
  const range = unmarked(document.text, field.range);
  const written = slice(document.text, range);
  if (field.value === null) {
    // `Done`, `in progress`: a status in the column for the date.
    if (actionStatus(written) !== null || CONTINUOUS.test(written)) return null;
    const day = lastDay(written);
    return {
      range,
      message: `The due date ${quote(written)} is not a day; write it as YYYY-MM-DD.`,
      fixes: day ? [{ title: `Replace with ${day}`, edits: [replace(range, day)], snippet: false, safe: false, preferred: true }] : [],
    };
  }
  const { started, detected } = document.milestones;
  const began = started?.date ?? detected?.date ?? null;
  // A year that the text leaves out was worked out from the incident.
  if (began === null || field.value >= began || !/\d{4}/.test(written)) return null;
  return { range, message: `The due date ${quote(written)} is before the incident, which began on ${began}; correct one of them.` };
}

/** What never ends has no day. */
const CONTINUOUS = /^(?:ongoing|continuous(?:ly)?|recurring|(?:bi-?)?(?:daily|weekly|monthly|yearly|annually)|quarterly|every \w+)$/i;
