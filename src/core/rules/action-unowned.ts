import type { Action, PostMortem } from "../document/model";
import { contains } from "../text/span";
import { defineRule, type Finding, type Fix } from "./rule";
import { choice, tabStop } from "./snippet";
import { gapOf } from "./support/action-part";
import { readOwner } from "./support/owners";
import { quote } from "./support/quote";

export const actionUnowned = defineRule({
  meta: {
    id: "action-unowned",
    category: "actions",
    severity: { managed: "error", adopted: "warning" },
    control: ["CC7.4", "CC7.5"],
    summary: "Every action item names one owner.",
    why: "What belongs to everyone is done by no one. The control asks for each action's named owner, and follow-up needs someone to ask.",
  },
  *check(document, { roster }) {
    const gaps = document.actions.map((action) => ({ action, gap: gapOf(document, action, action.owner) }));
    // An older document that names owners nowhere was written by another custom: one hint an item, no more.
    const custom = !document.managed && gaps.every(({ action, gap }) => gap !== null || isComponent(document, action));
    const told = new Set<number>();
    const [title, snippet] = roster.length > 0 ? ["Choose an owner", choice(1, roster)] : ["Add an owner", tabStop(1, "‹name›")];
    for (const { action, gap } of gaps) {
      if (!gap || action.status.field?.value === "wont-do" || told.has(gap.range.start)) continue;
      // The heading of a group says it for all that stands below it.
      if (gap.held !== null) told.add(gap.range.start);
      const done = action.status.field?.value === "done";
      const edit = gap.fill("Owner", snippet);
      const fixes: Fix[] = edit ? [{ title, edits: [edit], snippet: true, safe: false, preferred: true }] : [];
      const finding: Finding = {
        range: gap.range,
        message:
          gap.held === null
            ? `The action has no owner; name ${done ? "the person who saw" : "one person who will see"} it done.`
            : `The owner is still ${quote(gap.held)}; name one person who will see the action done.`,
        fixes,
      };
      yield custom || (done && !document.managed) ? { ...finding, severity: "hint" } : finding;
    }
  },
});

/** Whether the owner is only the heading of a group, which may be a part of the company as well: `### Customer Support`. */
function isComponent({ text }: PostMortem, { owner, range }: Action): boolean {
  const { field } = owner;
  return field !== null && !contains(range, field.range) && readOwner(field.written, [], text)?.kind === "team";
}
