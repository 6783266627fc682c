import type { DocumentProblem, FrontMatter } from "../model";
import { splitFrontMatter } from "./split";
import { readToml } from "./toml";
import { readYaml } from "./yaml";

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter | null;
  readonly problems: readonly DocumentProblem[];
}

/** The front matter with its top-level fields. What cannot be read is a problem, never an exception. */
export function readFrontMatter(text: string): FrontMatterReading {
  const split = splitFrontMatter(text);
  if (split.kind === "none") return { frontMatter: null, problems: [] };
  if (split.kind === "unclosed") {
    const message = "The front matter has no closing `---`; add it on a line of its own after the last key.";
    return { frontMatter: null, problems: [{ code: "front-matter-unclosed", message, range: split.openingFence }] };
  }
  const { format, range, content, openingFence } = split;
  const { fields, problems } = format === "yaml" ? readYaml(text, content) : { fields: readToml(text, content), problems: [] };
  return { frontMatter: { format, range, content, openingFence, fields }, problems };
}
