/** The product's own core, as compiled: what the editor and the command line run on every check. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { parse } = require("../../out/src/core/document/parse.js");
const { check: runRules } = require("../../out/src/core/rules/engine.js");
const { rules } = require("../../out/src/core/rules/registry.js");
const { defaultSettings } = require("../../out/src/core/settings/settings.js");

const context = { now: Date.UTC(2026, 2, 12, 9), roster: [] };

export const ruleCount = rules.length;

export { parse };

/** Parse and check, as after a keystroke. */
export function check(text) {
  return runRules(parse(text), defaultSettings, context);
}
