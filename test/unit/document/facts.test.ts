import assert from "node:assert/strict";
import { read, textOf } from "./marked";

const actions = (content: string): string[] =>
  read(`# A 2026-03-04\n\n## Action items\n\n${content}\n`).actions.map((a) =>
    [
      a.form,
      a.text.value,
      a.owner.field?.value,
      a.due.field ? (a.due.field.value ?? `"${a.due.field.written}"`) : null,
      a.ticket.field?.value,
      a.status.field?.value,
      a.type.field?.value,
    ]
      .map((value) => value ?? "-")
      .join(" | "),
  );

describe("an action item", () => {
  it("in a table has its parts in columns, and empty places where they belong", () => {
    assert.deepEqual(
      actions(
        "| # | Action | Owner | Due | Status | Link |\n|---|---|---|---|---|---|\n| 1 | Add an alert | Jun Sato | 2026-03-20 | in progress | [PAY-4](https://t.example/PAY-4) |\n| 2 | Write it down | ??? | next sprint | | |\n| | | | | | |",
      ),
      ["table | Add an alert | Jun Sato | 2026-03-20 | PAY-4 | in-progress | -", 'table | Write it down | - | "next sprint" | - | - | -'],
    );
    const document = read("## Action items\n\n| Action | Owner | Due |\n|---|---|---|\n| Add an alert |  | TBD |\n| Write it down |\n");
    const [first, second] = document.actions;
    assert.ok(first && second);
    assert.deepEqual(
      [first.owner.slot && textOf(document, first.owner.slot), first.due.slot && textOf(document, first.due.slot)],
      ["  ", " TBD "],
    );
    assert.deepEqual([second.owner.slot, second.owner.field], [null, null]);
  });

  it("in a list has its owner, due date, ticket and status in the text", () => {
    assert.deepEqual(
      actions(
        "- [ ] Add an alert (Owner: Jun Sato, Due: 2026-03-20) PAY-431\n- [x] Write it down @lena\n- Ask again, by 20 March, https://git.example/a/b/issues/7\n- None.",
      ),
      [
        "checkbox | Add an alert (Owner: Jun Sato, Due: 2026-03-20) PAY-431 | Jun Sato | 2026-03-20 | PAY-431 | open | -",
        "checkbox | Write it down @lena | @lena | - | - | done | -",
        "list | Ask again, by 20 March, https://git.example/a/b/issues/7 | - | 2026-03-20 | https://git.example/a/b/issues/7 | - | -",
      ],
    );
  });

  it("takes an owner from a bracket, a bold name or the group above, never from a component or a type", () => {
    assert.deepEqual(
      actions(
        "- [Jun] a thing\n- **Lena** writes\n- **Monitoring**: alert\n\n**Alex**\n\n- b thing\n\n**Prevention**\n\n- c thing\n- ~~d thing~~",
      ).map((a) =>
        a
          .split(" | ")
          .filter((_, i) => [1, 2, 5, 6].includes(i))
          .join(" | "),
      ),
      [
        "[Jun] a thing | Jun | - | -",
        "Lena writes | Lena | - | -",
        "Monitoring: alert | - | - | -",
        "b thing | Alex | - | -",
        "c thing | - | - | prevent",
        "d thing | - | done | prevent",
      ],
    );
  });

  it("takes owner, due date and status from the label of its group, and a team from brackets", () => {
    const parts = (content: string): string[] =>
      actions(content).map((a) =>
        a
          .split(" | ")
          .filter((_, i) => [2, 3, 5].includes(i))
          .join(" | "),
      );
    assert.deepEqual(
      parts(
        "**GE (/RK supporting)**\n\n- a thing\n\n### Long term (target: Q4 2026)\n\n- b thing\n\n### Immediate (completed)\n\n- c thing",
      ),
      ["GE | - | -", '- | "Q4 2026" | -', "- | - | done"],
    );
    assert.deepEqual(
      parts("- [Platform] a thing\n- (payments team) b thing\n- (optional) c thing\n- [prevent] d thing\n- e thing (Jo Doe) - done"),
      ["Platform | - | -", "payments team | - | -", "- | - | -", "- | - | -", "Jo Doe | - | done"],
    );
  });

  it("takes an owner from a label with an entity, a company's contact, and a bold first line", () => {
    const owners = (content: string): (string | undefined)[] =>
      read(`# A\n\n## Action items\n\n${content}\n`).actions.map((action) => action.owner.field?.value);
    assert.deepEqual(owners("**Andr&#233;a**\n\n- Do it"), ["Andr&#233;a"]);
    assert.deepEqual(owners("**Printing Ltd via Jo**\n\n- Do it"), ["Printing Ltd"]);
    assert.deepEqual(owners("**Jo**\nFind out\n- who did it\n- when"), ["Jo", "Jo"]);
    assert.deepEqual(owners("**Folio** is the old one\n\n- Do it"), [undefined]);
  });

  it("takes several owners from a group's label", () => {
    const owners = (label: string): unknown => read(`## Actions\n\n${label}\n\n- a thing\n`).actions[0]?.owner.field?.value;
    assert.deepEqual(
      [
        "**Jo and Lena**",
        "**Jo & Lena**",
        "**Jo, Lena and Ed**",
        "**Jo Doe / Lena Fischer**",
        "**Owner: Jo Doe**",
        "**Detect and fix**",
      ].map(owners),
      ["Jo and Lena", "Jo & Lena", "Jo, Lena and Ed", "Jo Doe / Lena Fischer", "Jo Doe", undefined],
    );
  });

  it("has the owner of the nearest label, and of a Japanese label only its value", () => {
    const owners = read(
      "## Actions\n\n**Jo**\n\n- a\n\nOther changes:\n\n- b\n- c 担当: lena、期限: 2026-03-20（仮）\n\nEd Moss:\n\n- d\n",
    ).actions;
    assert.deepEqual(
      owners.map((a) => [a.owner.field?.value, a.due.field?.written]),
      [
        ["Jo", undefined],
        [undefined, undefined],
        ["lena", "2026-03-20"],
        ["Ed Moss", undefined],
      ],
    );
  });

  it("is no legend of a table's types, and no bullet between the numbers of one list", () => {
    assert.deepEqual(
      actions("| Action | Owner |\n|---|---|\n| Add it | Jun Sato |\n\n- **Prevent:** what keeps it away\n- **Detect:** what sees it").map(
        (a) => a.split(" | ")[1],
      ),
      ["Add it"],
    );
    assert.deepEqual(
      actions("1. First:\n\n- detail\n\n2. Second:\n\n- detail\n\n3. Third").map((a) => a.split(" | ")[1]),
      ["First:", "Second:", "Third"],
    );
  });

  it("is no nested detail, no ISO standard and no time zone", () => {
    assert.deepEqual(actions("- a thing under ISO-27001 in UTC-5\n  - a detail"), [
      "list | a thing under ISO-27001 in UTC-5 | - | - | - | - | -",
    ]);
  });

  it("in a table of its kind is found without a heading", () => {
    assert.equal(read("# A\n\n| Action item | Owner |\n|---|---|\n| Do it | Jun Sato |\n").actions.length, 1);
    assert.equal(read("# A\n\n| Component | Status |\n|---|---|\n| web | ok |\n").actions.length, 0);
  });
});

