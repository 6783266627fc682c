/** The blameless-language check and its peers: each finds ranges of a text, half-open, in UTF-16 offsets. Loaded one by one, since loading is measured. */

async function postmortem() {
  const { default: parsing } = await import("../../out/src/core/document/parse.js");
  const { default: source } = await import("../../out/src/core/document/source.js");
  const { default: blame } = await import("../../out/src/core/language/blame.js");
  const nobody = { names: { people: [], systems: [] }, allow: [] };
  const findIn = (readings) => (text) => blame.findBlame(parsing.parse(text, { readings }), { ...nobody, memory: readings.memory });
  const find = (text) => findIn(new source.Readings())(text);
  const flat = (found) => found.map(({ range, category }) => ({ ...range, category }));
  return {
    find,
    /** Version after version of one document, as the editor does it: what did not change is not read again. */
    ofOneDocument: () => findIn(new source.Readings()),
    tiers: {
      squiggle: (text) => flat(find(text).filter(({ tier }) => tier === "squiggle")),
      preview: (text) => flat(find(text)),
    },
  };
}

async function alex() {
  const { markdown } = await import("alex");
  const find = (text) =>
    markdown(text).messages.flatMap(({ position }) =>
      position?.start?.offset === undefined
        ? []
        : [{ start: position.start.offset, end: position.end?.offset ?? position.start.offset + 1 }],
    );
  return { find };
}

async function writeGood() {
  const { default: check } = await import("write-good");
  return { find: (text) => check(text).map(({ index, offset }) => ({ start: index, end: index + offset })) };
}

async function phrases() {
  const { findPhrases } = await import("./blame-phrases.mjs");
  return { find: findPhrases };
}

/** By the tool's name: a promise of its `find`. */
export const finders = { postmortem, alex, "write-good": writeGood, "40 phrases": phrases };
