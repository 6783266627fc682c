import assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";

describe("what the body states", () => {
  const body = "# A heading\n\n**Severity:** SEV-2\n**Owner:** Jun Sato\n**Detected:** 2026-03-04 11:02 UTC\n**Priority:** 1\n";
  const facts = (text: string): unknown => {
    const { title, severity, owner, milestones } = parse(text).bodyFacts;
    return [title?.value, severity?.value, owner?.value, milestones.map(({ name, stamp }) => `${name} ${stamp.written}`)];
  };

  it("is kept beside front matter that states the same facts, and without any", () => {
    const head = "---\ntitle: Another\nseverity: P1\nowner: Amara\ndetected: 2026-03-04T11:00:00Z\n---\n\n";
    const expected = ["A heading", "P2", "Jun Sato", ["detected 2026-03-04 11:02 UTC"]];
    assert.deepEqual(facts(body), expected);
    assert.deepEqual(facts(head + body), expected);
    assert.equal(parse(head + body).severity?.value, "P1");
    assert.equal(parse(head + body).milestones.detected?.instant, Date.UTC(2026, 2, 4, 11, 0));
  });

  it("does not take a priority for a severity, though it stands in for one", () => {
    const text = "# A heading\n\n**Priority:** 1\n";
    assert.equal(parse(text).bodyFacts.severity, null);
    assert.equal(parse(text).severity?.value, "P1");
  });

  it("is nothing where nothing is stated", () => {
    assert.deepEqual(parse("Some text\n").bodyFacts, { title: null, severity: null, owner: null, milestones: [] });
  });

  it("includes the zone, by the name that it goes by", () => {
    assert.equal(parse("---\npostmortem: 1\ntimezone: Europe/Oslo\n---\n").zone, "Europe/Oslo");
    assert.equal(parse("# A\n\n**Time zone:** gmt+1\n").zone, "+01:00");
    assert.equal(parse("# A\n").zone, null);
  });
});
