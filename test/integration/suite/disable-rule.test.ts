import { includes } from "../support/assert";
import { apply, noProblemOf, problemOf, quickFix } from "../support/problems";
import { closeEditors, openDocument, remove } from "../support/workspace";

const HEAD = "---\npostmortem: 1\n---\n\n# Parcels were late\n\n";

export function disableRule(): void {
  describe("Disable the rule here…", () => {
    afterEach(closeEditors);
    after(() => remove("postmortems"));

    it("puts in a comment with a gap for the reason, and the problem goes", async () => {
      const { document } = await openDocument("postmortems/disable.md", `${HEAD}## Impact\n\nTBD\n`);
      const problem = await problemOf(document.uri, "placeholder-left");
      await apply(await quickFix(document.uri, problem.range, 'Disable the rule "placeholder-left" here…'));
      includes(document.getText(), "\n\n<!-- postmortem-disable-next-line placeholder-left: reason -->\nTBD\n");
      await noProblemOf(document.uri, "placeholder-left");
    });

    it("makes an entry of the front matter where no comment can stand", async () => {
      const { document } = await openDocument("postmortems/waivers.md", `${HEAD}## Impact\n\nTwelve.\n`);
      const problem = await problemOf(document.uri, "field-missing");
      await apply(await quickFix(document.uri, problem.range, 'Disable the rule "field-missing" here…'));
      includes(document.getText(), 'postmortem: 1\nwaivers:\n  field-missing: "reason"\n---\n');
      await noProblemOf(document.uri, "field-missing");
    });
  });
}
