import assert from "node:assert/strict";
import { normalise } from "../../../src/core/document/sections/heading-table";
import { read, textOf } from "./marked";

const kinds = (text: string): string[] => read(text).sections.map((section) => section.kind);

describe("a section", () => {
  it("is known by its heading whatever stands around the words", () => {
    for (const heading of [
      "Root cause",
      "ROOT CAUSE:",
      "2. Root Cause Analysis",
      ":bug: **Root cause**",
      "Root Cause ##",
      "Root cause (draft)",
      '<a name="rc"></a>Root causes',
      "Why did it happen?",
    ]) {
      assert.deepEqual(kinds(`# A\n\n## ${heading}\n\nText.\n`), ["root-cause"], heading);
    }
    assert.equal(normalise("10. What didn’t go well?"), "what didn't go well");
  });

  it("is known by words that nobody put in a table, and without accents", () => {
    for (const [kind, ...headings] of [
      [
        "actions",
        "Action items & owners",
        "Follow-up tasks",
        "Our follow-up work",
        "Preventative measures (draft)",
        "Things we will change",
        "Maßnahmenplan",
        "Acoes corretivas",
        "¿Próximos pasos?",
      ],
      [
        "contributing-factors",
        "Contributing factors & root cause",
        "Root causes / contributing factors",
        "Key contributing factors",
        "What contributed",
        "Facteurs ayant contribue",
      ],
      ["timeline", "A short timeline of the evening", "Timeline & response", "Linea de tiempo", "Cronologia"],
      ["root-cause", "The root cause explained", "Why did the deploy fail?"],
    ] as const) {
      for (const heading of headings) assert.deepEqual(kinds(`# A\n\n## ${heading}\n\nText.\n`), [kind], heading);
    }
    assert.deepEqual(kinds("# A\n\n## Remediation steps taken\n\nText.\n\n## Factory settings\n\nText.\n"), ["resolution", "other"]);
  });

  it("ends at a heading of its own level, and at a deeper one only when that is a section", () => {
    const document = read(
      "# A\n\n## Lessons learned\n\nText.\n\n### Details\n\nMore.\n\n### What went well\n\nThis.\n\n## Something else\n\nText.\n",
    );
    assert.deepEqual(
      document.sections.map((s) => [s.kind, textOf(document, s.content).trim().split("\n").at(-1)]),
      [
        ["lessons", "More."],
        ["went-well", "This."],
        ["other", "Text."],
      ],
    );
  });

  it("keeps groups of actions and phases of a timeline inside", () => {
    assert.deepEqual(kinds("# A\n\n## Action items\n\n### Detection\n\n- a\n\n### Prevention\n\n- b\n\n## Detection\n\nText.\n"), [
      "actions",
      "detection",
    ]);
  });

  it("may be a bold line, a setext heading or a labelled bullet", () => {
    assert.deepEqual(kinds("# A\n\n**Summary**\n\nText.\n\nTimeline\n--------\n\n- 10:00 a\n"), ["summary", "timeline"]);
    assert.deepEqual(kinds("- **Impact**: some\n- **Root cause**: this\n"), ["impact", "root-cause"]);
  });

  it("may have the marks of a wiki where no heading has Markdown's", () => {
    for (const text of [
      "= A =\n\n== Timeline ==\n\n* 10:00 a\n\n== Action items ==\n\n• b\n",
      "= A\n\n== Timeline\n\n* 10:00 a\n\n== Action items\n\n• b\n",
      "h1. A\r\n\r\nh2. Timeline\r\n\r\n* 10:00 a\r\n\r\nh2. Action items\r\n\r\n• b\r\n",
    ]) {
      const document = read(text);
      assert.deepEqual(
        document.sections.map((s) => [s.kind, s.heading]),
        [
          ["timeline", "Timeline"],
          ["actions", "Action items"],
        ],
        text,
      );
      assert.deepEqual([document.title?.value, document.actions[0]?.text.value], ["A", "b"]);
    }
    assert.deepEqual(kinds("# A\n\n== Timeline\n\n## Impact\n\nx\n= 5\n"), ["impact"]);
  });

  it("is not a link in a table of contents, and not the title", () => {
    assert.deepEqual(
      kinds("# Timeline of an outage that nobody saw\n\n- [Timeline](#timeline)\n- [Impact](#impact)\n\n## Impact\n\nNone.\n").at(-1),
      "impact",
    );
    assert.equal(read("# Checkout was down\n\n## Impact\n\nNone.\n").title?.value, "Checkout was down");
  });
});
