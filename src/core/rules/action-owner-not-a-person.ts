import type { PostMortem } from "../document/model";
import { replace } from "../text/edit";
import { slice } from "../text/span";
import { defineRule, type Fix } from "./rule";
import { choice } from "./snippet";
import { unmarked } from "./support/action-part";
import { readOwner, type OwnerKind, type OwnerReading } from "./support/owners";
import { isPlaceholder } from "./support/placeholder";
import { quote } from "./support/quote";

export const actionOwnerNotAPerson = defineRule({
  meta: {
    id: "action-owner-not-a-person",
    category: "actions",
    severity: { managed: "warning", adopted: "hint" },
    control: ["CC7.4"],
    summary: "The owner of an action item is one person.",
    why: "A team has no calendar and a role changes hands; of two owners each may count on the other. One named person can be asked, and can hand the action on.",
  },
  *check(document, { roster }) {
    const said = new Set<number>();
    const readings = new Map<string, OwnerReading | null>();
    const reading = (written: string): OwnerReading | null => {
      let found = readings.get(written);
      if (found === undefined) {
        found = readOwner(written, document.header.services ?? [], document.text);
        readings.set(written, found);
      }
      return found;
    };
    for (const { owner, status } of document.actions) {
      const { field } = owner;
      if (!field || isPlaceholder(field.written) || status.field?.value === "wont-do" || said.has(field.range.start)) continue;
      const owned = reading(field.written);
      if (!owned) continue;
      // A heading's owner holds for all the actions below it, and is reported once.
      said.add(field.range.start);
      const range = unmarked(document.text, field.range);
      yield {
        range,
        message: `The owner ${quote(slice(document.text, range))} is ${WHAT[owned.kind]}; name one person who will see the action done.`,
        fixes: owned.people.length > 1 ? pick(range, "Choose one of the owners", owned.people) : pick(range, "Choose an owner", roster),
      };
    }
  },
});

const WHAT: Readonly<Record<OwnerKind, string>> = {
  team: "a team",
  role: "a role",
  everyone: "no one in particular",
  several: "more than one person",
};

function pick(range: PostMortem["titleRange"], title: string, people: readonly string[]): readonly Fix[] {
  return people.length === 0 ? [] : [{ title, edits: [replace(range, choice(1, people))], snippet: true, safe: false, preferred: true }];
}
