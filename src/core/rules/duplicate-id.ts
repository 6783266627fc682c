import { replace } from "../text/edit";
import { nextId } from "../template/next-id";
import { defineRule, type Fix } from "./rule";
import { quote } from "./support/quote";

export const duplicateId = defineRule({
  meta: {
    id: "duplicate-id",
    category: "front-matter",
    severity: { managed: "error", adopted: "warning" },
    control: ["CC7.3"],
    summary: "No other post-mortem of the workspace has the same id.",
    why: "Registers, action items and auditors refer to a post-mortem by its id. Of two with one id, the second is read as a copy of the first, or not at all.",
  },
  *check(document, { workspace: { ids }, now }) {
    const field = document.frontMatter?.fields.get("id");
    const id = document.header.id?.value;
    // What the body calls an id may be the incident's, of which several documents may tell.
    if (!field || id === undefined || document.header.id?.range !== field.valueRange) return;
    const [first, ...more] = ids.get(id) ?? [];
    if (first === undefined) return;
    const year = Number(/^PM-(\d{4})-/i.exec(id)?.[1] ?? document.milestones.started?.date?.slice(0, 4) ?? new Date(now).getUTCFullYear());
    const free = nextId([...ids.keys(), id], year);
    const fix: Fix = {
      title: `Replace with the next free id, ${free}`,
      edits: [replace(field.valueRange, document.frontMatter?.format === "toml" ? `"${free}"` : free)],
      snippet: false,
      safe: false,
      preferred: true,
    };
    const others = more.length === 0 ? "" : ` and of ${String(more.length)} more`;
    yield {
      range: field.valueRange,
      message: `The id ${quote(id)} is also that of ${quotePath(first)}${others}; give each post-mortem an id of its own.`,
      fixes: [fix],
    };
  },
});

/** The end of a path tells more than its beginning. */
function quotePath(path: string): string {
  const name = path.length > 60 ? `…${path.slice(-59).replace(/^[\uDC00-\uDFFF]/, "")}` : path;
  return `"${name.replace(/["\s]+/g, " ")}"`;
}
