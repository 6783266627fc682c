/** One form: keeps its page in step with the document, and makes the changes that the page asks for, one after another. */
import {
  commands,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { PostMortem } from "../../core/document/model";
import type { Readings } from "../../core/document/source";
import type { FormData, FormProblem } from "../../core/form/form";
import type { FromForm, ToForm } from "../../core/form/messages";
import type { Problem } from "../../core/rules/engine";
import type { Settings } from "../../core/settings/settings";
import { explain } from "../adapters/log";
import { type Analysis, isTooLarge } from "../analysis/analyses";
import { loadEngine } from "../analysis/engine";
import { pathOf } from "../analysis/scope";
import type { Deps } from "../deps";
import { webviewPage } from "../ui/webview";
import { existingIds } from "../workspace/existing-ids";
import { OPEN_RULE } from "./rule-page";
import { applyEditsTo, applyFix, isReadOnly, refusalInWords } from "./form-actions";
import { columnOf } from "./form-tabs";

/** The document as the form was last made of it. */
interface Shown {
  readonly version: number;
  readonly document: PostMortem;
  readonly data: FormData;
}

const loadForm = () => Promise.all([import("../../core/form/form-of.js"), import("../../core/form/edits-for.js")]);

export class FormPanel {
  #ready = false;
  #disposed = false;
  #shown: Shown | null = null;
  /** The version that the page has. */
  #sent = -1;
  #checked: { readonly version: number; readonly problems: readonly Problem[]; readonly shown: readonly FormProblem[] } | null = null;
  /** The page's change that made a version, until that version is shown. */
  #own: { readonly number: number; readonly version: number } | null = null;
  /** All that is done for the page, in the order of its messages. */
  #queue: Promise<unknown> = Promise.resolve();
  #refreshing = false;
  #readings: Readings | null = null;
  #settings: Settings | null = null;
  /** Of the text after the page's last change; that of other texts comes when it is there. */
  #analysis: Analysis | null = null;

  constructor(
    readonly deps: Deps,
    readonly view: WebviewPanel,
    readonly document: TextDocument,
  ) {
    view.onDidDispose(() => (this.#disposed = true));
    view.webview.onDidReceiveMessage((message: unknown) => void this.receive(message));
    view.onDidChangeViewState(() => {
      // The page of a hidden form is thrown away, and begins anew.
      if (!view.visible) this.#ready = false;
    });
    view.webview.html = webviewPage(view.webview, deps.extensionUri, {
      title: "Post-mortem form",
      script: "form",
      styles: ["theme.css", "form.css"],
      css: "",
    });
  }

  get uri(): Uri {
    return this.document.uri;
  }

  /** What the page shows, for tests and other extensions. */
  get data(): FormData | null {
    return this.#shown?.data ?? null;
  }

  get problems(): readonly FormProblem[] {
    return this.#checked?.shown ?? [];
  }

  get isOnScreen(): boolean {
    return this.#ready;
  }

  shows(uri: Uri): boolean {
    return this.uri.toString() === uri.toString();
  }

  /** The text, or what is around it, has changed. Several calls in one go are one. */
  refresh(): void {
    if (this.#refreshing) return;
    this.#refreshing = true;
    void this.#then(async () => {
      this.#refreshing = false;
      await this.#show();
    });
  }

  /** Not after a pause, as when somebody types in the text: the page has waited for one already. */
  #checkNow(): void {
    void this.deps.activity.during(async () => {
      this.#analysis = await this.deps.analyses.of(this.document).catch(() => null);
      if (this.#analysis) this.checked();
    });
  }

  /** The document was analysed. */
  checked(): void {
    void this.#then(() => this.#showProblems());
  }

  /** A message as the page sends it. Returns whether it was one, and was acted on. */
  receive(given: unknown): Promise<boolean> {
    return this.#then(async () => {
      const { fromForm } = await import("../../core/form/messages.js");
      const message = fromForm(given);
      if (message) return await this.#act(message);
      this.deps.log.warn("The form was sent a message that is none of its own; it was not acted on.");
      return false;
    });
  }

  #then<T>(work: () => Promise<T>): Promise<T | false> {
    const next = this.#queue.then(() =>
      this.deps.activity.during(async () => {
        try {
          return this.#disposed ? false : await work();
        } catch (error) {
          this.deps.log.error(`The form of ${this.uri.toString(true)}: ${explain(error)}`);
          return false;
        }
      }),
    );
    this.#queue = next;
    return next;
  }

  async #act(message: FromForm): Promise<boolean> {
    switch (message.type) {
      case "ready":
        this.#ready = true;
        this.#sent = -1;
        await this.#show();
        return true;
      case "change":
        return await this.#change(message);
      case "fix":
        return await this.#fix(message);
      case "open-text":
        await this.#openText(message.line);
        return true;
      case "open-rule":
        if (!this.problems.some(({ rule }) => rule === message.rule)) return false;
        await commands.executeCommand(OPEN_RULE, message.rule);
        return true;
      case "preview":
        return await commands.executeCommand<boolean>("postmortem.openBlamelessPreview", this.uri);
      case "export":
        // It asks where to, and what is typed meanwhile is not to wait for the answer.
        void commands.executeCommand("postmortem.export", this.uri);
        return true;
      case "undo":
      case "redo":
        await commands.executeCommand(message.type);
        return true;
      case "save":
        return await this.document.save();
    }
  }

  async #change({ number, version, change }: Extract<FromForm, { type: "change" }>): Promise<boolean> {
    const refuse = (why: Extract<ToForm, { type: "refused" }>["why"], told?: string): false => {
      this.#post({ type: "refused", number, why, message: told ?? refusalInWords(why) });
      return false;
    };
    if (await isReadOnly(this.uri)) return refuse("read-only");
    if (version !== this.document.version) {
      await this.#show();
      return refuse("changed");
    }
    const folder = workspace.getWorkspaceFolder(this.uri) ?? null;
    const [settings, [, { editsFor }], ids] = await Promise.all([
      this.deps.settings.of(this.uri),
      loadForm(),
      change.type === "add-front-matter" ? existingIds(this.deps, folder) : [],
    ]);
    const shown = await this.#look();
    if (!shown) return refuse("failed");
    if (shown.version !== version || this.document.version !== version) {
      await this.#show();
      return refuse("changed");
    }
    const result = editsFor(shown.document, change, {
      settings,
      now: this.deps.clock.now(),
      ids,
      ...(this.#readings && { readings: this.#readings }),
    });
    if (!result.ok) return refuse(result.why, result.message);
    if (result.edits.length > 0) {
      const done = await applyEditsTo(this.document, result.edits, version);
      if (!done) {
        await this.#show();
        return refuse("changed");
      }
    }
    await this.#showOwn(number);
    if (result.reveal !== undefined) this.#post({ type: "reveal", id: result.reveal });
    return true;
  }

  async #fix({ number, version, problem, title }: Extract<FromForm, { type: "fix" }>): Promise<boolean> {
    const found = this.#checked?.version === version ? this.#checked.shown.findIndex(({ id }) => id === problem) : -1;
    const fix = this.#checked?.problems[found]?.fixes.find((one) => one.title === title);
    let why: "changed" | "read-only" | null = null;
    if (await isReadOnly(this.uri)) why = "read-only";
    else if (!fix || version !== this.document.version || !(await applyFix(this.document, fix, version))) why = "changed";
    if (why !== null) {
      await this.#show();
      this.#post({ type: "refused", number, why, message: refusalInWords(why) });
      return false;
    }
    await this.#showOwn(number);
    return true;
  }

  async #showOwn(number: number): Promise<void> {
    this.#own = { number, version: this.document.version };
    this.#sent = -1;
    await this.#show();
    this.#checkNow();
  }

  /** The form of the newest text; `null` where it cannot be made. */
  async #look(): Promise<Shown | null> {
    const { document, deps } = this;
    const [settings, { parse, Readings: New }, [{ formOf }]] = await Promise.all([deps.settings.of(this.uri), loadEngine(), loadForm()]);
    if (isTooLarge(document)) return null;
    const readings = (this.#readings ??= new New());
    const { version } = document;
    if (this.#shown?.version === version && this.#settings === settings) return this.#shown;
    const { headings, severities } = settings;
    const model = parse(document.getText(), { path: pathOf(this.uri), headings, severities, readings });
    this.#settings = settings;
    this.#shown = { version, document: model, data: formOf(model, { settings, now: deps.clock.now(), ids: [], readings }) };
    return this.#shown;
  }

  async #show(): Promise<void> {
    if (!this.#ready) return;
    if (this.document.isClosed) {
      this.#post({ type: "absent", name: nameOf(this.uri), why: "gone" });
      return;
    }
    const shown = await this.#look();
    if (!shown) {
      this.#post({ type: "absent", name: nameOf(this.uri), why: "too-large" });
      return;
    }
    if (this.#sent === shown.version) return;
    const own = this.#own?.version === shown.version ? this.#own.number : null;
    this.#own = null;
    this.#sent = shown.version;
    this.#post({
      type: "show",
      version: shown.version,
      own,
      uri: this.uri.toString(),
      name: nameOf(this.uri),
      data: shown.data,
      people: this.deps.analyses.roster().names,
      readOnly: await isReadOnly(this.uri),
    });
    await this.#showProblems();
  }

  /** What the last analysis found, where it is of the text that is shown. */
  async #showProblems(): Promise<void> {
    const shown = this.#shown;
    if (!this.#ready || !shown || this.#sent !== shown.version) return;
    const known = [this.#analysis, this.deps.live.get(this.uri)?.analysis];
    const analysis = known.find((one) => one?.document.text === shown.document.text);
    if (!analysis) return;
    const [{ problemsOf }, { deadlineOf }, settings] = await Promise.all([
      import("../../core/form/problems-of.js"),
      import("../../core/form/deadline-of.js"),
      this.deps.settings.of(this.uri),
    ]);
    const { problems } = analysis;
    const calendar = await this.deps.analyses.around.calendarOf(settings, this.uri);
    const placed = problemsOf(shown.document, problems, shown.data);
    this.#checked = { version: shown.version, problems, shown: placed };
    const deadline = deadlineOf(shown.document, settings, calendar, this.deps.clock.now());
    this.#post({ type: "problems", version: shown.version, problems: placed, deadline });
  }

  async #openText(line: number): Promise<void> {
    const viewColumn = columnOf(this.uri) ?? ViewColumn.Beside;
    const editor = await window.showTextDocument(await workspace.openTextDocument(this.uri), { viewColumn });
    const at = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).range;
    editor.selection = new Selection(at.start, at.start);
    editor.revealRange(at, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #post(message: ToForm): void {
    if (!this.#disposed) void this.view.webview.postMessage(message);
  }
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
