import type { parse } from "../../core/document/parse";
import type { check } from "../../core/rules/engine";

export interface Engine {
  readonly parse: typeof parse;
  readonly check: typeof check;
}

/** Core's parser and rules: evaluated when the first post-mortem is there, not when the extension is activated. */
export async function loadEngine(): Promise<Engine> {
  const [{ parse }, { check }] = await Promise.all([import("../../core/document/parse.js"), import("../../core/rules/engine.js")]);
  return { parse, check };
}
