/** Labelled documents → sentences with what is said of them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { core } from "./core.mjs";

const { parse } = await core("document/parse.js");
const { Memory } = await core("document/memory.js");
const { NOTHING_KNOWN } = await core("language/actors.js");
const { readProse } = await core("language/prose.js");
const { grammarHits } = await core("language/grammar/hits.js");
const { featuresOf } = await core("language/tagger/features.js");

export const FIXTURES = fileURLToPath(new URL("../../test/fixtures/blameless", import.meta.url));

/** Single sentences, by no author of whole texts. */
const SENTENCES = new Set(["sentences.jsonl", "lookalikes.jsonl"]);

export const overlaps = (a, b) => a.start < b.end && b.start < a.end;

const lines = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

/** The documents of every author in `folder`, and the single sentences; `author` is the number, 0 for the sentences. */
export function readAuthors(folder = FIXTURES) {
  const files = readdirSync(folder).flatMap((name) => {
    const author = SENTENCES.has(name) ? "0" : /^author(\d+)\.jsonl$/.exec(name)?.[1];
    return author === undefined ? [] : [{ author: Number(author), file: path.join(folder, name) }];
  });
  files.sort((a, b) => a.author - b.author);
  return files.flatMap(({ author, file }) => lines(file).map(({ id, text, spans }) => prepare({ id, author, text, spans, chat: [] })));
}

/** Real documents, which nothing is trained on: `real.jsonl` and `real-lookalikes.jsonl` in `folder`, the texts in `texts`. */
export function readReal(folder, texts) {
  const likes = path.join(folder, "real-lookalikes.jsonl");
  const chat = existsSync(likes) ? lines(likes).filter(({ why }) => why.includes("chat log")) : [];
  return lines(path.join(folder, "real.jsonl")).map(({ file, spans }) =>
    prepare({
      id: file,
      author: -1,
      text: readFileSync(path.join(texts, file), "utf8"),
      spans,
      chat: chat.filter((like) => like.file === file),
    }),
  );
}

function prepare({ id, author, text, spans, chat }) {
  const required = spans.filter(({ optional }) => !optional);
  const neither = [...spans.filter(({ optional }) => optional), ...chat];
  const prose = readProse(parse(text), NOTHING_KNOWN, new Memory());
  const document = { id, author, text, required, neither, words: text.split(/\s+/).filter(Boolean).length, prose, sentences: [] };
  for (const { passage, reading } of prose) {
    for (const sentence of reading.sentences) {
      const offset = passage.range.start;
      const range = { start: offset + sentence.range.start, end: offset + sentence.range.end };
      const hits = grammarHits(sentence);
      const within = required.filter((span) => overlaps(span, range));
      document.sentences.push({
        document,
        offset,
        range,
        sentence,
        hits,
        features: featuresOf(sentence, hits),
        within,
        blame: within.length > 0,
        /** Counts neither as blame nor as neutral. */
        neither: within.length === 0 && neither.some((span) => overlaps(span, range)),
      });
    }
  }
  return document;
}
