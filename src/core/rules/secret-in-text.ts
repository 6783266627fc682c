import * as z from "../zod";
import { replace } from "../text/edit";
import { slice, type Span } from "../text/span";
import { SpanSet } from "../text/span-set";
import { defineRule, type Fix } from "./rule";
import { findCredentials } from "./support/credentials";
import { findPersonal } from "./support/personal";

const options = z.object({ allow: z._default(z.array(z.string()), []) });

export const secretInText = defineRule<z.infer<typeof options>>({
  meta: {
    id: "secret-in-text",
    category: "hygiene",
    severity: { managed: "error", adopted: "error" },
    control: ["CC7.4"],
    summary: "No credential stands in the text, and no e-mail address, phone number or public IP address that need not be there.",
    why: "A post-mortem is read widely, kept for years and often published. A credential in it is one more incident, and what identifies a person has to be there for a reason.",
    options,
  },
  *check(document, { options: { allow }, memory }) {
    const { text, frontMatter } = document;
    const allowed = (range: Span): boolean => allow.some((part) => part !== "" && slice(text, range).includes(part));
    const credentials = findCredentials(text, memory);
    for (const { range, what } of credentials) {
      if (allowed(range)) continue;
      yield {
        range,
        message: `The text shows what looks like ${what}; revoke it, and put "${REDACTED}" in its place.`,
        fixes: redact(range, "secret"),
      };
    }
    // The people of a document are named in its front matter, with their addresses.
    const silent = new SpanSet([...credentials.map(({ range }) => range), ...(frontMatter ? [frontMatter.range] : [])]);
    for (const { range, what } of memory.search(findPersonal, text)) {
      if (silent.touches(range) || allowed(range)) continue;
      yield {
        range,
        message: `The text shows ${what}; leave it out unless readers need it.`,
        fixes: redact(range, what.replace(/^an? /, "")),
        severity: "information",
      };
    }
  },
});

const REDACTED = "[redacted]";

function redact(range: Span, what: string): readonly Fix[] {
  return [{ title: `Redact the ${what}`, edits: [replace(range, REDACTED)], snippet: false, safe: false, preferred: true }];
}
