/** Where the owner and the due date of an action may stand. */
import assert from "node:assert/strict";
import { read, textOf } from "./marked";

/** `owner | due | status` of each action; a due date that is no day in quotes. */
const parts = (content: string, before = "# A 2026-03-04\n\n## Action items\n\n"): string[] =>
  read(`${before}${content}\n`).actions.map((a) =>
    [a.owner.field?.value, a.due.field ? (a.due.field.value ?? `"${a.due.field.written}"`) : null, a.status.field?.value]
      .map((value) => value ?? "-")
      .join(" | "),
  );

const CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "in brackets at the end": {
    "Do it (Jun Sato)": "Jun Sato | - | -",
    "Do it (Jun Sato, 2026-03-20)": "Jun Sato | 2026-03-20 | -",
    "Do it (PAY-431, Jun Sato)": "Jun Sato | - | -",
    "Do it [Jun Sato] [PAY-431]": "Jun Sato | - | -",
    "Do it (Payments team)": "Payments team | - | -",
    "Do it (Jun to call a meeting)": "Jun | - | -",
    "Do it (Jo and Lena)": "Jo and Lena | - | -",
    "Do it ([@jun](https://git.example/jun))": "@jun | - | -",
    "Do it (see the runbook)": "- | - | -",
    "Do it (Issue to be created)": "- | - | -",
    "Do it (Redis, Kafka and the like)": "- | - | -",
    "Do it ([Issue](https://git.example/7))": "- | - | -",
    "[Do it](https://git.example/7)": "- | - | -",
  },
  "as a handle": {
    "`@jun` do it": "@jun | - | -",
    "[@jun](https://git.example/jun) do it": "@jun | - | -",
    "Do it @jun 2026-03-20": "@jun | 2026-03-20 | -",
    "Do it `@jun`": "@jun | - | -",
    "Do it, cc @jun": "- | - | -",
    "Ask @jun whether it works": "- | - | -",
  },
  "behind a dash": {
    "Do it — Jun Sato": "Jun Sato | - | -",
    "Do it – Jun Sato, 2026-03-20": "Jun Sato | 2026-03-20 | -",
    "Do it — Payments team — due 20 March": "Payments team | 2026-03-20 | -",
    "Do it — Quickly": "- | - | -",
    "Monitoring — do it": "- | - | -",
  },
  "behind words": {
    "Do it. Assigned to: Jun Sato. ETA: 2026-03-20": "Jun Sato | 2026-03-20 | -",
    "Do it. Assigned to Jun Sato, ETA 2026-03-20.": "Jun Sato | 2026-03-20 | -",
    "Do it (Responsible: Jun)": "Jun | - | -",
    "Do it by the end of Q3 2026": '- | "Q3 2026" | -',
    "Do it before 20 March": "- | 2026-03-20 | -",
    "**Do it (Owner: Jo, Due: 2026-03-20)**": "Jo | 2026-03-20 | -",
    "Do it, or nobody sees it till Monday": "- | - | -",
    "Do it by Friday": '- | "Friday" | -',
    "Do it, due next week": '- | "next week" | -',
    "Do it (ETA Q3)": '- | "Q3" | -',
    "Do it. Verantwortlich: Jun. Bis 20.03.2026": "Jun | 2026-03-20 | -",
  },
};

describe("an action's owner and due date", () => {
  for (const [where, cases] of Object.entries(CASES)) {
    it(`may stand ${where}`, () => {
      for (const [written, expected] of Object.entries(cases)) assert.deepEqual(parts(`- ${written}`), [expected], written);
    });
  }

  it("stands beside a status that leads the action", () => {
    assert.deepEqual(
      parts("- In progress: a\n- ☐ b\n- ☑ c\n- **Done:** d\n- Opening hours: e").map((a) => a.split(" | ")[2]),
      ["in-progress", "open", "done", "done", "-"],
    );
  });

  it("may end a paragraph in bold, and a paragraph below a horizon is an action", () => {
    assert.deepEqual(parts("Which of them?\n\nMigrate the rows **NW**/AFC\n\nWrite it down. **Jun Sato**"), [
      "NW/AFC | - | -",
      "Jun Sato | - | -",
    ]);
    assert.deepEqual(
      parts("### Short term\n\nWe added the address.\n\n### Long-term\n\nWe should talk (already done)\n\n### Investigation\n\nWhy so?"),
      ["- | - | -", "- | - | done"],
    );
  });

  it("may stand in lines below it", () => {
    assert.deepEqual(
      parts("- Do it\n  - Owner: Jun Sato\n  - **Due date:** 2026-03-20\n  - Status: In progress\n- Do that\n\n  Owner: TBD"),
      ["Jun Sato | 2026-03-20 | in-progress", "- | - | -"],
    );
    const headed =
      "### Add an alert\n\nA sentence.\n\n- Owner: Jun Sato\n- Due: 2026-03-20\n\n### Fix the canary\n\n**Owner:** Jo\n**Status:** done\n";
    assert.deepEqual(parts(headed), ["Jun Sato | 2026-03-20 | -", "Jo | - | done"]);
    const document = read(`## Action items\n\n${headed}`);
    const [first] = document.actions;
    assert.ok(first?.owner.field);
    assert.deepEqual([first.text.value, textOf(document, first.owner.field.range)], ["Add an alert", "Jun Sato"]);
    // A sub-heading with actions below it is a group.
    assert.equal(parts("### Platform team\n\n- Do it\n- Owner: nobody yet").length, 2);
    assert.deepEqual(parts("### Platform team\n\n- Do it"), ["Platform team | - | -"]);
  });

  it("may be a name that the document knows, before or behind the action", () => {
    const people = "# A\n\n## Attendees\n\n- Jun Sato (lead)\n- JD\n\n## Action items\n\n";
    assert.deepEqual(
      parts("- Jun: do it\n- JD to do it\n- Do it — Jun\n- Jun Sato will do it\n- Canary: do it\n- Do it — Kafka", people).map(
        (a) => a.split(" | ")[0],
      ),
      ["Jun", "JD", "Jun", "Jun Sato", "-", "-"],
    );
    assert.deepEqual(parts("- Jo: do it", "---\nowner: Jo Doe <@jo>\n---\n\n## Actions\n\n"), ["Jo | - | -"]);
    assert.deepEqual(parts("- Jo: do it"), ["- | - | -"]);
  });

  it("may stand in a table in other languages", () => {
    for (const [heading, columns, row, expected] of [
      ["Maßnahmen", "Aufgabe | Wer | Bis | Status", "a | Jun | 20. März 2026 | in Arbeit", "Jun | 2026-03-20 | in-progress"],
      ["Actions correctives", "Action | Responsable | Échéance | Statut", "a | Jun | 20 mars 2026 | à faire", "Jun | 2026-03-20 | open"],
      ["Acciones", "Acción | Responsable | Fecha límite | Estado", "a | Jun | 20 de marzo de 2026 | hecho", "Jun | 2026-03-20 | done"],
      ["Ações", "Ação | Responsável | Prazo | Status", "a | Jun | 20 de março de 2026 | concluído", "Jun | 2026-03-20 | done"],
      ["Tiltak", "Tiltak | Ansvarlig | Frist | Status", "a | Jun | 20. mars 2026 | pågår", "Jun | 2026-03-20 | in-progress"],
    ] as const) {
      assert.deepEqual(parts(`| ${columns} |\n|---|---|---|---|\n| ${row} |`, `# A\n\n## ${heading}\n\n`), [expected], heading);
    }
  });
});
