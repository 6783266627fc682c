/** `postmortem.openBlamelessPreview`: a post-mortem as it reads, beside its text, with the phrases that blame people. */
import { commands, Disposable, type TextDocument, Uri, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import { isLookedAt, LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";
import { webviewOptions } from "../ui/webview";
import { BlamelessPanel, VIEW } from "./blameless-preview-panel";
import { RewriteOffer } from "./rewrite-offer";

export interface BlamelessPreviews {
  /** Those that are open, the oldest first. */
  open(): readonly BlamelessPanel[];
  dispose(): void;
}

export function registerBlamelessPreview(deps: Deps): BlamelessPreviews {
  const panels = new Set<BlamelessPanel>();
  const offer = new RewriteOffer(deps);

  const add = (view: WebviewPanel, uri: Uri, locked: boolean, line: number | null): BlamelessPanel => {
    const panel = new BlamelessPanel(deps, offer, view, uri, locked, line);
    panels.add(panel);
    view.onDidDispose(() => panels.delete(panel));
    return panel;
  };
  /** One preview follows the editors; each locked one keeps its document. */
  const openFor = (document: TextDocument): void => {
    const known = [...panels].find((panel) => panel.shows(document.uri)) ?? [...panels].find((panel) => !panel.locked);
    if (known) {
      known.show(document.uri);
      known.view.reveal(undefined, true);
      return;
    }
    const options = { ...webviewOptions(deps.extensionUri), enableFindWidget: true };
    const view = window.createWebviewPanel(VIEW, "Blameless preview", { viewColumn: ViewColumn.Beside, preserveFocus: true }, options);
    const editor = window.visibleTextEditors.find((one) => one.document === document);
    add(view, document.uri, false, editor?.visibleRanges[0]?.start.line ?? null);
  };

  const subscriptions = Disposable.from(
    offer,
    offer.onDidChange(() => {
      for (const panel of panels) panel.refresh();
    }),
    commands.registerCommand("postmortem.openBlamelessPreview", async (given: unknown): Promise<boolean> => {
      const document = given instanceof Uri ? await workspace.openTextDocument(given) : window.activeTextEditor?.document;
      if (document?.languageId !== LANGUAGE) {
        void window.showInformationMessage("Open a post-mortem first: a Markdown document.");
        return false;
      }
      openFor(document);
      return true;
    }),
    window.registerWebviewPanelSerializer(VIEW, {
      async deserializeWebviewPanel(view, given: unknown) {
        const { pageState } = await import("../../core/preview/messages.js");
        const state = pageState(given);
        if (!state) {
          view.dispose();
          return;
        }
        view.webview.options = webviewOptions(deps.extensionUri);
        add(view, Uri.parse(state.uri), state.locked, state.line);
      },
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (!editor || !isLookedAt(editor.document)) return;
      for (const panel of panels) if (!panel.locked) panel.show(editor.document.uri);
    }),
    deps.live.onDidChange((uri) => {
      for (const panel of panels) if (panel.shows(uri)) panel.refresh();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      for (const panel of panels) if (panel.shows(uri)) panel.refresh();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      // What is no post-mortem is not analysed, so nobody else says that it has become one.
      for (const panel of panels) if (panel.isEmpty && panel.shows(document.uri)) panel.refresh();
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const [first] = visibleRanges;
      if (!first) return;
      for (const panel of panels) if (panel.shows(textEditor.document.uri)) panel.editorScrolled(first.start.line);
    }),
  );
  return {
    open: () => [...panels],
    dispose: () => {
      subscriptions.dispose();
      for (const panel of panels) panel.view.dispose();
    },
  };
}
