/** What can be put in at a place of a post-mortem, the likeliest first. Nothing in prose and in code. */
import type { PostMortem } from "../../document/model";
import { inFrontMatter } from "./front-matter";
import { inLine } from "./lines";
import { inHeading } from "./sections";
import { cursorAt, type Suggestion, type World } from "./suggestion";
import { inTable, kindsAt } from "./table";

/** `asked`: the person has asked for proposals, and has not only typed a character that brings them up. */
export function complete(document: PostMortem, offset: number, world: World, asked: boolean): readonly Suggestion[] {
  const cursor = cursorAt(document, offset);
  const header = inFrontMatter(cursor, world);
  if (header) return header;
  if (document.opaque.some(({ start, end }) => start < offset && offset < end)) return [];
  const kinds = kindsAt(document, offset);
  const entries = isHeadingTimeline(document, offset) ? inLine(cursor, kinds, world, asked) : null;
  return entries ?? inHeading(cursor) ?? inTable(cursor, kinds, world) ?? inLine(cursor, kinds, world, asked) ?? [];
}

/** In a timeline whose entries are headings, a heading is an entry. */
function isHeadingTimeline({ timelines, sections }: PostMortem, offset: number): boolean {
  return timelines.some(({ form, section }) => {
    const around = sections[section];
    return form === "heading" && around !== undefined && around.content.start <= offset && offset <= around.content.end;
  });
}
