import assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import type { Blame } from "../../../src/core/language/blame";
import { fixesOf } from "../../../src/core/rules/blame/blame-rule";
import { blameRules } from "../../../src/core/rules/blame/registry";
import { withoutOmitter } from "../../../src/core/rules/blame/support/omission";
import { blamelessQuestion } from "../../../src/core/rules/blame/support/questions";
import { participle } from "../../../src/core/rules/blame/support/verbs";
import { flattenSnippet } from "../../../src/core/rules/snippet";
import { applyEdits } from "../../../src/core/text/edit";

/** What the fixes of a kind make of a sentence that stands between `[|` and `|]`, by title. `people`: names in it. */
function fixed(category: string, marked: string, people: readonly string[] = []): Readonly<Record<string, string>> {
  const start = marked.indexOf("[|");
  const text = marked.replace(/\[\||\|\]/g, "");
  const sentence = { start, end: marked.indexOf("|]") - 2 };
  const guidance = blameRules.find((one) => one.guidance.category === category)!.guidance;
  const named = people.map((name) => ({ start: text.indexOf(name, start), end: text.indexOf(name, start) + name.length }));
  const blame: Blame = {
    range: sentence, sentence, category: guidance.category, confidence: 1, tier: "squiggle", evidence: [], people: named, place: "paragraph", section: null,
  }; // prettier-ignore
  return Object.fromEntries(
    fixesOf(parse(text), blame, guidance).map(({ title, edits, snippet }) => [
      title,
      applyEdits(
        text,
        edits.map((edit) => (snippet ? { ...edit, text: flattenSnippet(edit.text) } : edit)),
      ),
    ]),
  );
}

