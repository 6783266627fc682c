import assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { formOf } from "../../../src/core/form/form-of";
import { problemsOf } from "../../../src/core/form/problems-of";
import { check } from "../../../src/core/rules/engine";
import { defaultSettings } from "../../../src/core/settings/settings";
import { CONTEXT } from "./random-change";

function placed(text: string): readonly string[] {
  const document = parse(text);
  const settings = { ...defaultSettings, blameless: { ...defaultSettings.blameless, level: "off" as const } };
  const problems = check(document, settings, { now: CONTEXT.now, roster: [] }).filter(({ rule }) => !rule.startsWith("blame/"));
  return problemsOf(document, problems, formOf(document, CONTEXT)).map(({ rule, at, line }) => `${line} ${rule}: ${at ?? "(document)"}`);
}

describe("problems in the form", () => {
  it("stand at the field, row or part that they belong to", () => {
    const text = `---
postmortem: 1
id: PM-2026-001
title: T
severity: P9
status: draft
started: 2026-03-04T10:58:00Z
detected: 2026-03-04T10:59:00Z
owner: Jo Fisk
---

## Summary

## Impact

TBD

## Timeline

| Time (UTC) | Event |
| --- | --- |
| ‹date and time› | Deploy |
| 2026-03-04 10:59 | Detected |

## Contributing factors

- **A**: b
- **C**: d

## Action items

| Action | Owner | Due |
| --- | --- | --- |
| Add an alert on the queue | | 2026-03-20 |
`;
    const found = placed(text);
    for (const expected of [
      "0 field-missing: header:resolved",
      "4 front-matter-invalid: header:severity",
      "11 section-empty: section:summary",
      "15 placeholder-left: section:impact",
      "21 timestamp-missing: timeline:0:0:time",
      "33 action-unowned: actions:0:owner",
    ]) {
      assert.ok(found.includes(expected), `${expected}\n${found.join("\n")}`);
    }
    assert.ok(found.some((one) => one.endsWith("section-missing: section:root-cause")));
  });
});
