import { defineRule, type Finding, type Fix } from "./rule";
import { fillGap, gapRange, isMissing } from "./support/action-part";
import { choice, tabStop } from "./snippet";
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
    const wanted = document.actions.filter((action) => action.status.field?.value !== "wont-do");
    // An older document that names owners nowhere was written by another custom: one hint an item, no more.
    const custom = !document.managed && document.actions.every((action) => isMissing(action.owner));
    for (const action of wanted) {
      if (!isMissing(action.owner)) continue;
      const held = action.owner.field?.written;
      const snippet = roster.length > 0 ? choice(1, roster) : tabStop(1, "‹name›");
      const edit = fillGap(document, action, action.owner, "Owner", snippet);
      const fixes: Fix[] = edit
        ? [{ title: roster.length > 0 ? "Choose an owner" : "Add an owner", edits: [edit], snippet: true, safe: false, preferred: true }]
        : [];
      const finding: Finding = {
        range: gapRange(document, action, action.owner),
        message: held
          ? `The owner is still ${quote(held)}; name one person who will see the action done.`
          : "The action has no owner; name one person who will see it done.",
        fixes,
      };
      yield custom ? { ...finding, severity: "hint" } : finding;
    }
  },
});
