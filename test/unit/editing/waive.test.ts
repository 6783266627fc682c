import assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { waive } from "../../../src/core/editing/waive";
import { check, type Problem } from "../../../src/core/rules/engine";
import { flattenSnippet } from "../../../src/core/rules/snippet";
import { defaultSettings } from "../../../src/core/settings/settings";
import { applyEdits } from "../../../src/core/text/edit";
import { NOW } from "./cursor";

const HEAD = "---\npostmortem: 1\n---\n\n# Late\n\n";
const COMMENT = "<!-- postmortem-disable-next-line a-rule: reason -->";

/** With the rule waived at the mark. */
function waived(marked: string, rule = "a-rule"): string | null {
  const start = marked.indexOf("‸");
  const document = parse(marked.replace("‸", ""));
  const edit = waive(document, rule, { start, end: start });
  return edit && applyEdits(document.text, [{ ...edit, text: flattenSnippet(edit.text) }]);
}

function problemsIn(text: string): readonly Problem[] {
  return check(parse(text), defaultSettings, { now: NOW, roster: [] });
}

describe("waiving a rule", () => {
  it("is not offered for the rule that no waiver silences", () => {
    assert.equal(waived(`${HEAD}## Impact\n\nTB‸D\n`, "waiver-without-reason"), null);
  });

  it("puts a comment above the line, indented like it and with the document's line end", () => {
    assert.equal(waived(`${HEAD}## Impact\n\nTB‸D\n`), `${HEAD}## Impact\n\n${COMMENT}\nTBD\n`);
    assert.equal(waived("\uFEFF# La‸te\r\n\r\nText\r\n"), `\uFEFF${COMMENT}\r\n# Late\r\n\r\nText\r\n`);
  });

  it("puts it behind the line before within a paragraph, and keeps the line break there", () => {
    assert.equal(waived(`${HEAD}One line\nTB‸D\n`), `${HEAD}One line ${COMMENT}\nTBD\n`);
    assert.equal(waived(`${HEAD}One line  \nTB‸D\n`), `${HEAD}One line ${COMMENT}  \nTBD\n`);
    assert.equal(waived(`${HEAD}## Impact\nTB‸D\n`), `${HEAD}## Impact\n${COMMENT}\nTBD\n`);
  });

  it("keeps a list in one piece", () => {
    assert.equal(waived(`${HEAD}- one\n- tw‸o\n`), `${HEAD}- one\n  ${COMMENT}\n- two\n`);
    assert.equal(waived(`${HEAD}- o‸ne\n- two\n`), `${HEAD}${COMMENT}\n- one\n- two\n`);
    assert.equal(waived(`${HEAD}- one\n  - in‸ner\n`), `${HEAD}- one\n  ${COMMENT}\n  - inner\n`);
    assert.equal(waived(`${HEAD}10. one\n11. tw‸o\n`), `${HEAD}10. one\n    ${COMMENT}\n11. two\n`);
  });

  it("puts it above a table, whose rows nothing can part", () => {
    const table = "| Action | Owner |\n| --- | --- |\n";
    assert.equal(waived(`${HEAD}${table}| One | ‸ |\n`), `${HEAD}${COMMENT}\n${table}| One |  |\n`);
  });

  it("makes an entry of `waivers` in the front matter and in code", () => {
    assert.equal(waived("---\npostmortem: 1\n‸id: 7\n---\n"), '---\npostmortem: 1\nid: 7\nwaivers:\n  a-rule: "reason"\n---\n');
    assert.equal(
      waived(`${HEAD}\`\`\`\nTB‸D\n\`\`\`\n`),
      `---\npostmortem: 1\nwaivers:\n  a-rule: "reason"\n---\n\n# Late\n\n\`\`\`\nTBD\n\`\`\`\n`,
    );
    assert.equal(waived("# Late\n\n```\nTB‸D\n```\n"), '---\nwaivers:\n  a-rule: "reason"\n---\n\n# Late\n\n```\nTBD\n```\n');
  });

  it("makes such an entry for a document without a title, whose first line a comment would become", () => {
    assert.equal(waived("‸It broke.\n"), '---\nwaivers:\n  a-rule: "reason"\n---\n\nIt broke.\n');
  });

  it("adds to the waivers that are there, in their form", () => {
    const entry = (waivers: string): string =>
      waived(`---\npostmortem: 1‸\n${waivers}---\n`)!
        .split("postmortem: 1\n")[1]!
        .replace(/---\n$/, "");
    assert.equal(entry("waivers:\n    other: why\n"), 'waivers:\n    other: why\n    a-rule: "reason"\n');
    assert.equal(
      entry("waivers:\n  - { rule: other, reason: why }\n"),
      'waivers:\n  - { rule: other, reason: why }\n  - { rule: a-rule, reason: "reason" }\n',
    );
    assert.equal(entry("waivers: { other: why }\n"), 'waivers: { other: why, a-rule: "reason" }\n');
    assert.equal(entry("waivers: []\n"), 'waivers: [ { rule: a-rule, reason: "reason" } ]\n');
    assert.equal(entry("waivers:\n"), 'waivers:\n  a-rule: "reason"\n');
  });

  it("silences exactly the rule at that place", () => {
    const bodies = [
      "## Impact\n\nTBD\n\n## Resolution\n\nTBD\n",
      "## Action items\n\n- [ ] Alert on a full queue (owner: Ines Moreau, due: 2026-03-20)\n- [ ] Clean the queue\n",
      "## Timeline (UTC)\n\n- 2026-03-04 10:58 It began\n- Somebody noticed\n- 2026-03-04 11:36 It ended\n",
      "## Action items\n\n| Action | Owner |\n| --- | --- |\n| Alert on a full queue | |\n",
      "## Root cause\n\nThe outage was due to operator error.\n\n- The queue was full.\n- This was a case of human error.\n",
    ];
    for (const body of bodies) {
      for (const text of [`${HEAD}${body}`, `# Late\n\n${body}`]) {
        for (const problem of problemsIn(text)) {
          const edit = waive(parse(text), problem.rule, problem.range);
          assert.ok(edit, `${problem.rule} in ${text}`);
          const after = problemsIn(applyEdits(text, [{ ...edit, text: flattenSnippet(edit.text) }]));
          const count = (problems: readonly Problem[]): number =>
            problems.filter(({ rule, message }) => rule === problem.rule && message === problem.message).length;
          assert.ok(count(after) < count(problemsIn(text)), `${problem.rule} still speaks in\n${text}`);
          assert.ok(
            after.length < problemsIn(text).length,
            `Waiving ${problem.rule} brings up others: ${after.map(({ rule }) => rule).join()}\n${text}`,
          );
        }
      }
    }
  });
});
