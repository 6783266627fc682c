import { defineRule, type Finding, type Fix } from "./rule";
import { choice, tabStop } from "./snippet";
import { gapOf } from "./support/action-part";
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
    const custom = !document.managed && gaps.every(({ gap }) => gap !== null);
    const [title, snippet] = roster.length > 0 ? ["Choose an owner", choice(1, roster)] : ["Add an owner", tabStop(1, "‹name›")];
    for (const { action, gap } of gaps) {
      if (!gap || action.status.field?.value === "wont-do") continue;
      const edit = gap.fill("Owner", snippet);
      const fixes: Fix[] = edit ? [{ title, edits: [edit], snippet: true, safe: false, preferred: true }] : [];
      const finding: Finding = {
        range: gap.range,
        message:
          gap.held === null
            ? "The action has no owner; name one person who will see it done."
            : `The owner is still ${quote(gap.held)}; name one person who will see the action done.`,
        fixes,
      };
      yield custom ? { ...finding, severity: "hint" } : finding;
    }
  },
});
