import * as z from "../zod";
import { defineRule, type Finding, type Fix } from "./rule";
import { gapOf } from "./support/action-part";
import { daysLater, quarterEnd } from "./support/dates";
import { tabStop } from "./snippet";
import { quote } from "./support/quote";

const options = z.object({ days: z._default(z.int().check(z.minimum(1), z.maximum(365)), 14) });

export const actionDueMissing = defineRule<z.infer<typeof options>>({
  meta: {
    id: "action-due-missing",
    category: "actions",
    severity: { managed: "error", adopted: "hint" },
    control: ["CC7.4", "CC7.5"],
    summary: "Every action item has a due date.",
    why: "An action without a date cannot be late, so nobody notices that it was never done. The control asks for due dates and tests that they were kept.",
    options,
  },
  *check(document, { options: { days }, now }) {
    const dates = [
      { title: `Make it due in ${length(days)}`, date: daysLater(now, days) },
      { title: "Make it due at the end of the quarter", date: quarterEnd(now) },
    ];
    for (const action of document.actions) {
      const gap = gapOf(document, action, action.due);
      if (!gap || action.status.field?.value === "wont-do") continue;
      const fixes = dates.flatMap(({ title, date }, index): Fix[] => {
        const edit = gap.fill("Due", tabStop(1, date));
        return edit ? [{ title: `${title} (${date})`, edits: [edit], snippet: true, safe: false, preferred: index === 0 }] : [];
      });
      const finding: Finding = {
        range: gap.range,
        message:
          gap.held === null
            ? "The action has no due date; give the day by which it will be done."
            : `The due date is still ${quote(gap.held)}; give the day by which the action will be done.`,
        fixes,
      };
      // What is done already needs no date to be done by; the gap still shows in an audit.
      yield action.status.field?.value === "done" ? { ...finding, severity: "hint" } : finding;
    }
  },
});

function length(days: number): string {
  if (days % 7 === 0) return days === 7 ? "a week" : `${String(days / 7)} weeks`;
  return days === 1 ? "a day" : `${String(days)} days`;
}
