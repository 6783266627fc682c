/**
 * `node scripts/measure-grammar.mjs [--write] [--real=FOLDER --texts=FOLDER]`: how often each pattern of the grammar is right on the
 * labelled text. Every author is judged with the precisions that the other authors give; --write keeps those that all give together.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { core } from "./train/core.mjs";
import { overlaps, readAuthors, readReal } from "./train/data.mjs";

const { grammarHits } = await core("language/grammar/hits.js");
const { PATTERNS } = await core("language/grammar/registry.js");

const { values } = parseArgs({ options: { write: { type: "boolean" }, real: { type: "string" }, texts: { type: "string" } } });
/** A hit of a pattern with less is left out where the grammar speaks alone. */
const ALONE = 0.85;
const documents = readAuthors();

/** Hits with their offsets in the document, and whether each is right; null where it counts neither way. */
function judged(document) {
  return document.sentences.flatMap(({ sentence, offset }) =>
    grammarHits(sentence).map((hit) => {
      const range = { start: hit.range.start + offset, end: hit.range.end + offset };
      const spans = document.required.filter((span) => overlaps(span, range));
      const right = spans.length > 0 ? true : document.neither.some((span) => overlaps(span, range)) ? null : false;
      return { ...hit, range, spans, right };
    }),
  );
}

const found = new Map(documents.map((document) => [document, judged(document)]));

/** Laplace: one right and one wrong hit more than were seen. */
function precisions(list) {
  const hits = list.flatMap((document) => found.get(document)).filter(({ right }) => right !== null);
  return Object.fromEntries(
    PATTERNS.map(({ id }) => {
      const own = hits.filter(({ pattern }) => pattern === id);
      return [id, Math.round((1000 * (own.filter(({ right }) => right).length + 1)) / (own.length + 2)) / 1000];
    }),
  );
}

/** Hits that overlap are one flag, which is right when one of them is. */
function flags(hits) {
  const out = [];
  for (const hit of hits.toSorted((a, b) => a.range.start - b.range.start)) {
    const flag = out.find((one) => one.some(({ range }) => overlaps(range, hit.range)));
    if (flag) flag.push(hit);
    else out.push([hit]);
  }
  return out.map((flag) => (flag.some(({ right }) => right) ? true : flag.some(({ right }) => right === null) ? null : false));
}

function count(list, hitsOf) {
  const total = { right: 0, wrong: 0, found: 0, required: 0, words: 0 };
  for (const document of list) {
    const hits = hitsOf(document);
    for (const right of flags(hits)) if (right !== null) total[right ? "right" : "wrong"]++;
    total.found += new Set(hits.flatMap(({ spans }) => spans)).size;
    total.required += document.required.length;
    total.words += document.words;
  }
  return total;
}

const part = (a, b) => (a / (b || 1)).toFixed(2);
const say = (name, { right, wrong, found: spans, required, words }) =>
  process.stdout.write(
    `${name.padEnd(12)} P ${part(right, right + wrong)} (${right}/${right + wrong})  R ${part(spans, required)} (${spans}/${required})  false per 1,000 words ${part(1000 * wrong, words)}\n`,
  );

for (const author of new Set(documents.map((document) => document.author))) {
  const table = precisions(documents.filter((document) => document.author !== author));
  const own = documents.filter((document) => document.author === author);
  say(
    `${author} all`,
    count(own, (document) => found.get(document)),
  );
  say(
    `${author} alone`,
    count(own, (document) => found.get(document).filter(({ pattern }) => table[pattern] >= ALONE)),
  );
}
const all = precisions(documents);
if (values.real && values.texts) {
  const real = readReal(values.real, values.texts);
  for (const rest of [0, 1]) {
    const half = real.filter((_, i) => i % 2 === rest);
    say(`real ${rest ? "odd" : "even"}`, count(half, judged));
    say(
      "  alone",
      count(half, (document) => judged(document).filter(({ pattern }) => all[pattern] >= ALONE)),
    );
  }
}
if (values.write) {
  const rows = Object.entries(all).map(([id, precision]) => `  "${id}": ${precision},\n`);
  writeFileSync(
    new URL("../src/core/language/grammar/precision.ts", import.meta.url),
    `/** Written by \`node scripts/measure-grammar.mjs --write\`: the share of each pattern's hits that were right. Not for editing. */\nexport const PRECISION: Readonly<Record<string, number>> = {\n${rows.join("")}};\n`,
  );
}