describe("causes", () => {
  it("are there when the section says something", () => {
    const present = (content: string): boolean => read(`# A\n\n## Root cause\n\n${content}\n`).rootCause.present;
    assert.deepEqual(["A loop.", "TBD", "<!-- why? -->", "*Describe the cause.*", "- a\n", ""].map(present), [
      true,
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it("that contribute are bullets, or sub-headings, or paragraphs", () => {
    const factors = (content: string): string[] =>
      read(`# A\n\n## Contributing factors\n\n${content}\n`).contributingFactors.map((f) => f.text);
    assert.deepEqual(factors("Intro:\n\n- **No canary**: why\n- TBD\n- A second"), ["No canary: why", "A second"]);
    assert.deepEqual(factors("### No canary\n\nText.\n\n### No alert\n\nText."), ["No canary", "No alert"]);
    assert.deepEqual(factors("### No canary\n\nIt had none.\n\n- a thought\n\n### No alert\n\nText."), ["No canary", "No alert"]);
    assert.deepEqual(factors("### People\n\n- Few\n- Tired\n\n### Tools\n\n- Old"), ["Few", "Tired", "Old"]);
    assert.deepEqual(factors("### What happened?\n\nIt had no canary.\n\n### Why did no alert fire?\n\nThere was none."), [
      "It had no canary.",
      "There was none.",
    ]);
    assert.deepEqual(factors("| # | Factor | Why |\n|---|---|---|\n| 1 | No canary | none |\n| 2 | TBD | |\n| 3 | No alert | late |"), [
      "No canary",
      "No alert",
    ]);
    assert.deepEqual(factors("There was no canary.\n\nThere was no alert."), ["There was no canary.", "There was no alert."]);
  });
});

describe("metadata in the body", () => {
  it("has milestones by many names, with a zone in the key, and across the only row of a table", () => {
    const milestones = (text: string): unknown[] =>
      Object.values(read(text).milestones).flatMap((m) =>
        m ? [`${m.name} ${m.instant === null ? (m.date ?? "") : new Date(m.instant).toISOString().slice(11, 16)}`] : [],
      );
    assert.deepEqual(
      milestones(
        "# A\n\n**Start of incident:** 2026-03-04 10:58 UTC\n**Detection time (UTC):** 2026-03-04 11:02\n**Time of resolution**: 2026-03-04 11:36 UTC\n",
      ),
      ["started 10:58", "detected 11:02", "resolved 11:36"],
    );
    assert.deepEqual(
      milestones(
        "# A\n\n| Started | Detected | Resolved |\n|---|---|---|\n| 2026-03-04 10:58 UTC | 2026-03-04 11:02 UTC | 2026-03-04 11:36 UTC |\n",
      ),
      ["started 10:58", "detected 11:02", "resolved 11:36"],
    );
    assert.deepEqual(
      milestones("# A\n\n- Beginn: 04.03.2026 10:58 MEZ\n- Entdeckt: 04.03.2026 11:02 MEZ\n- Ende: 04.03.2026 11:36 MEZ\n"),
      ["started 09:58", "detected 10:02", "resolved 10:36"],
    );
  });

  it("is read from bold keys, plain lines and two-column tables", () => {
    const document = read(
      "# A\n\n**Severity:** SEV-2 (half of the calls)\n**Resolved:** 2026-03-04 11:36 UTC\n\n| Detected | 2026-03-04 11:02 UTC |\n|---|---|\n| **Owner** | Jun Sato |\n",
    );
    assert.deepEqual([document.severity?.value, document.header.owner?.value], ["P2", "Jun Sato"]);
    assert.equal(document.milestones.resolved?.instant, Date.UTC(2026, 2, 4, 11, 36));
    assert.equal(document.milestones.detected?.instant, Date.UTC(2026, 2, 4, 11, 2));
  });

  it("never comes before the front matter", () => {
    assert.equal(read("---\nseverity: P1\n---\n\n**Severity:** P3\n").severity?.value, "P1");
  });
});

describe("a severity", () => {
  it("is mapped from the names that organisations use, and the user's own", () => {
    const level = (written: string, own?: Record<string, string>): string | null | undefined =>
      read(`---\nseverity: ${written}\n---\n`, own ? { severities: own } : {}).severity?.value;
    assert.deepEqual(
      ["P1", "SEV-1", "sev2", "S3", "2", "Critical", "major", "Minor"].map((w) => level(w)),
      ["P1", "P1", "P2", "P3", "P2", "P1", "P2", "P4"],
    );
    assert.equal(level("Amber"), null);
    assert.equal(level("Amber", { amber: "P3" }), "P3");
  });
});
