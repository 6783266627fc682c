import type { Waiver } from "../document/model";
import { covers } from "../document/waivers";
import { replace } from "../text/edit";
import { defineRule, type Finding } from "./rule";
import { nearest } from "./support/nearest";
import { isPlaceholder } from "./support/placeholder";
import { quote } from "./support/quote";

export const waiverWithoutReason = defineRule({
  meta: {
    id: "waiver-without-reason",
    category: "hygiene",
    severity: { managed: "warning", adopted: "warning" },
    control: [],
    summary: "Every waiver names a rule that there is, and says why the rule does not hold here.",
    why: "A rule switched off without a word cannot be told from one that was in the way. With its reason a waiver is a decision that a reviewer and an auditor can follow.",
    unwaivable: true,
  },
  *check({ waivers }, { ruleIds }) {
    const said = new Set<number>();
    for (const waiver of waivers) {
      if (waiver.rule === "") {
        yield {
          range: waiver.range,
          message: "The waiver names no rule; name the rule that does not hold here, and the reason behind a colon.",
        };
        continue;
      }
      if (!ruleIds.some((id) => covers(waiver.rule, id))) yield unknown(waiver, ruleIds);
      // One comment has one reason, whatever the number of its rules.
      if ((waiver.reason !== "" && !isPlaceholder(waiver.reason)) || said.has(waiver.range.start)) continue;
      said.add(waiver.range.start);
      const where = waiver.kind === "document" ? "behind its name" : "behind a colon";
      yield { range: waiver.range, message: `The waiver gives no reason; say ${where} why the rule does not hold here.` };
    }
  },
});

function unknown({ rule, ruleRange }: Waiver, ruleIds: readonly string[]): Finding {
  const near = nearest(rule, ruleIds);
  return {
    range: ruleRange,
    message: near
      ? `There is no rule ${quote(rule)}; the nearest is ${quote(near)}.`
      : `There is no rule ${quote(rule)}; name one that there is, or remove the waiver.`,
    fixes: near
      ? [{ title: `Replace with "${near}"`, edits: [replace(ruleRange, near)], snippet: false, safe: false, preferred: true }]
      : [],
  };
}
