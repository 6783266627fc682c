/** The product's own core, as compiled: what the editor and the command line run on every check. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { parse } = require("../../out/src/core/document/parse.js");
const { check: runRules } = require("../../out/src/core/rules/engine.js");
const { rules } = require("../../out/src/core/rules/registry.js");
const { Readings } = require("../../out/src/core/document/source.js");
const { defaultSettings } = require("../../out/src/core/settings/settings.js");

const context = { now: Date.UTC(2026, 2, 12, 9), roster: [] };

export const ruleCount = rules.length;

export { parse };

/** Parse and check of a document that was not read before. */
export function check(text) {
  return runRules(parse(text), defaultSettings, context);
}

/** Parse and check, version after version of one document, as the editor does it. */
export function checkerOfOneDocument() {
  const readings = new Readings();
  return (text) => runRules(parse(text, { readings }), defaultSettings, { ...context, memory: readings.memory });
}

/** Throws unless the document is read as a person reads it: a fast parser that sees nothing would look good here. */
export function assertRead(text, { rows, actions }) {
  const { managed, timelines, actions: found } = parse(text);
  const seen = timelines.reduce((sum, timeline) => sum + timeline.entries.filter((entry) => entry.stamp.instant !== null).length, 0);
  if (!managed || seen !== rows || found.length !== actions) {
    throw new Error(`Of ${rows} timeline entries ${seen} were read, of ${actions} actions ${found.length}, front matter: ${managed}.`);
  }
}
