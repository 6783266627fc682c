import { firstLine } from "../text/lines";
import { slice } from "../text/span";
import { defineRule, type Fix } from "./rule";
import { tabStop } from "./snippet";
import { gapOf } from "./support/action-part";
import { details } from "./support/details";
import { isPlaceholder } from "./support/placeholder";

export const actionUntracked = defineRule({
  meta: {
    id: "action-untracked",
    category: "actions",
    severity: { managed: "warning", adopted: "hint" },
    control: ["CC7.4", "CC7.5"],
    summary: "Every open action item names the ticket in which it is tracked.",
    why: "A post-mortem is read once and a tracker every week. What stands only here is done only if somebody remembers it.",
  },
  *check(document) {
    for (const action of document.actions) {
      const gap = gapOf(document, action, action.ticket);
      const status = action.status.field?.value;
      // What is done is shown by its evidence, and what will not be done is not tracked.
      if (!gap || status === "done" || status === "wont-do" || isPlaceholder(action.text.value)) continue;
      if (TRACKER.test(slice(document.text, details(document.text, action)))) continue;
      const edit = gap.fill("Ticket", tabStop(1, PROMPT));
      // In a list the prompt is part of the item, and is put there once.
      const fixes: Fix[] =
        edit && !action.text.written.includes(PROMPT)
          ? [{ title: "Link a ticket", edits: [edit], snippet: true, safe: false, preferred: true }]
          : [];
      yield {
        range: firstLine(document.text, action.text.range),
        message: "The action is not tracked; name the ticket under which it is followed until it is done.",
        fixes,
      };
    }
  },
});

const PROMPT = "‹ticket›";

/** A ticket or a change that is named among the details of the item. */
const TRACKER =
  /\/(?:issues|pull|pulls|merge_requests|browse|tickets?|work_items|bugs?|commit)\/|show_bug|\b[A-Z][A-Z0-9]{1,9}-\d{2,7}\b|#\d{2,7}\b/;
