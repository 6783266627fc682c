import { deepEqual, equal, match } from "node:assert/strict";
import { Memory } from "../../../src/core/document/memory";
import { parse } from "../../../src/core/document/parse";
import { adviceOf } from "../../../src/core/preview/advice";
import type { UncheckedNote } from "../../../src/core/preview/messages";
import { previewOf } from "../../../src/core/preview/preview";
import { uncheckedNotes } from "../../../src/core/preview/unchecked";
import { leftOutIn } from "../../../src/core/rules/blame/found";
import { defaultSettings } from "../../../src/core/settings/settings";

const FINE = "The queue was full. ";

/** The notes, each with the text of the block that it stands behind. */
function notes(text: string): readonly (UncheckedNote & { readonly behind: string })[] {
  const document = parse(text);
  const { card, blocks } = previewOf(document, [], defaultSettings, adviceOf);
  const leftOut = leftOutIn(document, { settings: defaultSettings, roster: [], memory: new Memory() });
  return uncheckedNotes(document, leftOut, blocks).map((note) => ({ ...note, behind: (blocks[note.block] ?? card).html }));
}

describe("what the blameless preview says of text that is not checked", () => {
  it("is nothing where all is checked", () => {
    deepEqual(notes(`# Late\n\n${FINE}\n`), []);
  });

  it("stands behind a paragraph that is too long, or has such a sentence in it", () => {
    const sentence = `The spooler wrote ${"job 4711 queued, ".repeat(150)}and stopped.`;
    const [first, second, ...more] = notes(`# Late\n\n${sentence}\n\nOne.\n\n${FINE.repeat(500)}\n\nTwo.\n`);
    deepEqual(more, []);
    match(first?.behind ?? "", /^<p>The spooler/);
    match(first?.text ?? "", /^Line 3: A sentence of /);
    match(second?.behind ?? "", /^<p>The queue was full/);
    match(second?.text ?? "", /^Line 7: The last 2,\d{3} characters of this paragraph are/);
  });

  it("stands in front of what is left out of a document that is too long", () => {
    const body = Array.from({ length: 100 }, (_, i) => `Part ${String(i)}. ${FINE.repeat(40)}\n`).join("\n");
    const [only, ...more] = notes(`# Late\n\n${body}`);
    deepEqual(more, []);
    const last = Number(/Part (\d+)/.exec(only?.behind ?? "")?.[1]);
    equal(only?.text.startsWith(`Line ${String(3 + 2 * (last + 1))}: From here on, the last `), true, only?.text);
  });

  it("stands behind the only paragraph where nothing of it is checked", () => {
    equal(notes(`${"word ".repeat(20_000)}\n`)[0]?.block, 0);
  });
});
