/** `postmortem.form`: the form, a second editor of a post-mortem beside the text. Both edit the same text. */
import { commands, type CustomTextEditorProvider, Disposable, type TextDocument, Uri, ViewColumn, window, workspace } from "vscode";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";
import { webviewOptions } from "../ui/webview";
import { FormPanel } from "./form-panel";
import { keepWhenRenamed } from "./form-renames";
import { columnOf, FORM } from "./form-tabs";

export interface Forms {
  /** Those that are open, the oldest first. */
  open(): readonly FormPanel[];
  dispose(): void;
}

export function registerForm(deps: Deps): Forms {
  const panels = new Set<FormPanel>();
  const provider: CustomTextEditorProvider = {
    resolveCustomTextEditor(document, view) {
      view.webview.options = webviewOptions(deps.extensionUri);
      const panel = new FormPanel(deps, view, document);
      panels.add(panel);
      view.onDidDispose(() => panels.delete(panel));
    },
  };
  const refresh = (uri: Uri): void => {
    for (const panel of panels) if (panel.shows(uri)) panel.refresh();
  };
  const subscriptions = Disposable.from(
    window.registerCustomEditorProvider(FORM, provider, { supportsMultipleEditorsPerDocument: true }),
    commands.registerCommand("postmortem.openForm", (given: unknown) => open(given, ViewColumn.Active)),
    commands.registerCommand("postmortem.openFormToSide", (given: unknown) => open(given, ViewColumn.Beside)),
    commands.registerCommand("postmortem.openFormText", async (given: unknown): Promise<boolean> => {
      const uri = given instanceof Uri ? given : [...panels].find(({ view }) => view.active)?.uri;
      if (!uri) return false;
      await window.showTextDocument(await workspace.openTextDocument(uri), { viewColumn: columnOf(uri) ?? ViewColumn.Active });
      return true;
    }),
    keepWhenRenamed(() => [...panels]),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) refresh(document.uri);
    }),
    deps.live.onDidChange((uri) => {
      for (const panel of panels) if (panel.shows(uri)) panel.checked();
    }),
    deps.settings.onDidChange(() => {
      for (const panel of panels) panel.refresh();
    }),
  );
  return {
    open: () => [...panels],
    dispose: () => {
      subscriptions.dispose();
      for (const { view } of panels) view.dispose();
    },
  };
}

async function open(given: unknown, column: ViewColumn): Promise<boolean> {
  const document = given instanceof Uri ? await documentOf(given) : window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE) {
    void window.showInformationMessage("Open a post-mortem first: a Markdown document.");
    return false;
  }
  await commands.executeCommand("vscode.openWith", document.uri, FORM, { viewColumn: column });
  return true;
}

async function documentOf(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
