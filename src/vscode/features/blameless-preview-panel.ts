/** One blameless preview: keeps its page in step with a document and with the editor that shows it. */
import { commands, Range, TextEditorRevealType, Uri, type WebviewPanel, window, type TextDocument } from "vscode";
import type { PostMortem } from "../../core/document/model";
import { Memory } from "../../core/document/memory";
import type { Absence, FromPage, ToPage, UncheckedNote } from "../../core/preview/messages";
import type { Blame } from "../../core/language/blame";
import type { Settings } from "../../core/settings/settings";
import type { Noted, Preview } from "../../core/preview/preview";
import { explain } from "../adapters/log";
import { isTooLarge } from "../analysis/analyses";
import type { Deps } from "../deps";
import { webviewPage } from "../ui/webview";
import { allow, openPhrase, rewrite, rewriteWithModel, waivePhrase } from "./blameless-preview-actions";
import { nameOf, openDocument } from "./blameless-preview-document";
import type { RewriteOffer } from "./rewrite-offer";

/** The kind of webview, by which VS Code restores it. */
export const VIEW = "postmortem.blamelessPreview";

/** The document as it was last looked at, and what was found. */
export interface Shown {
  readonly text: TextDocument;
  readonly document: PostMortem;
  /** What the check found; with the same settings the same is shown. */
  readonly blames: readonly Blame[];
  readonly settings: Settings;
  readonly preview: Preview;
  readonly unchecked: readonly UncheckedNote[];
}

/** How long after one of the two was moved the other one's scrolling is taken for the answer, not for a person's. */
const ECHO = 250;

export class BlamelessPanel {
  /** Asked for to the end: the newest request is carried out when the one under way is done. */
  #running: Promise<void> | null = null;
  #again = false;
  #ready = false;
  #disposed = false;
  #shown: Shown | null = null;
  /** What the page has. */
  #sent: Preview | null = null;
  /** What the page was told: whether a language model is offered. */
  #offered = false;
  #memory = new Memory();
  /** Milliseconds since the epoch. */
  #editorMoved = 0;

