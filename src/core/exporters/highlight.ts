/** Code in pieces by what they are, for every output to colour. */
import { common, createLowlight } from "lowlight";

/** Few enough to be told apart, light and dark. */
export type CodeKind = "keyword" | "string" | "number" | "name" | "comment" | "added" | "removed";

export interface CodePiece {
  /** `null`: plain. */
  readonly kind: CodeKind | null;
  readonly text: string;
}

const KINDS: Readonly<Record<string, CodeKind>> = {
  keyword: "keyword",
  built_in: "name",
  type: "name",
  title: "name",
  name: "name",
  section: "name",
  attr: "name",
  attribute: "name",
  property: "name",
  "selector-tag": "name",
  "selector-class": "name",
  "selector-id": "name",
  literal: "number",
  number: "number",
  symbol: "number",
  bullet: "number",
  variable: "number",
  "template-variable": "number",
  string: "string",
  regexp: "string",
  link: "string",
  quote: "comment",
  comment: "comment",
  meta: "comment",
  doctag: "comment",
  addition: "added",
  deletion: "removed",
};

/** Longer code, and code with longer lines, stays plain: it is data then, and the grammars are not made for it. */
const LONGEST = 20_000;
const LONGEST_LINE = 1_000;

const lowlight = createLowlight(common);

type Node = ReturnType<typeof lowlight.highlight>["children"][number];

/**
 * The pieces are the code, one after the other. `info` is what stands behind the fence: `yaml`, `ts title="x"`. A language that is not
 * known, and one that is not named, leaves the code plain: guesses are wrong too often in logs.
 */
export function highlight(code: string, info: string): readonly CodePiece[] {
  const [name = ""] = info
    .trim()
    .toLowerCase()
    .split(/[\s,{]/, 1);
  if (name === "" || !lowlight.registered(name) || code.length > LONGEST) return [{ kind: null, text: code }];
  if (code.split("\n").some(({ length }) => length > LONGEST_LINE)) return [{ kind: null, text: code }];
  const pieces: { kind: CodeKind | null; text: string }[] = [];
  const walk = (nodes: readonly Node[], kind: CodeKind | null): void => {
    for (const node of nodes) {
      if (node.type === "element") walk(node.children, kindOf(node.properties["className"]) ?? kind);
      else if (node.type === "text") {
        const last = pieces.at(-1);
        if (last?.kind === kind) last.text += node.value;
        else pieces.push({ kind, text: node.value });
      }
    }
  };
  walk(lowlight.highlight(name, code).children, null);
  return pieces;
}

function kindOf(classes: unknown): CodeKind | null {
  const first: unknown = Array.isArray(classes) ? classes[0] : null;
  return typeof first === "string" ? (KINDS[first.replace(/^hljs-/, "")] ?? null) : null;
}
