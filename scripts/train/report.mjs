/** How good findings are, as tables. */
import { core } from "./core.mjs";
import { overlaps } from "./data.mjs";
import { authorsOf } from "./folds.mjs";
import { trainTiers } from "./tiers.mjs";

const { confidenceAt, secondLook } = await core("language/tagger/neighbours.js");

const TIER_NAMES = ["squiggle", "preview"];

/** Each author by models and thresholds that have not seen that author, and all together. `documents` were scored by `scoreLeftOut`. */
export function leftOutTable(documents) {
  const authors = authorsOf(documents);
  const counts = authors.map((author) => {
    const others = documents.filter((document) => document.author > 0 && document.author !== author);
    const own = documents.filter((document) => document.author === author);
    return countTiers(own, trainTiers(others));
  });
  const rows = authors.map((author, i) => [`author ${author}`, counts[i]]);
  return TIER_NAMES.map((tier) =>
    table(tier, [...rows.map(([name, count]) => [name, count[tier]]), ["all", total(counts.map((count) => count[tier]))]]),
  ).join("\n");
}

/** Documents that nothing was learned from. */
export function realTable(documents, settings) {
  const count = countTiers(documents, settings);
  return TIER_NAMES.map((tier) => table(tier, [["real documents", count[tier]]])).join("\n");
}

function countTiers(documents, { second, calibration, tiers }) {
  return Object.fromEntries(
    TIER_NAMES.map((tier) => [
      tier,
      total(
        documents.map((document) => {
          const findings = document.sentences
            .filter(({ inputs }) => confidenceAt(calibration, secondLook(second, inputs)) >= tiers[tier])
            .flatMap(({ look, offset }) =>
              look.findings.map(({ range, category }) => ({ start: range.start + offset, end: range.end + offset, category })),
            );
          return count(document, findings);
        }),
      ),
    ]),
  );
}

/** A required span is found when a finding overlaps it; a finding is right when it overlaps a required span, and none when only what counts neither way. */
export function count({ required, neither, words }, findings) {
  const found = required.map((span) => findings.filter((finding) => overlaps(finding, span)));
  const right = findings.filter((finding) => required.some((span) => overlaps(finding, span)));
  const wrong = findings.filter((finding) => !right.includes(finding) && !neither.some((span) => overlaps(finding, span)));
  return {
    required: required.length,
    found: found.filter((list) => list.length > 0).length,
    agreed: required.filter((span, i) => found[i].some(({ category }) => category === span.category)).length,
    right: right.length,
    wrong: wrong.length,
    words,
  };
}

function total(counts) {
  const sum = { required: 0, found: 0, agreed: 0, right: 0, wrong: 0, words: 0 };
  for (const one of counts) for (const key of Object.keys(sum)) sum[key] += one[key];
  return sum;
}

function table(title, rows) {
  const part = (a, b) => (b === 0 ? "   –" : (a / b).toFixed(3));
  const lines = rows.map(([name, { required, found, agreed, right, wrong, words }]) => {
    const precision = right / (right + wrong || 1);
    const recall = found / (required || 1);
    const f1 = part(2 * precision * recall, precision + recall);
    return [
      name.padEnd(16),
      `${part(right, right + wrong)} (${right}/${right + wrong})`.padEnd(18),
      `${part(found, required)} (${found}/${required})`.padEnd(18),
      f1.padEnd(7),
      part(agreed, found).padEnd(9),
      ((1000 * wrong) / words).toFixed(2),
    ].join(" ");
  });
  return [`${title.padEnd(16)} precision          recall             F1      category  false per 1,000 words`, ...lines, ""].join("\n");
}