  constructor(
    readonly deps: Deps,
    readonly offer: RewriteOffer,
    readonly view: WebviewPanel,
    public uri: Uri,
    public locked: boolean,
    public line: number | null,
  ) {
    view.onDidDispose(() => (this.#disposed = true));
    view.webview.onDidReceiveMessage((message: unknown) => void this.receive(message));
    view.onDidChangeViewState(() => {
      // The page of a hidden panel is thrown away, and begins anew.
      if (!view.visible) this.#ready = false;
    });
    view.iconPath = Uri.joinPath(deps.extensionUri, "media", "icon.png");
    this.#name();
    void deps.activity.during(() => this.#load());
  }

  /** The phrases on the page, for tests and other extensions. */
  get phrases(): readonly Noted[] {
    return this.#shown?.preview.noted ?? [];
  }

  get isOnScreen(): boolean {
    return this.#ready;
  }

  /** Whether the page offers a language model, for tests and other extensions. */
  get offersModel(): boolean {
    return this.#offered;
  }

  get isEmpty(): boolean {
    return this.#shown === null;
  }

  shows(uri: Uri): boolean {
    return this.uri.toString() === uri.toString();
  }

  show(uri: Uri): void {
    if (this.shows(uri)) return;
    this.uri = uri;
    this.line = window.visibleTextEditors.find(({ document }) => this.shows(document.uri))?.visibleRanges[0]?.start.line ?? null;
    this.#shown = null;
    this.#sent = null;
    this.#memory = new Memory();
    this.#name();
    this.refresh();
  }

  refresh(): void {
    void this.deps.activity.during(() => this.#refreshed());
  }

  editorScrolled(line: number): void {
    if (this.#ready && this.deps.clock.now() - this.#editorMoved > ECHO) this.#post({ type: "scroll", line });
  }

  /** A message as the page sends it. Returns whether it was one, and could be acted on. */
  receive(given: unknown): Promise<boolean> {
    return this.deps.activity.during(async () => {
      try {
        const { fromPage } = await import("../../core/preview/messages.js");
        const message = fromPage(given);
        if (message) return await this.#act(message);
        this.deps.log.warn("The blameless preview was sent a message that is none of its own; it was not acted on.");
      } catch (error) {
        this.deps.log.error(`The blameless preview of ${this.uri.toString(true)}: ${explain(error)}`);
      }
      return false;
    });
  }

  async #load(): Promise<void> {
    const { documentStyle } = await import("../../core/exporters/html/style.js");
    if (this.#disposed) return;
    this.view.webview.html = webviewPage(this.view.webview, this.deps.extensionUri, {
      title: "Blameless preview",
      script: "blameless",
      styles: ["theme.css", "blameless.css"],
      css: documentStyle(),
    });
    await this.#refreshed();
  }

  async #act(message: FromPage): Promise<boolean> {
    switch (message.type) {
      case "ready":
        this.#ready = true;
        this.#sent = null;
        this.#offered = false;
        await this.#refreshed();
        return true;
      case "scrolled":
        this.line = message.line;
        this.#revealLine(message.line);
        return true;
      case "lock":
        this.locked = message.locked;
        this.#name();
        this.#post({ type: "locked", locked: message.locked });
        return true;
      case "adopt":
        return await commands.executeCommand<boolean>("postmortem.adopt", this.uri);
      case "close":
        this.view.dispose();
        return true;
      case "open":
      case "rewrite":
      case "rewrite-with-model":
      case "waive":
      case "allow": {
        // The newest text: what the page shows may be a moment behind it.
        await this.#refreshed();
        const noted = this.phrases.find(({ phrase }) => phrase.id === message.phrase);
        const shown = this.#shown;
        if (!noted || !shown) return false;
        if (message.type === "open") {
          // The page shows the phrase already: it need not follow its editor there.
          this.#editorMoved = this.deps.clock.now();
          const done = await openPhrase(shown, noted, message.focus);
          this.#editorMoved = this.deps.clock.now();
          return done;
        }
        if (message.type === "rewrite") return await rewrite(shown, noted, message.title);
        if (message.type === "rewrite-with-model") return this.#offered && (await rewriteWithModel(shown, noted));
        if (message.type === "allow") return await allow(this.deps, shown, noted);
        return await waivePhrase(shown, noted, message.reason ?? null, async () => {
          await this.#refreshed();
          return this.#shown;
        });
      }
    }
  }

  async #refreshed(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = null));
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#disposed) {
      this.#again = false;
      const { uri } = this;
      try {
        const why = await this.#look(uri);
        if (this.uri !== uri) continue;
        if (why !== null) this.#absent(why);
        else this.#send();
        await this.#tellOffer(uri);
      } catch (error) {
        this.deps.log.error(`The blameless preview of ${uri.toString(true)} could not be made: ${explain(error)}`);
        this.#absent("failed");
      }
    }
  }

  /** Brings `#shown` up to date; returns why that cannot be done. */
  async #look(uri: Uri): Promise<Absence | null> {
    const text = await openDocument(uri);
    if (!text) return "gone";
    const [analysis, settings, { previewOf }, { adviceOf }, { uncheckedNotes }, { blameIn, leftOutIn }] = await Promise.all([
      this.deps.analyses.of(text),
      this.deps.settings.of(uri),
      import("../../core/preview/preview.js"),
      import("../../core/preview/advice.js"),
      import("../../core/preview/unchecked.js"),
      import("../../core/rules/blame/found.js"),
    ]);
    if (!analysis) return isTooLarge(text) ? "too-large" : "not-a-post-mortem";
    const { document } = analysis;
    if (text.getText() !== document.text) {
      this.#again = true;
      return null;
    }
    const around = { settings, roster: this.deps.analyses.roster().names, memory: this.#memory };
    const [blames, leftOut] = [blameIn(document, around), leftOutIn(document, around)];
    this.#memory.turn();
    // Looked at already, and found to be the same: nothing is to be shown anew.
    if (this.#shown?.document === document && this.#shown.blames === blames && this.#shown.settings === settings) return null;
    if (this.uri !== uri) return null;
    const preview = previewOf(document, blames, settings, adviceOf);
    this.#shown = { text, document, preview, blames, settings, unchecked: uncheckedNotes(document, leftOut, preview.blocks) };
    return null;
  }

  #send(): void {
    if (this.#ready && this.#shown && this.#shown.preview !== this.#sent) void this.#describe(this.#shown);
  }

  async #describe({ preview, document, unchecked }: Shown): Promise<void> {
    const [{ spliceBetween }, { language }] = await Promise.all([
      import("../../core/preview/splice.js"),
      import("../../core/exporters/html/page.js"),
    ]);
    if (this.#shown?.preview !== preview) return;
    const before = this.#sent;
    this.#sent = preview;
    const phrases = preview.noted.map(({ phrase }) => phrase);
    const { card, blocks, kinds } = preview;
    if (before) {
      const splice = spliceBetween(before.blocks, blocks);
      this.#post({ type: "change", card: before.card.html === card.html ? null : card.html, splice, kinds, phrases, unchecked });
      return;
    }
    this.#post({
      type: "show",
      uri: this.uri.toString(),
      name: nameOf(this.uri),
      lang: language(document),
      locked: this.locked,
      line: this.line,
      card: card.html,
      blocks: blocks.map(({ html, line, end }) => ({ html, line, end })),
      kinds,
      phrases,
      unchecked,
    });
  }

  async #tellOffer(uri: Uri): Promise<void> {
    const languageModel = await this.offer.isFor(uri);
    if (!this.#ready || this.#offered === languageModel) return;
    this.#offered = languageModel;
    this.#post({ type: "offer", languageModel });
  }

  #absent(why: Absence): void {
    this.#shown = null;
    this.#sent = null;
    if (this.#ready) this.#post({ type: "absent", uri: this.uri.toString(), name: nameOf(this.uri), locked: this.locked, why });
  }

  #post(message: ToPage): void {
    if (!this.#disposed) void this.view.webview.postMessage(message);
  }

  #name(): void {
    this.view.title = `${this.locked ? "[Locked] " : ""}Blameless: ${nameOf(this.uri)}`;
  }

  #revealLine(line: number): void {
    const editor = window.visibleTextEditors.find(({ document }) => this.shows(document.uri));
    if (!editor || line >= editor.document.lineCount) return;
    this.#editorMoved = this.deps.clock.now();
    editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }
}
