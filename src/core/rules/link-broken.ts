import { relativeTargets } from "../document/links";
import { defineRule } from "./rule";
import { quote } from "./support/quote";

export const linkBroken = defineRule({
  meta: {
    id: "link-broken",
    category: "hygiene",
    severity: { managed: "warning", adopted: "information" },
    control: [],
    summary: "Every link and image that leads to a file beside the document finds it.",
    why: "Graphs, logs and runbooks are what a reader checks the story against. After a move or a typing error they are gone, and nobody is told.",
  },
  *check(document, { workspace: { brokenLinks } }) {
    if (brokenLinks.size === 0) return;
    for (const { target, range } of relativeTargets(document)) {
      if (!brokenLinks.has(target)) continue;
      yield { range, message: `There is no file ${quote(target)}; correct the path, or remove the link.` };
    }
  },
});
