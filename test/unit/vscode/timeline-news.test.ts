import assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { entriesIn, normalisedNews, shiftedNews } from "../../../src/vscode/analysis/timeline-news";

describe("a timeline tool", () => {
  it("works on the entries that a selection touches, and on all without one", () => {
    const text = "# A\n\n## Timeline\n\n- 10:00 a\n- 10:10 b\n- 10:20 c\n";
    const document = parse(text);
    const texts = (start: number, end: number): string[] => entriesIn(document, [{ start, end }]).map((entry) => entry.text.value);
    assert.equal(entriesIn(document, []).length, 3);
    assert.deepEqual(texts(text.indexOf("10:10"), text.indexOf("10:20")), ["b", "c"]);
    assert.deepEqual(texts(0, 3), []);
  });

  it("says what it did and what it left", () => {
    assert.match(normalisedNews(0, 0), /^Every time is written as ISO 8601/);
    assert.match(normalisedNews(2, 1), /^2 times written as ISO 8601\. 1 time was left as written/);
    assert.match(normalisedNews(0, 2), /^2 times were left/);
    assert.match(shiftedNews(0, 0), /^Nothing to shift/);
    assert.equal(shiftedNews(3, 1), "3 times shifted. 1 time could not be shifted.");
  });
});
