import * as z from "../zod";
import { FRONT_MATTER_KEYS } from "../document/front-matter/schema";
import { replace } from "../text/edit";
import { defineRule } from "./rule";
import { nearest } from "./support/nearest";
import { quote } from "./support/quote";

/** Keys that site generators, wikis and status pages read: they are not ours, and no mistake either. */
const FOREIGN = new Set(
  (
    "affected aliases author categories created createdat css cssclasses date description draft excerpt expirydate image informational keywords " +
    "label labels lang language last_modified_at lastmod layout linktitle menu nav_order parent permalink publishdate redirect_from " +
    "resolvedwhen section sidebar sidebar_label sidebar_position slug subtitle summary tags template time toc type updated updatedat url version weight"
  ).split(" "),
);

const options = z.object({ allow: z._default(z.array(z.string()), []) });

export const frontMatterUnknownKey = defineRule<z.infer<typeof options>>({
  meta: {
    id: "front-matter-unknown-key",
    category: "front-matter",
    severity: { managed: "hint", adopted: "off" },
    control: [],
    summary: "Each key of the front matter is one that the format knows, or one that is allowed beside them.",
    why: "A key with a slip in its name is kept and read by nobody: the fact that it holds is missing from the register without a word.",
    options,
  },
  *check({ frontMatter }, { options: { allow } }) {
    if (!frontMatter) return;
    const known = Object.keys(FRONT_MATTER_KEYS);
    const free = known.filter((key) => !frontMatter.fields.has(key));
    for (const { key, keyRange } of frontMatter.fields.values()) {
      if (known.includes(key) || FOREIGN.has(key.toLowerCase()) || /^[x_][-_]/i.test(key) || allow.includes(key)) continue;
      const near = nearest(key, free);
      yield {
        range: keyRange,
        message: near
          ? `The format does not know the key ${quote(key)}; "${near}" is near, and is not there yet.`
          : `The format does not know the key ${quote(key)}; use one that it knows, or allow this one in the rule's option "allow".`,
        fixes: near
          ? [{ title: `Rename the key to "${near}"`, edits: [replace(keyRange, near)], snippet: false, safe: false, preferred: true }]
          : [],
      };
    }
  },
});
