/** What a person does in the form, as data. It comes from a page that is not trusted; `fromForm` reads it with all else. */
import * as z from "../zod";

/** The most that one field may hold: UTF-16 units. */
export const MOST_TEXT = 200_000;
/** The most lines that are pasted as entries at once. */
export const MOST_PASTED = 2_000;

const id = z.string().check(z.minLength(1), z.maxLength(200));
const text = z.string().check(z.maxLength(MOST_TEXT));
/** Of a row; `-1` for before the first. */
const place = z.int().check(z.minimum(-1), z.maximum(100_000));

export const change = z.discriminatedUnion("type", [
  /** A field of the header, or a cell of a row. Empty: it is taken away. */
  z.strictObject({ type: z.literal("set"), field: id, value: text }),
  /** A field of several values. */
  z.strictObject({ type: z.literal("set-all"), field: id, values: z.array(text).check(z.maxLength(500)) }),
  z.strictObject({ type: z.literal("prose"), part: id, markdown: text }),
  /** A new row behind another one; `values` by the ids of the columns. */
  z.strictObject({ type: z.literal("add"), list: id, after: place, values: z.record(id, text) }),
  z.strictObject({ type: z.literal("remove"), row: id }),
  /** Behind which row of those that are left; `-1`: it becomes the first. */
  z.strictObject({ type: z.literal("move"), row: id, after: place }),
  z.strictObject({ type: z.literal("sort"), list: id }),
  /** Lines that become a row each. */
  z.strictObject({ type: z.literal("paste"), list: id, after: place, text }),
  /** Makes front matter, filled with what the body says. */
  z.strictObject({ type: z.literal("add-front-matter") }),
]);

export type Change = z.infer<typeof change>;

/** Why a change is not made. Nothing of the document is touched then. */
export type Refusal =
  /** There is no such field, row or part in this version. */
  | "gone"
  /** It is edited as text only. */
  | "locked"
  /** The document would not say what was typed: it holds something that its place cannot. */
  | "does-not-fit"
  | "too-large";
