import * as vscode from "vscode";
import { equal, includes } from "../support/assert";
import { noProblemOf, problemOf, problemsOf, ruleOf } from "../support/problems";
import { until } from "../support/until";
import { closeEditors, openDocument, remove, workspaceUri, writeText } from "../support/workspace";

const { Error: ERROR, Warning: WARNING, Hint: HINT } = vscode.DiagnosticSeverity;

const TEXT = "---\npostmortem: 1\n---\n\n# Settings\n\n## Impact\n\nTBD\n";
const TEAM_FILE = ".postmortem.yaml";

async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration("postmortem").update(key, value, vscode.ConfigurationTarget.Workspace);
}

export function settings(): void {
  describe("Settings", () => {
    afterEach(closeEditors);
    after(() => remove("postmortems", "reviews"));

    it("switch a rule off, change its severity, and take both back", async () => {
      const { document } = await openDocument("postmortems/rules.md", TEXT);
      equal((await problemOf(document.uri, "placeholder-left")).severity, vscode.DiagnosticSeverity.Warning);

      await set("rules", { "placeholder-left": "off" });
      await noProblemOf(document.uri, "placeholder-left");

      await set("rules", { "placeholder-left": "error" });
      await until("an error", () =>
        problemsOf(document.uri).some((problem) => ruleOf(problem) === "placeholder-left" && problem.severity === ERROR),
      );

      await set("rules", undefined);
      await until("a warning", () =>
        problemsOf(document.uri).some((problem) => ruleOf(problem) === "placeholder-left" && problem.severity === WARNING),
      );
    });

    it("say which files are post-mortems", async () => {
      const { document } = await openDocument("reviews/first.md", "# An older review\n\n## Impact\n\nTBD\n");
      equal(problemsOf(document.uri).map(ruleOf), []);
      await set("include", ["reviews/**/*.md"]);
      await problemOf(document.uri, "placeholder-left");
      await set("exclude", ["**/first.md"]);
      await until("no problems", () => problemsOf(document.uri).length === 0);
      await set("include", undefined);
      await set("exclude", undefined);
    });

    it("of the team's file win over the user's, and are read again when it changes", async () => {
      const { document } = await openDocument("postmortems/team.md", TEXT);
      await problemOf(document.uri, "placeholder-left");
      await set("rules", { "placeholder-left": "error" });
      await until("an error", () =>
        problemsOf(document.uri).some((problem) => ruleOf(problem) === "placeholder-left" && problem.severity === ERROR),
      );

      await writeText(workspaceUri(TEAM_FILE), "rules:\n  placeholder-left: hint\n");
      await until("a hint", () =>
        problemsOf(document.uri).some((problem) => ruleOf(problem) === "placeholder-left" && problem.severity === HINT),
      );

      await writeText(workspaceUri(TEAM_FILE), "rules:\n  placeholder-left: off\n");
      await noProblemOf(document.uri, "placeholder-left");

      await remove(TEAM_FILE);
      await until("an error", () =>
        problemsOf(document.uri).some((problem) => ruleOf(problem) === "placeholder-left" && problem.severity === ERROR),
      );
      await set("rules", undefined);
    });

    it("that the team's file gets wrong are reported there, and the rest of it holds", async () => {
      const { document } = await openDocument("postmortems/wrong.md", TEXT);
      await problemOf(document.uri, "placeholder-left");
      const text = "rules:\n  placeholder-left: off\nminimumContributingFactors: many\n";
      const file = await openDocument(TEAM_FILE, text);
      const problem = await until("a problem in the file", () => problemsOf(file.document.uri)[0]);
      includes(problem.message, "minimumContributingFactors");
      equal(problem.range.start.line, 2);
      await noProblemOf(document.uri, "placeholder-left");
      await remove(TEAM_FILE);
      await until("no problem in the file", () => problemsOf(file.document.uri).length === 0);
    });
  });
}
