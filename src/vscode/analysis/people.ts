import type { PostMortem } from "../../core/document/model";

/** The people whom a post-mortem names in its front matter, each once, without handle or address. */
export function people({ header }: PostMortem): readonly string[] {
  const named = [header.owner?.value, ...(header.authors ?? []), ...(header.reviewers ?? [])];
  return [...new Set(named.map((name) => (name ?? "").replace(/<[^>]*>/g, "").trim()).filter((name) => name !== ""))];
}
