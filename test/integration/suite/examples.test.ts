import * as vscode from "vscode";
import { equal, ok } from "../support/assert";
import { problemsOf, ruleOf } from "../support/problems";
import { until } from "../support/until";
import { closeEditors, readText, remove, workspaceUri, writeText } from "../support/workspace";

/** The documents of examples/, which the runner has put where they are not in scope. */
const EXEMPLARY = "2026-06-09-boarding-gates-refused-tickets.md";
const DRAFT = "2026-10-06-confirmation-mails-late.md";
const ADOPTED = "2024-11-19-fare-search-slow.md";

export function examples(): void {
  describe("The examples", () => {
    const open = async (name: string): Promise<vscode.TextDocument> => {
      const uri = await writeText(workspaceUri(`postmortems/${name}`), await readText(workspaceUri(`material/${name}`)));
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      return document;
    };

    afterEach(closeEditors);
    after(() => remove("postmortems"));

    it("have an exemplary one in which nothing is found", async () => {
      const draft = await open(DRAFT);
      const exemplary = await open(EXEMPLARY);
      await until("problems of the draft", () => problemsOf(draft.uri).length > 0);
      const whenIdle = (vscode.extensions.getExtension("postmortem.postmortem")?.exports as { whenIdle(): Promise<void> }).whenIdle;
      await whenIdle();
      equal(problemsOf(exemplary.uri).map(ruleOf), []);
    });

    it("have a draft in which every kind of rule finds something", async () => {
      const document = await open(DRAFT);
      await until("problems", () => problemsOf(document.uri).length > 0);
      const rules = new Set(problemsOf(document.uri).map(ruleOf));
      for (const rule of [
        "field-missing",
        "section-missing",
        "section-empty",
        "placeholder-left",
        "timestamp-missing",
        "timestamp-incomplete",
      ]) {
        ok(rules.has(rule), `${rule} finds nothing; there are ${[...rules].join(", ")}.`);
      }
      for (const rule of ["contributing-factors-too-few", "action-unowned", "action-due-missing", "front-matter-invalid"]) {
        ok(rules.has(rule), `${rule} finds nothing; there are ${[...rules].join(", ")}.`);
      }
    });

    it("have an adopted one in which nothing is an error", async () => {
      const document = await open(ADOPTED);
      await until("problems", () => problemsOf(document.uri).length > 0);
      equal(
        problemsOf(document.uri)
          .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
          .map(ruleOf),
        [],
      );
    });
  });
}
