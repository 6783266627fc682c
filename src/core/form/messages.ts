/**
 * What the form's page and the extension say to each other. The page is not trusted: whatever comes from it is read with
 * `fromForm`, and what that refuses is not acted on.
 */
import * as z from "../zod";
import { change, type Refusal } from "./changes";
import type { FormData, FormDeadline, FormProblem } from "./form";

export type ToForm =
  /** The document as it is now. `own`: it is so by the change with that number, which the page has already shown. */
  | {
      readonly type: "show";
      readonly version: number;
      readonly own: number | null;
      readonly uri: string;
      readonly name: string;
      readonly data: FormData;
      readonly people: readonly string[];
      readonly readOnly: boolean;
    }
  /** What the check found in that version. */
  | {
      readonly type: "problems";
      readonly version: number;
      readonly problems: readonly FormProblem[];
      readonly deadline: FormDeadline | null;
    }
  /** The change with that number was not made. */
  | {
      readonly type: "refused";
      readonly number: number;
      readonly why: Refusal | "changed" | "read-only" | "failed";
      readonly message: string;
    }
  /** Nothing can be shown of the document. */
  | { readonly type: "absent"; readonly name: string; readonly why: "gone" | "too-large" | "failed" }
  /** Brings a field or part into view and puts the focus there. */
  | { readonly type: "reveal"; readonly id: string };

const id = z.string().check(z.minLength(1), z.maxLength(2_000));
const number = z.int().check(z.minimum(0), z.maximum(1_000_000_000));

const message = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ready") }),
  /** `number` counts the page's changes; the next one is sent when this one has been answered. */
  z.strictObject({ type: z.literal("change"), number, version: number, change }),
  /** A quick fix of a problem, by its title. */
  z.strictObject({ type: z.literal("fix"), number, version: number, problem: id, title: id }),
  /** Shows a line, from 0, in the text editor. */
  z.strictObject({ type: z.literal("open-text"), line: number }),
  z.strictObject({ type: z.literal("open-rule"), rule: id }),
  z.strictObject({ type: z.literal("undo") }),
  z.strictObject({ type: z.literal("redo") }),
  z.strictObject({ type: z.literal("save") }),
  z.strictObject({ type: z.literal("preview") }),
  z.strictObject({ type: z.literal("export") }),
]);

export type FromForm = z.infer<typeof message>;

/** A message of the page; `null` for anything else. */
export function fromForm(given: unknown): FromForm | null {
  const read = message.safeParse(given);
  return read.success ? read.data : null;
}
