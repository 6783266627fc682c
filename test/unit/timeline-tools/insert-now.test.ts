import assert from "node:assert/strict";
import { flattenSnippet } from "../../../src/core/rules/snippet";
import { applyEdits } from "../../../src/core/text/edit";
import { insertNow } from "../../../src/core/timeline-tools/insert-now";
import { read, timeline } from "../document/marked";

const BEFORE = "---\ntimezone: UTC\n---\n\n# An incident on 2026-03-04\n\n";
const NOW = Date.UTC(2026, 2, 4, 11, 36, 20);

/** `¦` is the caret. */
function inserted(marked: string, before = BEFORE, now = NOW): string | null {
  const whole = timeline(marked, before);
  const cursor = whole.indexOf("¦");
  const text = whole.replace("¦", "");
  const edit = insertNow(read(text), { now, cursor: cursor < 0 ? null : cursor });
  if (!edit) return null;
  assert.match(edit.text, /\$\{1:‹what happened›\}/, "a tab stop for the text");
  return applyEdits(text, [{ ...edit, text: flattenSnippet(edit.text) }]).slice(timeline("", before).length - 1, -1);
}

const prompt = "‹what happened›";

describe("inserting the present", () => {
  it("puts a bullet where it belongs in time, written as its neighbour is", () => {
    assert.equal(
      inserted("- **10:58** - deploy\n- **12:00** - later"),
      `- **10:58** - deploy\n- **11:36** - ${prompt}\n- **12:00** - later`,
    );
    assert.equal(inserted("* 10:58 UTC: deploy\n  goes on"), `* 10:58 UTC: deploy\n  goes on\n* 11:36 UTC: ${prompt}`);
    assert.equal(inserted("- 12:00 - later"), `- 11:36 - ${prompt}\n- 12:00 - later`);
  });

  it("puts it behind the entry that the caret is in", () => {
    assert.equal(inserted("- 10:50 - a¦\n- 10:58 - b"), `- 10:50 - a\n- 11:36 - ${prompt}\n- 10:58 - b`);
  });

  it("keeps the depth of a nested list", () => {
    assert.equal(
      inserted("- 2026-03-04\n  - 10:50 - a\n  - 10:58 - b\n\nAfter."),
      `- 2026-03-04\n  - 10:50 - a\n  - 10:58 - b\n  - 11:36 - ${prompt}\n\nAfter.`,
    );
  });

  it("goes on counting in a numbered list", () => {
    assert.equal(inserted("1. 10:50 - a\n2. 10:58 - b"), `1. 10:50 - a\n2. 10:58 - b\n3. 11:36 - ${prompt}`);
    assert.equal(inserted("1. 10:50 - a\n1. 10:58 - b"), `1. 10:50 - a\n1. 10:58 - b\n1. 11:36 - ${prompt}`);
  });

  it("writes a row with all its cells", () => {
    assert.equal(
      inserted("| Time | Event | Source |\n|---|---|---|\n| 10:58 | deploy | log |"),
      `| Time | Event | Source |\n|---|---|---|\n| 10:58 | deploy | log |\n| 11:36 | ${prompt} |  |`,
    );
    assert.equal(
      inserted("| Date | Time | Who | Event |\n|---|---|---|---|\n| 2026-03-04 | 10:58 | a | deploy |"),
      `| Date | Time | Who | Event |\n|---|---|---|---|\n| 2026-03-04 | 10:58 | a | deploy |\n| 2026-03-04 | 11:36 |  | ${prompt} |`,
    );
  });

  it("writes headings, paragraphs and lines", () => {
    assert.equal(inserted("### 10:58\n\nDeploy."), `### 10:58\n\nDeploy.\n\n### 11:36\n\n${prompt}`);
    assert.equal(inserted("#### 10:58 - Deploy\n\nMore."), `#### 10:58 - Deploy\n\nMore.\n\n#### 11:36 - ${prompt}`);
    assert.equal(inserted("10:50 a\n\n10:58 b\ngoes on"), `10:50 a\n\n10:58 b\ngoes on\n\n11:36 ${prompt}`);
    assert.equal(inserted("10:50 a  \n10:58 b"), `10:50 a  \n10:58 b  \n11:36 ${prompt}`);
    assert.equal(inserted("10:50 a<br>\n10:58 b<br>\n12:00 c"), `10:50 a<br>\n10:58 b<br>\n11:36 ${prompt}<br>\n12:00 c`);
    assert.equal(inserted("```\n10:50 a\n10:58 b\n```"), `\`\`\`\n10:50 a\n10:58 b\n11:36 ${prompt}\n\`\`\``);
  });

  it("names the date where it is another one than around", () => {
    assert.equal(inserted("- 10:58 - a", BEFORE, Date.UTC(2026, 2, 6, 8, 5)), `- 10:58 - a\n- 2026-03-06 08:05 - ${prompt}`);
  });

  it("writes in the neighbour's zone, and in UTC where there is none", () => {
    assert.equal(inserted("- 11:58 CET - a"), `- 11:58 CET - a\n- 12:36 CET - ${prompt}`);
    assert.equal(inserted("- 2026-03-04T11:58+01:00 a"), `- 2026-03-04T11:58+01:00 a\n- 2026-03-04T12:36+01:00 ${prompt}`);
    assert.equal(inserted("- 10:58 - a", "# An incident\n\n"), `- 10:58 - a\n- 2026-03-04 11:36 UTC - ${prompt}`);
  });

  it("is exact where the neighbour is approximate or a range", () => {
    assert.equal(inserted("- ~10:58–11:20 UTC - a"), `- ~10:58–11:20 UTC - a\n- 11:36 UTC - ${prompt}`);
  });

  it("starts a timeline that has no entries", () => {
    assert.equal(
      inserted("| Time (UTC) | Event | Source |\n| --- | --- | --- |"),
      `| Time (UTC) | Event | Source |\n| --- | --- | --- |\n| 2026-03-04 11:36 | ${prompt} |  |`,
    );
    const document = read("# An incident\n\n## Timeline\n\n## Impact\n");
    const edit = insertNow(document, { now: NOW, cursor: null })!;
    assert.equal(
      applyEdits(document.text, [{ ...edit, text: flattenSnippet(edit.text) }]),
      `# An incident\n\n## Timeline\n\n- 2026-03-04 11:36 UTC - ${prompt}\n\n## Impact\n`,
    );
  });

  it("has nothing to say without a timeline", () => {
    assert.equal(insertNow(read("# An incident\n"), { now: NOW, cursor: 0 }), null);
  });

  it("keeps the line ends of the document", () => {
    const text = timeline("- 10:58 - a", BEFORE).replace(/\n/g, "\r\n");
    const edit = insertNow(read(text), { now: NOW, cursor: null })!;
    assert.ok(edit.text.startsWith("\r\n- 11:36 - "));
  });
});