describe("the fixes of blame", () => {
  it("remove words with the blanks and commas that are theirs", () => {
    const removed = (marked: string, word: string): string | undefined => fixed("minimizing", marked)[`Remove "${word}"`];
    assert.equal(removed("[|Obviously, the check was not run.|]", "obviously"), "The check was not run.");
    assert.equal(removed("- [|As usual, Ingrid was late.|]", "as usual"), "- Ingrid was late.");
    assert.equal(removed("[|The operator, apparently, was asleep.|]", "apparently"), "The operator was asleep.");
    assert.equal(removed("[|The operator simply didn't look.|]", "simply"), "The operator didn't look.");
    assert.equal(removed("[|The operator was late, as usual.|]", "as usual"), "The operator was late.");
    assert.equal(removed("[|The operator was late as usual|]", "as usual"), "The operator was late");
    assert.equal(removed("[|It was obvious that the disk was full.|]", "it was obvious that"), "The disk was full.");
    assert.equal(removed("[|A careless engineer did it.|]", "careless"), "An engineer did it.");
    assert.equal(removed("[|It was an incompetent change.|]", "incompetent"), "It was a change.");
    assert.equal(removed("[|He was, of course,\r\nat lunch.|]", "of course"), "He was at lunch.");
    assert.equal(removed("[|The job started just after ten.|]", "just"), undefined);
    assert.equal(removed("[|A careless and lazy engineer.|]", "careless"), undefined);
  });

  it("put roles in the place of names, the one that the document gives first", () => {
    const title = 'Write a role instead of "Martin"';
    assert.equal(
      fixed("named-person-cause", "[|Martin's change reached the printers at 10:04.|]", ["Martin"])[title],
      "The on-call engineer's change reached the printers at 10:04.",
    );
    assert.equal(fixed("named-person-cause", "[|It was built by Martin.|]", ["Martin"])[title], "It was built by the on-call engineer.");
    const known = "- Release manager: Martin Ruud\n\n[|It was built by Martin.|]";
    assert.match(fixed("named-person-cause", known, ["Martin"])[title] ?? "", /built by the release manager\.$/);
    const behind = "Present: Martin Ruud (incident commander)\n\n[|It was built by Martin.|]";
    assert.match(fixed("named-person-cause", behind, ["Martin"])[title] ?? "", /built by the incident commander\.$/);
  });

  it("put no role where the sentence goes on to blame", () => {
    const titles = Object.keys(fixed("person-failure-verb", "[|Martin forgot to renew the certificate.|]", ["Martin"]));
    assert.ok(titles.length > 1 && !titles.some((title) => title.startsWith("Write a role")), titles.join());
  });

  it("turn a simple omission into the passive", () => {
    assert.equal(withoutOmitter("The shift lead forgot to hand over the open maintenance"), "The open maintenance was not handed over");
    assert.equal(
      withoutOmitter("The engineer failed to verify the queues before the restart"),
      "The queues were not verified before the restart",
    );
    assert.equal(withoutOmitter("He forgot to open a ticket"), "No ticket was opened");
    assert.equal(withoutOmitter("She didn’t test her change"), "The change was not tested");
    assert.equal(withoutOmitter("Clearly, the operator did not read the runbook"), "The runbook was not read");
    assert.equal(withoutOmitter("Tomasz neglected to run `make check`"), "`make check` was not run");
    for (const none of [
      "The operator did not know the host",
      "The operator forgot to verify that the queue was empty",
      "The operator forgot to close the valve and left the room",
      "The operator failed to properly close the valve",
      "The operator closed the valve",
      "The operator forgot",
      "",
    ]) {
      assert.equal(withoutOmitter(none), null, none);
    }
    const made = fixed("person-failure-verb", "- 10:05 [|He forgot to stop the job.|]");
    assert.equal(made['Write "The job was not stopped: …"'], "- 10:05 The job was not stopped: ‹what made the step easy to miss›.");
  });

  it("know participles", () => {
    const known = { stop: "stopped", verify: "verified", close: "closed", check: "checked", write: "written", commit: "committed", monitor: "monitored", plug: "plugged", deploy: "deployed", fix: "fixed" }; // prettier-ignore
    for (const [base, wanted] of Object.entries(known)) assert.equal(participle(base), wanted);
    for (const none of ["know", "properly", "be", "constructor()", "x"]) assert.equal(participle(none), null);
  });

  it("turn questions for reasons round", () => {
    const asked = {
      "Why did the on-call engineer push the change?": "What made it look right to push the change?",
      "Why didn't she just ask the warehouse?": "What made it hard to ask the warehouse?",
      "Why did nobody check the queue?": "What made it hard to check the queue?",
      "Why did Martin not read the mail?": "What made it hard to read the mail?",
      "How could they miss the alert?": "What made the alert easy to miss?",
      "How could nobody notice the alert?!": "What made the alert easy to miss?",
      "How could anyone delete the table": "What made it possible to delete the table?",
      "Who approved the change?": "How was the change approved?",
      "Who broke the build?": "How was the build broken?",
      "Whose brilliant idea was it to deploy on a Friday?": "What made it look right to deploy on a Friday?",
      "What was the operator thinking?": "What did the situation look like at that moment?",
    };
    for (const [question, wanted] of Object.entries(asked)) assert.equal(blamelessQuestion(question), wanted);
    for (const none of ["Why did the standby fail?", "Who was notified?", "How did it start?", "Why?", "", "Why did the"]) {
      assert.equal(blamelessQuestion(none), null, none);
    }
  });

  it("keep bullet, box, time, label, owner, brackets and closing marks", () => {
    const made = (marked: string): string | undefined => fixed("punishment", marked)["Make the action reversible"];
    const said = "Make ‹action› reversible within ‹time›";
    assert.equal(made("[|He is fired.|]"), `${said}.`);
    assert.equal(made("- [|He is fired|]"), `- ${said}`);
    assert.equal(made("1. [|He is fired!|]"), `1. ${said}.`);
    assert.equal(made("[|He is fired;|] the rest stays."), `${said}; the rest stays.`);
    assert.equal(made("[|(He is fired.)|]"), `(${said}.)`);
    assert.equal(made("[|**He is fired.**|]"), `**${said}.**`);
    assert.equal(made("[|**Root cause:** He is fired.|]"), `**Root cause:** ${said}.`);
    assert.equal(made("- **10:07** - [|He is fired.|]"), `- **10:07** - ${said}.`);
    assert.equal(made("## Timeline (UTC)\n\n- [|2026-03-04 10:05 He is fired.|]"), `## Timeline (UTC)\n\n- 2026-03-04 10:05 ${said}.`);
    const action = "## Action items\n\n- [ ] [|Fire him (Owner: Jun Sato, Due: 2026-03-20)|]\n";
    assert.equal(made(action), `## Action items\n\n- [ ] ${said} (Owner: Jun Sato, Due: 2026-03-20)\n`);
  });
});
