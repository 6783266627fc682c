import { deepEqual, equal, match, ok } from "node:assert/strict";
import fc from "fast-check";
import { adopt, ADOPT_TITLE } from "../../../src/core/adopt/adopt";
import { parse } from "../../../src/core/document/parse";
import { check } from "../../../src/core/rules/engine";
import { fieldMissing } from "../../../src/core/rules/field-missing";
import { defaultSettings } from "../../../src/core/settings/settings";
import { applyEdits } from "../../../src/core/text/edit";

const context = { now: Date.UTC(2026, 2, 12, 9, 0), ids: ["PM-2024-006", "PM-2026-013", "INC-9"] };
const adopted = (text: string): string => applyEdits(text, adopt(parse(text), context));

const BODY = `# Fare search slow for an afternoon

**Severity:** SEV-2
**Status:** Final
**Authors:** Hana Kobayashi, Ben Adeyemi and Jun Sato
**Owner:** Hana Kobayashi (@hana)
**Incident:** [INC-1388](https://tracker.example/INC-1388)
**Started:** 2024-11-19 13:05 UTC
**Detected:** 2024-11-19 14:21 +01:00
**Resolved:** 2024-11-19

## Timeline (UTC)

- 13:05 First searches time out
- 13:21 The alert fires
`;

describe("adopting a document", () => {
  it("opens front matter with what the body says, and nothing that it does not", () => {
    equal(
      adopted(BODY),
      `---
postmortem: 1
id: PM-2024-007
title: Fare search slow for an afternoon
severity: P2
status: published
incident: INC-1388
started: 2024-11-19T13:05:00Z
detected: 2024-11-19T13:21:00Z
timezone: UTC
owner: "Hana Kobayashi (@hana)"
authors: [Hana Kobayashi, Ben Adeyemi, Jun Sato]
---

${BODY}`.replace('"Hana Kobayashi (@hana)"', parse(adopted(BODY)).header.owner?.written ?? ""),
    );
    equal(parse(adopted(BODY)).header.owner?.value, "Hana Kobayashi (@hana)");
  });

  it("keeps the keys that are there, as they are, and adds those that are missing in their places", () => {
    const text = `---\nlayout: post\ntitle: 'Fare search'   # short\nstatus: live\ntags:\n  - search\n---\n\n${BODY}`;
    const result = adopted(text);
    match(
      result,
      /^---\npostmortem: 1\nid: PM-2024-007\nlayout: post\ntitle: 'Fare search' {3}# short\nseverity: P2\nstatus: live\nincident: INC-1388\n/,
    );
    ok(result.endsWith(`---\n\n${BODY}`));
    deepEqual(parse(result).frontMatter?.fields.get("tags")?.value, ["search"]);
  });

  it("completes TOML in its own way", () => {
    const result = adopted(`+++\ntitle = "Fare search"\n[extra]\nid = 4\n+++\n\n${BODY}`);
    match(result, /^\+\+\+\npostmortem = 1\nid = "?PM-2024-007"?\n/);
    equal(parse(result).managed, true);
    deepEqual(parse(result).header.authors, ["Hana Kobayashi", "Ben Adeyemi", "Jun Sato"]);
  });

  it("keeps an id of the canonical form, and gives out the next one otherwise", () => {
    equal(parse(adopted("# A\n\n**ID:** PM-2020-004\n")).header.id?.value, "PM-2020-004");
    equal(parse(adopted("# A\n")).header.id?.value, "PM-2026-014");
    const other = parse(adopted("# A\n\n**Incident ID:** 4711\n\n**Date:** 2026-02-03\n")).header;
    deepEqual([other.id?.value, other.incident?.value], ["PM-2026-014", "4711"]);
  });

  it("leaves out what is not one person, not one zone, not a moment", () => {
    const fields = parse(
      adopted(
        "# A\n\n**Owner:** Platform team\n**Authors:** the whole team\n**Started:** 10:58\n\n## Timeline\n\n- 2026-03-04 10:58 PST a\n- 2026-03-04 11:58 UTC b\n",
      ),
    ).frontMatter?.fields;
    deepEqual([...(fields?.keys() ?? [])], ["postmortem", "id", "title"]);
  });

  it("is not offered for managed documents, nor for front matter that takes no line", () => {
    for (const head of [
      "---\npostmortem: 1\n---\n",
      "---\n{ title: A }\n---\n",
      "---\n  title: A\n---\n",
      "---\ntitle: [\n---\n",
      "---\n- a\n---\n",
      "---\ntitle: A\n",
    ]) {
      deepEqual(adopt(parse(head + BODY), context), [], head);
    }
  });

  it("keeps a byte order mark first, and the line ends of the document", () => {
    match(adopted("\uFEFF# A\r\n"), /^\uFEFF---\r\npostmortem: 1\r\n(?:.+\r\n)+---\r\n\r\n# A\r\n$/);
  });

  it("is the fix of an adopted document's missing fields", () => {
    const [problem] = check(parse(BODY), defaultSettings, { now: context.now, roster: [] }, [fieldMissing]);
    equal(problem?.fixes[0]?.title, ADOPT_TITLE);
    equal(problem.fixes[0].safe, false);
  });

  const heads = fc.constantFrom(
    "",
    "\uFEFF",
    "---\n---\n",
    "---\ntitle: x\n---\n",
    "---\ndate: 2026-03-04\ntitle: 'a: b'\nowner:\n---\n",
    "---\na: |\n  b\n\nid: 3 # x\n---\n",
    '---\n"a": 1\n# c\n---',
    "+++\na = 1\n+++\n",
  );
  const lines = fc.array(
    fc.constantFrom(
      ...BODY.split("\n"),
      "",
      "---",
      "TBD",
      "**Owner:** TBD",
      "## Action items",
      "- [ ] a",
      "\u2028",
      "🔥",
      "**Authors:** @jun",
      "<!-- x -->",
      "> q",
    ),
    { maxLength: 25 },
  );

  it("changes no unit of the body and no field that is there, and is done once", () => {
    fc.assert(
      fc.property(heads, lines, fc.constantFrom("\n", "\r\n"), (head, body, end) => {
        const text = (head + body.join("\n")).replace(/\n/g, end);
        const before = parse(text);
        const edits = adopt(before, context);
        if (edits.length === 0) return;
        const result = applyEdits(text, edits);
        const after = parse(result);
        equal(after.managed, true);
        deepEqual(adopt(after, context), []);
        for (const { range } of edits) equal(range.start, range.end);
        ok(result.endsWith(text.slice(before.frontMatter?.range.end ?? (text.startsWith("\uFEFF") ? 1 : 0))));
        for (const [key, { value, written }] of before.frontMatter?.fields ?? []) {
          deepEqual([after.frontMatter?.fields.get(key)?.value, after.frontMatter?.fields.get(key)?.written], [value, written], key);
        }
        for (const own of edits.flatMap(({ text: inserted }) => inserted.match(/\r\n|\r|\n/g) ?? [])) {
          equal(own, /\r\n|\r|\n/.exec(text)?.[0] ?? "\n");
        }
      }),
      { numRuns: 500 },
    );
  });
});
