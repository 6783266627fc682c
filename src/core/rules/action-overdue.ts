import { offsetAt, zoneNamed } from "../document/stamps/zones";
import { isoDate } from "../template/instant";
import { defineRule } from "./rule";
import { unmarked } from "./support/action-part";

export const actionOverdue = defineRule({
  meta: {
    id: "action-overdue",
    category: "actions",
    severity: { managed: "warning", adopted: "information" },
    control: ["CC7.5"],
    summary: "No action item is open after its due date.",
    why: "A date that passed without a word tells everyone that dates do not count here. The control asks that actions are followed to their end.",
  },
  *check(document, { now }) {
    const zone = zoneNamed(document.header.timezone?.value ?? "UTC");
    const today = isoDate(now + ((zone && offsetAt(now, zone)) ?? 0) * 60_000);
    const said = new Set<number>();
    for (const { due, status } of document.actions) {
      const { field } = due;
      if (!field?.value || field.value >= today || said.has(field.range.start)) continue;
      const state = status.field ? status.field.value : null;
      if (state === "done" || state === "wont-do") continue;
      // A status in words of its own may mean done; an older document without one never said.
      if (state === null && (status.field !== null || !document.managed)) continue;
      said.add(field.range.start);
      const days = Math.round((Date.parse(today) - Date.parse(field.value)) / 86_400_000);
      yield {
        range: unmarked(document.text, field.range),
        message: `The action is open ${days === 1 ? "a day" : `${String(days)} days`} after its due date; close it with evidence, or agree on a new date.`,
      };
    }
  },
});
