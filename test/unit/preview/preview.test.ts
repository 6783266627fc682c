import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import { Memory } from "../../../src/core/document/memory";
import { parse } from "../../../src/core/document/parse";
import { adviceOf } from "../../../src/core/preview/advice";
import { previewOf, type Preview } from "../../../src/core/preview/preview";
import { spliceBetween } from "../../../src/core/preview/splice";
import { refuseReason, waiverWith } from "../../../src/core/preview/waiver";
import { blameIn } from "../../../src/core/rules/blame/found";
import { defaultSettings, type Settings } from "../../../src/core/settings/settings";
import { applyEdits } from "../../../src/core/text/edit";
import { slice } from "../../../src/core/text/span";

const HEAD =
  "---\npostmortem: 1\ntitle: Tickets\nstarted: 2026-03-04T10:58:00Z\ndetected: 2026-03-04T11:02:00Z\nresolved: 2026-03-04T11:36:00Z\n---\n\n";
const BLAMING = "The operator should have checked the dashboard before the change.";
const FINE = "The queue was full.";

function preview(body: string, settings: Settings = defaultSettings): Preview {
  const document = parse(HEAD + body);
  const blames = blameIn(document, { settings, roster: [], memory: new Memory() });
  return previewOf(document, blames, settings, adviceOf);
}

describe("the blameless preview", () => {
  it("marks a phrase in its block, and says what it is, why, and what to ask and to write instead", () => {
    const { blocks, noted, kinds } = preview(`# Tickets\n\n${FINE}\n\n${BLAMING}\n`);
    equal(noted.length, 1);
    const [{ phrase, blame }] = noted as [(typeof noted)[number]];
    equal(phrase.category, "counterfactual");
    match(phrase.words, /should have/);
    equal(phrase.before + phrase.words + phrase.after, BLAMING);
    equal(phrase.id, `counterfactual/${phrase.words}/0`);
    deepEqual([phrase.block, phrase.at, phrase.line], [1, 0, 12]);
    equal(slice(HEAD + `# Tickets\n\n${FINE}\n\n${BLAMING}\n`, blame.range), phrase.words);
    match(
      blocks[1]!.html,
      /<mark class="phrase counterfactual (?:sure|look)" data-phrase="0" data-label="[^"]+" role="button" tabindex="0">/,
    );
    deepEqual(kinds.map(({ category }) => category), ["counterfactual"]); // prettier-ignore
    match(kinds[0]!.question, /\?$/);
    const rewrite = phrase.rewrites.find(({ becomes }) => becomes !== null)!;
    doesNotMatch(rewrite.becomes!, /\$\{/);
    equal(phrase.rewrites.at(-1)!.becomes, null, "The question is not written out twice.");
  });

  it("leaves out what is waived, switched off, or allowed", () => {
    equal(preview(`<!-- postmortem-disable-next-line blame/counterfactual: quoted -->\n${BLAMING}\n`).noted.length, 0);
    equal(preview(`<!-- postmortem-disable blame/*: quoted -->\n\n${BLAMING}\n`).noted.length, 0);
    equal(preview(BLAMING, { ...defaultSettings, rules: { "blame/counterfactual": "off" } }).noted.length, 0);
    equal(
      preview(BLAMING, { ...defaultSettings, blameless: { ...defaultSettings.blameless, allow: ["should have checked"] } }).noted.length,
      0,
    );
  });

  it("keeps the ids and the HTML of all other blocks while something above changes", () => {
    const before = preview(`# Tickets\n\n${FINE}\n\n${BLAMING}\n\n- a\n- ${BLAMING}\n`);
    const after = preview(`# Tickets\n\n${FINE}\n\nMore.\n\n${BLAMING}\n\n- a\n- ${BLAMING}\n`);
    deepEqual(after.noted.map(({ phrase }) => phrase.id), before.noted.map(({ phrase }) => phrase.id)); // prettier-ignore
    const splice = spliceBetween(before.blocks, after.blocks);
    deepEqual([splice.start, splice.count, splice.html], [1, 0, ["<p>More.</p>\n"]]);
    equal(splice.lines.length, after.blocks.length);
    deepEqual(spliceBetween(after.blocks, after.blocks).html, []);
  });

  it("has no inline style and no tag of the writer's", () => {
    const { card, blocks } = preview(
      '| a | b |\n| -: | :- |\n| 1 | <script>alert(1)</script> |\n\n<svg onload="x()"></svg> [a](javascript:x)\n',
    );
    const html = card.html + blocks.map((block) => block.html).join("");
    doesNotMatch(html, / style=|<script|<svg|href="javascript/);
    match(html, /data-grow="34"/);
    match(html, /class="align-right/);
  });
});

describe("a waiver from the preview", () => {
  const document = parse(`${HEAD}${BLAMING}\n`);
  const [blame] = blameIn(document, { settings: defaultSettings, roster: [], memory: new Memory() });

  it("has the reason that was given, and silences the phrase", () => {
    const edit = waiverWith(document, "blame/counterfactual", blame!.range, '  It is a\nquote: "as said" $1 ')!;
    const text = applyEdits(document.text, [edit]);
    ok(text.includes('<!-- postmortem-disable-next-line blame/counterfactual: It is a quote: "as said" $1 -->\nThe operator'), text);
    equal(preview(text.slice(HEAD.length)).noted.length, 0);
  });

  it("asks for a reason, and for one that does not end the note", () => {
    for (const reason of ["", "  \n", "x --> y", "a -- b"]) {
      match(refuseReason(reason) ?? "", /\.$|\?$/);
      equal(waiverWith(document, "blame/counterfactual", blame!.range, reason), null);
    }
    equal(refuseReason("It is a quote."), null);
  });
});
