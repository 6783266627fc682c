/** How much of the labelled text each tool finds, and how much of what it shows is right. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { countWords } from "./documents.mjs";
import { round } from "./measure.mjs";

const overlaps = (a, b) => a.start < b.end && b.start < a.end;

const part = (a, b) => (b === 0 ? null : round(a / b, 3));

const lines = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

const labelled = (text, spans) => ({
  text,
  required: spans.filter(({ optional }) => !optional),
  neither: spans.filter(({ optional }) => optional),
});

/** Labelled documents of a JSON Lines file; see test/fixtures/blameless/README.md. */
const read = (file) => lines(file).map(({ text, spans }) => labelled(text, spans));

/** A finding is right when it overlaps a required span, and counts neither way when it overlaps only an optional one. */
function count(documents, find) {
  const sum = { right: 0, shown: 0, found: 0, required: 0 };
  for (const { text, required, neither } of documents) {
    const findings = find(text);
    const right = findings.filter((finding) => required.some((span) => overlaps(finding, span)));
    const wrong = findings.filter((finding) => ![...required, ...neither].some((span) => overlaps(finding, span)));
    sum.right += right.length;
    sum.shown += right.length + wrong.length;
    sum.found += required.filter((span) => findings.some((finding) => overlaps(finding, span))).length;
    sum.required += required.length;
  }
  return sum;
}

function row(tool, { right, shown, found, required }, words) {
  const precision = part(right, shown);
  const recall = part(found, required);
  const f1 = precision && recall ? round((2 * precision * recall) / (precision + recall), 3) : null;
  return { tool, precision, recall, f1, falsePer1000Words: round((1000 * (shown - right)) / words), right, shown, found, required };
}

const wordsOf = (documents) => documents.reduce((sum, { text }) => sum + countWords(text), 0);

/** On text that no part of the check was made with. `null` where there is no such file. */
export function onUnseen(folder, names, tools) {
  const files = names.map((name) => path.join(folder, name)).filter((file) => existsSync(file));
  if (files.length === 0) return null;
  const documents = files.flatMap((file) => read(file));
  const words = wordsOf(documents);
  return { documents: documents.length, words, rows: tools.map(({ tool, find }) => row(tool, count(documents, find), words)) };
}

/** On real documents, of a folder as `npm run measure` reads it; pasted chat counts neither way. `null` without a folder. */
export function onRealDocuments(folder, tools) {
  if (folder === undefined) return null;
  const likes = path.join(folder, "real-lookalikes.jsonl");
  const chat = existsSync(likes) ? lines(likes).filter(({ why }) => why.includes("chat log")) : [];
  const documents = lines(path.join(folder, "real.jsonl")).map(({ file, spans }) => {
    const text = readFileSync(path.join(folder, "texts", file), "utf8");
    return labelled(text, [...spans, ...chat.filter((like) => like.file === file).map((like) => ({ ...like, optional: true }))]);
  });
  const words = wordsOf(documents);
  return { documents: documents.length, words, rows: tools.map(({ tool, find }) => row(tool, count(documents, find), words)) };
}

/**
 * On the authors' documents. The check has learned from these authors, so its own rows come from left-out.json: what models that have
 * not seen the author find. An author whose text has changed since is left out for all tools; `stale` names those. `null` where
 * none is left.
 */
export function onAuthors(folder, tools) {
  const file = path.join(folder, "left-out.json");
  if (!existsSync(file)) return null;
  const leftOut = JSON.parse(readFileSync(file, "utf8"));
  const authors = readdirSync(folder)
    .flatMap((name) => /^author(\d+)\.jsonl$/.exec(name)?.[1] ?? [])
    .toSorted((a, b) => Number(a) - Number(b))
    .map((author) => ({ author, documents: read(path.join(folder, `author${author}.jsonl`)) }));
  const isFresh = ({ author, documents }) =>
    Object.values(leftOut).every((tier) => tier[author]?.required === documents.reduce((sum, { required }) => sum + required.length, 0));
  const fresh = authors.filter(isFresh);
  if (fresh.length === 0) return null;
  const documents = fresh.flatMap((one) => one.documents);
  const words = wordsOf(documents);
  const ours = Object.entries(leftOut).map(([tier, counts]) =>
    row(`postmortem, ${tier}`, total(fresh.map(({ author }) => counts[author])), words),
  );
  return {
    authors: fresh.length,
    stale: authors.filter((one) => !isFresh(one)).map(({ author }) => Number(author)),
    documents: documents.length,
    words,
    rows: [...ours, ...tools.map(({ tool, find }) => row(tool, count(documents, find), words))],
  };
}

function total(counts) {
  const sum = { right: 0, shown: 0, found: 0, required: 0 };
  for (const one of counts) for (const key of Object.keys(sum)) sum[key] += one[key];
  return sum;
}
