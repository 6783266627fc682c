/** Reading a target into the model. */
import { parse } from "../core/document/parse";
import type { PostMortem } from "../core/document/model";
import type { Context } from "./command";
import type { Target } from "./targets";

/** `null`: it could not be read, and that has been reported. */
export async function readDocument(target: Target, context: Context): Promise<PostMortem | null> {
  const text = await context.io.disk().readText(target.path);
  if (text.ok) return parseTarget(target, text.value);
  const vanished = text.error.code === "not-found" ? "It has vanished since it was found." : text.error.message;
  context.complain(vanished, target.shown);
  return null;
}

export function parseTarget({ inWorkspace, workspace: { settings } }: Target, text: string): PostMortem {
  return parse(text, { path: inWorkspace, headings: settings.headings, severities: settings.severities });
}
