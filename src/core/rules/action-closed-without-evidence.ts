import type { Action } from "../document/model";
import { firstLine } from "../text/lines";
import { contains, slice } from "../text/span";
import { defineRule, type Fix } from "./rule";
import { tabStop } from "./snippet";
import { gapOf } from "./support/action-part";
import { details } from "./support/details";

export const actionClosedWithoutEvidence = defineRule({
  meta: {
    id: "action-closed-without-evidence",
    category: "actions",
    severity: { managed: "warning", adopted: "hint" },
    control: ["CC7.5"],
    summary: "Every action item that is done shows it by a link: a merged change, a closed ticket, a new version of a policy.",
    why: "Done is what somebody wrote; evidence is what somebody else can look at. The control is tested by following these links.",
  },
  *check(document) {
    for (const action of document.actions) {
      const { field } = action.status;
      if (field?.value !== "done" || isShown(document.text, action)) continue;
      const gap = gapOf(document, action, action.evidence);
      if (!gap) continue;
      const edit = gap.fill("Evidence", tabStop(1, "‹link›"));
      const fixes: Fix[] = edit ? [{ title: "Add the evidence", edits: [edit], snippet: true, safe: false, preferred: true }] : [];
      yield {
        // A heading may say it of all the actions below.
        range: contains(action.range, field.range) ? field.range : firstLine(document.text, action.text.range),
        message: "The action is done without evidence; link what shows it, such as the merged change or the closed ticket.",
        fixes,
      };
    }
  },
});

/** A ticket that is itself the merged change; in a form without a place for evidence, any link or commit beside the item. */
function isShown(text: string, action: Action): boolean {
  const { ticket, status, evidence } = action;
  if (/\/(?:pull|pulls|merge_requests|commits?|changes?)\//.test(ticket.field?.value ?? "")) return true;
  if (evidence.slot) return false;
  const around = [action.text.written, status.field?.written ?? "", slice(text, details(text, action))];
  return around.some((written) => /https?:\/\/|\]\(|`[0-9a-f]{7,40}`|#\d{2,7}\b|\bbug \d{5,8}\b/i.test(written));
}
