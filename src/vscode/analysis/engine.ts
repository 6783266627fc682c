import type { parse } from "../../core/document/parse";
import type { Readings } from "../../core/document/source";
import type { check } from "../../core/rules/engine";

export interface Engine {
  readonly parse: typeof parse;
  readonly check: typeof check;
  readonly Readings: typeof Readings;
}

/** Core's parser and rules: evaluated when the first post-mortem is there, not when the extension is activated. */
export async function loadEngine(): Promise<Engine> {
  const [{ parse }, { check }, { Readings }] = await Promise.all([
    import("../../core/document/parse.js"),
    import("../../core/rules/engine.js"),
    import("../../core/document/source.js"),
  ]);
  return { parse, check, Readings };
}
