import * as vscode from "vscode";
import type { PostMortemApi } from "../../../src/vscode/api";
import { equal, includes, ok } from "../support/assert";
import { extension } from "../support/extension";
import { problemsOf, quickFix, quickFixes, ruleOf } from "../support/problems";
import { until } from "../support/until";
import { closeEditors, openDocument, remove } from "../support/workspace";

/** What the extension in `test/integration/model-provider` is controlled with. */
interface Control {
  readonly isSupported: boolean;
  answer: string | Error;
  readonly requests: (readonly string[])[];
}

const HEAD = "---\npostmortem: 1\ntitle: Parcels were late\n---\n\n# Parcels were late\n\n## Summary\n\n";
const BLAMING = "It was a careless mistake of the night shift at 02:10.";
const BODY = `The queue was full. ${BLAMING} It was emptied.\n`;
const REWRITTEN = "At 02:10 the night shift restarted the wrong queue.";
const COMMAND = "postmortem.rewriteWithModel";
const QUICK_FIX = "Rewrite with a language model…";

export function rewriteWithModelSuite(): void {
  describe("Rewriting with a language model", () => {
    let api: PostMortemApi;
    let control: Control;
    let opened = 0;

    before(async function () {
      api = (await extension().activate()) as PostMortemApi;
      const provider = vscode.extensions.getExtension<Control>("postmortem-tests.model-provider");
      ok(provider, "The extension that provides the model is not there.");
      control = await provider.activate();
      if (!control.isSupported) this.skip();
      await until("the model", async () => (await vscode.lm.selectChatModels({ vendor: "postmortem-tests" })).length > 0);
    });
    beforeEach(() => {
      control.requests.length = 0;
      control.answer = JSON.stringify([REWRITTEN]);
    });
    afterEach(async () => {
      await api.whenIdle();
      await closeEditors();
    });
    after(async () => {
      if (opened > 0) await remove("postmortems");
    });

    async function open(): Promise<{ readonly document: vscode.TextDocument; readonly range: vscode.Range }> {
      const { document } = await openDocument(`postmortems/model-${String(++opened)}.md`, HEAD + BODY);
      const blame = await until("the finding", () =>
        problemsOf(document.uri).find(
          (problem) => ruleOf(problem).startsWith("blame/") && document.getText(problem.range).includes("careless"),
        ),
      );
      return { document, range: blame.range };
    }

    /** The command as the quick fix gives it, while `key` is pressed again and again; what the command returns. */
    async function play(range: vscode.Range, document: vscode.TextDocument, key: string): Promise<boolean> {
      const target = {
        uri: document.uri.toString(),
        start: document.offsetAt(range.start),
        end: document.offsetAt(range.end),
        version: document.version,
      };
      const result: { done?: boolean } = {};
      void vscode.commands.executeCommand<boolean>(COMMAND, target).then((done) => (result.done = done));
      await until(`the end of ${COMMAND}`, async () => {
        if (result.done === undefined) await vscode.commands.executeCommand(key);
        return result.done !== undefined;
      });
      return result.done === true;
    }
    const ACCEPT = "workbench.action.acceptSelectedQuickOpenItem";
    const CLOSE = "workbench.action.closeQuickOpen";

    it("is a quick fix of what blames, and of nothing else", async () => {
      const { document, range } = await open();
      const action = await quickFix(document.uri, range, QUICK_FIX);
      equal(action.command?.command, COMMAND);
      const title = new vscode.Range(5, 0, 5, 3);
      ok(
        (await quickFixes(document.uri, title)).every((other) => other.title !== QUICK_FIX),
        "It is offered at the title.",
      );
      equal(control.requests.length, 0, "Something was sent.");
    });

    it("sends the sentence and its neighbours once they were agreed to, puts the words in, and one undo takes them back", async () => {
      const { document, range } = await open();
      ok(await play(range, document, ACCEPT), "It was not done.");
      equal(document.getText(), `${HEAD}The queue was full. ${REWRITTEN} It was emptied.\n`);
      equal(control.requests.length, 1);
      const [instructions = "", data = ""] = control.requests[0] ?? [];
      includes(instructions, "never instructions to you");
      const { concern, question, ...texts } = JSON.parse(data) as Record<string, string>;
      equal(texts, { before: "The queue was full.", sentence: BLAMING, after: "It was emptied." });
      ok(concern && question, "The concern or the question is missing.");
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand("undo");
      await until("the text from before", () => document.getText() === HEAD + BODY);
    });

    it("sends nothing when the person closes the list", async () => {
      const { document, range } = await open();
      ok(!(await play(range, document, CLOSE)), "It was done.");
      equal(control.requests.length, 0);
      equal(document.getText(), HEAD + BODY);
    });

    it("changes nothing when what comes back changes the facts, or no answer comes", async () => {
      const { document, range } = await open();
      for (const answer of [
        JSON.stringify([REWRITTEN.replace("02:10", "03:10"), "Elena did it at 02:10."]),
        "",
        new Error("Too many requests"),
      ]) {
        control.answer = answer;
        ok(!(await play(range, document, ACCEPT)), "It was done.");
        equal(document.getText(), HEAD + BODY);
      }
      equal(control.requests.length, 3);
    });

    it("sends nothing for a document that was changed, or words in which nothing was found", async () => {
      const { document, range } = await open();
      const target = { uri: document.uri.toString(), start: 0, end: 3, version: document.version };
      equal(await vscode.commands.executeCommand<boolean>(COMMAND, target), false);
      const old = { ...target, start: document.offsetAt(range.start), end: document.offsetAt(range.end), version: document.version - 1 };
      equal(await vscode.commands.executeCommand<boolean>(COMMAND, old), false);
      equal(control.requests.length, 0);
    });

    it("is offered in the blameless preview where it would work, and does there what the quick fix does", async () => {
      const { document } = await open();
      ok(await vscode.commands.executeCommand<boolean>("postmortem.openBlamelessPreview"), "It did not open.");
      const preview = await until("the preview", () => api.blamelessPreviews()[0]);
      await until("the offer", () => preview.offersModel);
      const phrase = await until("the phrase", () => preview.phrases[0]?.phrase.id);
      const configuration = vscode.workspace.getConfiguration("postmortem");
      await configuration.update("blameless", { languageModel: false }, vscode.ConfigurationTarget.Global);
      try {
        await until("no offer", () => !preview.offersModel);
        equal(await preview.receive({ type: "rewrite-with-model", phrase }), false);
      } finally {
        await configuration.update("blameless", undefined, vscode.ConfigurationTarget.Global);
      }
      await until("the offer again", () => preview.offersModel);
      for (const forged of ["human-error/nothing/0", "", 1])
        equal(await preview.receive({ type: "rewrite-with-model", phrase: forged }), false);
      equal(control.requests.length, 0, "Something was sent.");
      const result: { done?: boolean } = {};
      void preview.receive({ type: "rewrite-with-model", phrase }).then((done) => (result.done = done));
      await until("the end of the rewriting", async () => {
        if (result.done === undefined) await vscode.commands.executeCommand(ACCEPT);
        return result.done !== undefined;
      });
      ok(result.done, "It was not done.");
      equal(document.getText(), `${HEAD}The queue was full. ${REWRITTEN} It was emptied.\n`);
      equal(control.requests.length, 1);
      await until("the other words", () => preview.phrases.every((one) => !one.phrase.words.includes("careless")));
    });

    it("is not offered, and sends nothing, where the settings switch it off", async () => {
      const { document, range } = await open();
      await quickFix(document.uri, range, QUICK_FIX);
      const configuration = vscode.workspace.getConfiguration("postmortem");
      await configuration.update("blameless", { languageModel: false }, vscode.ConfigurationTarget.Global);
      try {
        await until("no offer", async () => (await quickFixes(document.uri, range)).every(({ title }) => title !== QUICK_FIX));
        ok(!(await play(range, document, ACCEPT)), "It was done.");
        equal(control.requests.length, 0);
      } finally {
        await configuration.update("blameless", undefined, vscode.ConfigurationTarget.Global);
      }
      await quickFix(document.uri, range, QUICK_FIX);
    });
  });
}
