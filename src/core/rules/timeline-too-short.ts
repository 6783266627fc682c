import * as z from "../zod";
import { defineRule } from "./rule";
import { number } from "./support/number";
import { quote } from "./support/quote";
import { isEmptySection } from "./support/section-text";

const options = z.object({ entries: z._default(z.int().check(z.minimum(1), z.maximum(50)), 3) });

export const timelineTooShort = defineRule<z.infer<typeof options>>({
  meta: {
    id: "timeline-too-short",
    category: "timeline",
    severity: { managed: "warning", adopted: "hint" },
    control: ["CC7.3", "CC7.4"],
    summary: "The timeline has at least three entries.",
    why: "An incident starts, is noticed and ends. With fewer entries than that, a reader cannot see what was done in between, which is what there is to learn from.",
    options,
  },
  *check(document, { options: { entries: least } }) {
    const count = document.timelines.reduce((sum, { entries }) => sum + entries.length, 0);
    const sections = document.sections.flatMap((section, index) => (section.kind === "timeline" ? [{ section, index }] : []));
    const [first] = sections;
    // An empty section has a rule of its own.
    if (!first || count >= least || sections.every(({ section, index }) => isEmptySection(document, section, document.sections[index + 1])))
      return;
    const fullest = document.timelines.reduce((best, next) => (next.entries.length > best.entries.length ? next : best), {
      section: first.index,
      entries: [] as readonly unknown[],
    });
    const { headingRange, heading } = document.sections[fullest.section] ?? first.section;
    const there =
      count === 0
        ? `No entries can be read under ${quote(heading)}`
        : `The timeline has ${number(count)} ${count === 1 ? "entry" : "entries"}`;
    yield {
      range: headingRange,
      message: `${there}; tell at least ${number(least)}, such as the start, the detection and the resolution.`,
    };
  },
});
