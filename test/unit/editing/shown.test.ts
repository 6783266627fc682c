import assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { actionCounts } from "../../../src/core/editing/action-counts";
import { foldable } from "../../../src/core/editing/folding";
import { inlayHints } from "../../../src/core/editing/inlay-hints";
import { outline, type OutlineItem } from "../../../src/core/editing/outline";
import { ticketLinks } from "../../../src/core/editing/ticket-links";
import { NOW } from "./cursor";

const TEXT = `---
postmortem: 1
started: 2026-03-04T10:58:00Z
completed: 2026-03-10
---

# Parcels were late

## Timeline

| Time (UTC) | Event |
| ---------- | ----- |
| 2026-03-04 10:58 | It began |
| 2026-03-04 11:12 | Somebody noticed |

## Contributing factors

- **No alert**: nobody looked at the queue

## Action items

| Action | Owner | Due | Ticket | Status |
| ------ | ----- | --- | ------ | ------ |
| Alert on a full queue | Ines Moreau | 2026-03-20 | OPS-7 | open |
| Clean the queue | Jun Sato | 2026-03-05 | | open |
| Write it down | Jun Sato | 2026-03-05 | | done |
`;

/** The text up to each hint's place, its last word. */
function shown(text: string, level: "off" | "timeline" | "all"): readonly string[] {
  return inlayHints(parse(text), level, NOW).map((hint) => `${/\S*$/.exec(text.slice(0, hint.at))?.[0] ?? ""} ${hint.text}`);
}

describe("inlay hints", () => {
  it("tell the time since the start behind each timeline entry", () => {
    assert.deepEqual(shown(TEXT, "timeline"), ["10:58 T+0m", "11:12 T+14m"]);
    assert.deepEqual(shown(TEXT, "off"), []);
  });

  it("tell with `all` the weekday behind dates, and the days left of what is open", () => {
    assert.deepEqual(shown(TEXT, "all"), [
      "2026-03-04T10:58:00Z Wed",
      "2026-03-10 Tue",
      "10:58 T+0m",
      "11:12 T+14m",
      "2026-03-20 Fri, 14 days left",
      "2026-03-05 Thu, 1 day over",
      "2026-03-05 Thu",
    ]);
  });

  it("are equally wide in a table, and as wide as their text elsewhere", () => {
    const widths = (text: string): readonly number[] => inlayHints(parse(text), "timeline", NOW).map(({ width }) => width);
    assert.deepEqual(widths(TEXT), [5, 5]);
    assert.deepEqual(widths("# Late\n\n## Timeline (UTC)\n\n- 2026-03-04 10:58 It began\n- 2026-03-04 11:12 Noticed\n"), [4, 5]);
  });

  it("say nothing of stamps whose instant is not known", () => {
    assert.deepEqual(shown("# Late\n\n## Timeline\n\n- 10:58 It began\n- 11:12 Noticed\n", "timeline"), []);
  });
});

describe("the count of the action items", () => {
  it("tells how many are open and how many of them overdue", () => {
    assert.equal(actionCounts(parse(TEXT), NOW), "2 open, 1 overdue");
    assert.equal(actionCounts(parse(TEXT.replaceAll("| open |", "| done |")), NOW), "all 3 done");
    assert.equal(actionCounts(parse("# Late\n\n## Impact\n\nNone.\n"), NOW), null);
    assert.equal(actionCounts(parse("# Late\n\n## Action items\n\n- [ ] Alert on a full queue\n"), NOW), "1 open");
  });
});

describe("the outline", () => {
  const tree = (items: readonly OutlineItem[], depth = 0): readonly string[] =>
    items.flatMap((item) => [`${"  ".repeat(depth)}${item.kind} ${item.name} | ${item.detail}`, ...tree(item.children, depth + 1)]);

  it("holds sections, and in them entries, factors and action items", () => {
    assert.deepEqual(tree(outline(parse(TEXT))), [
      "section Timeline | ",
      "  entry 2026-03-04 10:58 It began | T+0m",
      "  entry 11:12 Somebody noticed | T+14m",
      "section Contributing factors | ",
      "  factor No alert: nobody looked at the queue | ",
      "section Action items | ",
      "  action Alert on a full queue | Ines Moreau, 2026-03-20",
      "  action Clean the queue | Jun Sato, 2026-03-05",
      "  action Write it down | Jun Sato, 2026-03-05",
    ]);
  });

  it("puts sections into each other, and names everything", () => {
    const text = "# Late\n\n## Lessons\n\n### What went well\n\n- Calm\n\n### \n\n## Resolution\n\nDone.\n";
    const items = outline(parse(text));
    assert.deepEqual(tree(items), ["section Lessons | ", "  section What went well | ", "  section … | ", "section Resolution | "]);
    assert.equal(text.slice(items[0]!.range.start, items[0]!.range.end).trimEnd(), text.split("\n\n## Resolution")[0]!.slice(8).trimEnd());
  });
});

describe("folding", () => {
  const folded = (text: string): readonly string[] =>
    foldable(parse(text)).map(({ start, end }) => {
      const lines = text.slice(start, end).split(/\r?\n/);
      return `${lines[0] ?? ""} … ${lines.at(-1) ?? ""}`;
    });

  it("takes in the front matter, the sections and the timeline's table", () => {
    assert.deepEqual(folded(TEXT).slice(0, 4), [
      "--- … ---",
      "## Timeline … | 2026-03-04 11:12 | Somebody noticed |",
      "## Contributing factors … - **No alert**: nobody looked at the queue",
      "## Action items … | Write it down | Jun Sato | 2026-03-05 | | done |",
    ]);
    assert.ok(folded(TEXT).includes("| Time (UTC) | Event | … | 2026-03-04 11:12 | Somebody noticed |"));
  });

  it("takes in sections that are bold lines, with line ends of either kind", () => {
    const text = "# Late\r\n\r\n**Impact**\r\n\r\nTwelve parcels.\r\n\r\n**Root cause**\r\n\r\nA full queue.\r\n";
    assert.ok(folded(text).includes("**Impact** … Twelve parcels."), folded(text).join("\n"));
  });
});

describe("links of tickets", () => {
  const links = { "PAY-": "https://tracker.example.com/browse/{key}?a={key}", "#": "https://git.example.com/issues/{key}" };
  const found = (text: string): readonly string[] => ticketLinks(parse(text), links).map(({ key, url }) => `${key} ${url}`);

  it("are the keys whose beginning the setting names", () => {
    assert.deepEqual(found("---\nincident: PAY-12\n---\n\n# Late\n\nSee PAY-431, and (#7).\n"), [
      "PAY-12 https://tracker.example.com/browse/PAY-12?a=PAY-12",
      "PAY-431 https://tracker.example.com/browse/PAY-431?a=PAY-431",
      "#7 https://git.example.com/issues/%237",
    ]);
  });

  it("are none in code, in addresses, in the label of a link and in longer words", () => {
    const text = "`PAY-1` https://x.example/PAY-2 [PAY-3](https://x.example) [see PAY-4][1] REPAY-5 PAY-6x PAY- pay-7\n\n```\nPAY-8\n```\n";
    assert.deepEqual(found(`# Late\n\n${text}`), []);
  });

  it("lead to the web only", () => {
    assert.deepEqual(ticketLinks(parse("PAY-1\n"), { "PAY-": "command:evil?{key}" }), []);
  });
});
