import assert from "node:assert/strict";
import { Memory } from "../../../src/core/document/memory";
import { parse } from "../../../src/core/document/parse";
import { Readings } from "../../../src/core/document/source";
import { NOTHING_KNOWN } from "../../../src/core/language/actors";
import { lookForBlame, type Looked } from "../../../src/core/language/blame";
import { LONGEST_DOCUMENT, LONGEST_PASSAGE, LONGEST_SENTENCE, readable } from "../../../src/core/language/limits";
import { readProse, type Prose } from "../../../src/core/language/prose";
import { uncheckedIn } from "../../../src/core/language/left-out";
import type { Span } from "../../../src/core/text/span";

const MB = 1 << 20;
const BLAMING = "The engineer was careless and failed to read the runbook before the change. ";

function look(text: string): Looked & { readonly unread: Span | null } {
  const looked = lookForBlame(parse(text), { names: { people: [], systems: [] }, allow: [], memory: new Memory() });
  return { ...looked, unread: looked.leftOut[0]?.range ?? null };
}

const tokensIn = (prose: readonly Prose[]): number =>
  prose.reduce((sum, { reading }) => sum + reading.sentences.reduce((tokens, sentence) => tokens + sentence.tokens.length, 0), 0);

const numbered = (count: number): string =>
  Array.from({ length: count }, (_, i) => `${BLAMING.replace("engineer", `engineer ${String(i)}`)}\n`).join("\n");

describe("the limits of the blameless-language check", () => {
  it("leave out nothing of a document that a person would write", () => {
    const text = `# Late\n\n${numbered(300)}`;
    const { found, unread } = look(text);
    assert.equal(unread, null);
    assert.equal(found.length, 300);
  });

  for (const [what, text] of Object.entries({
    "one paragraph": BLAMING.repeat(MB / BLAMING.length),
    "one paragraph of lines": `${BLAMING.trim()}\n`.repeat(MB / BLAMING.length),
    "one sentence": "the engineer failed to check and ".repeat(MB / 33),
    "one word": "a".repeat(MB),
    "a line without letters": ". ".repeat(MB / 2),
  })) {
    it(`bound the work for 1 MB in ${what}`, () => {
      const document = parse(text);
      assert.ok(tokensIn(readProse(document, NOTHING_KNOWN, new Memory())) <= LONGEST_PASSAGE);
      assert.ok(readable(document).parts.every((part) => part.text.length <= LONGEST_PASSAGE));
      assert.ok(look(text).unread !== null);
    });
  }

  it("bound the work for a document of 1 MB", () => {
    const text = numbered(MB / BLAMING.length);
    const document = parse(text);
    const prose = readProse(document, NOTHING_KNOWN, new Memory());
    assert.ok(tokensIn(prose) <= LONGEST_DOCUMENT / 4);
    const { unread } = look(text);
    const last = prose.at(-1)!.passage.range.end;
    assert.ok(unread && unread.start > last && text.slice(last, unread.start).trim() === "");
  });

  it("let a key read one passage again, however long the document", () => {
    const text = numbered(2000);
    const readings = new Readings();
    const before = readProse(parse(text, { readings }), NOTHING_KNOWN, readings.memory);
    const at = text.indexOf("careless", text.length / 20);
    const after = readProse(parse(`${text.slice(0, at)}x${text.slice(at)}`, { readings }), NOTHING_KNOWN, readings.memory);
    const known = new Set(before.map(({ reading }) => reading));
    assert.equal(after.filter(({ reading }) => !known.has(reading)).length, 1);
  });

  it("take of a paragraph that is too long the sentences that are whole, and tell where the rest begins", () => {
    const text = `# Late\n\n${BLAMING.repeat(200)}\n\nThe reviewer was careless and failed to look.\n`;
    const { found, unread } = look(text);
    assert.ok(unread && text.slice(0, unread.start).endsWith("change.") && text.slice(unread.start).startsWith(" The engineer"));
    assert.ok(found.length > 50 && found.some(({ range }) => text.slice(range.start, range.end).includes("reviewer")));
    assert.ok(found.every(({ range }) => range.end <= unread.start || range.start >= unread.end));
  });

  it("tell where the first sentence is that is none", () => {
    const log = `The spooler wrote ${"job 4711 queued, ".repeat(LONGEST_SENTENCE / 4)}`;
    const text = `# Late\n\nThe queue was full. ${log}and stopped. No label was lost.\n\n${BLAMING.repeat(200)}\n`;
    const { unread } = look(text);
    assert.ok(unread && text.slice(unread.start, unread.end) === `${log}and stopped.`);
  });

  it("name each part that is left out: how much, and which of them is too long", () => {
    const log = `The spooler wrote ${"job 4711 queued, ".repeat(LONGEST_SENTENCE / 4)}and stopped.`;
    const text = `# Late\n\nThe queue was full.\n${log}\n\n${BLAMING.repeat(200)}\n\n${numbered(2000)}`;
    const { leftOut } = look(text);
    assert.deepEqual(leftOut.map(({ because }) => because), ["sentence", "paragraph", "document"]); // prettier-ignore
    const [sentence, paragraph, rest] = leftOut;
    assert.equal(sentence?.characters, log.length);
    assert.ok(paragraph && paragraph.characters === paragraph.range.end - paragraph.range.start);
    assert.ok(paragraph.characters > BLAMING.length * 200 - LONGEST_PASSAGE - 1 && paragraph.characters < BLAMING.length * 200);
    assert.ok(rest && text.slice(rest.range.end).trim() === "" && rest.characters < rest.range.end - rest.range.start);
    const told = uncheckedIn(parse(text), leftOut);
    assert.deepEqual(told.map(({ line }) => line).slice(0, 2), [4, 6]);
    assert.equal(
      told[0]?.message,
      `A sentence of ${log.length.toLocaleString("en")} characters is not checked: sentences are read up to 500 words.`,
    );
    assert.match(told[1]?.message ?? "", /^The last 7,\d{3} characters of this paragraph are not checked: .* 8,000 characters\.$/);
    assert.match(
      told[2]?.message ?? "",
      /^From here on, the last \d+,\d{3} characters of the document are not checked: .* 60,000 characters\.$/,
    );
  });
});
