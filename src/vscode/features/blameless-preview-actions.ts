/** What a person does to a phrase of the blameless preview. Each is an edit of the text, which one undo takes back. */
import {
  commands,
  ConfigurationTarget,
  Selection,
  SnippetString,
  TabInputText,
  type TextDocument,
  TextEdit,
  type TextEditor,
  TextEditorRevealType,
  ViewColumn,
  window,
  workspace,
  WorkspaceEdit,
} from "vscode";
import type { Noted } from "../../core/preview/preview";
import { slice } from "../../core/text/span";
import { rangesIn } from "../adapters/ranges";
import type { Deps } from "../deps";
import type { Shown } from "./blameless-preview-panel";
import { REWRITE_WITH_MODEL, type RewriteTarget } from "./rewrite-with-model";

const CHANGED = "The document was changed in the meantime, so nothing was done to it; choose once more.";

/** Shows the phrase in its editor, selected. */
export async function openPhrase({ text }: Shown, { blame }: Noted, focus: boolean): Promise<boolean> {
  const editor = await editorOf(text, focus);
  const range = rangesIn(text)(blame.range);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

/** Applies one of the phrase's changes; the cursor goes to its first gap. */
export async function rewrite(shown: Shown, { fixes, blame }: Noted, title: string): Promise<boolean> {
  const fix = fixes.find((one) => one.title === title);
  if (!fix) return false;
  const editor = await editorOf(shown.text, true);
  if (!isCurrent(shown)) return tell(CHANGED);
  const toRange = rangesIn(shown.text);
  const stops = { undoStopBefore: true, undoStopAfter: true };
  const [first] = fix.edits;
  if (fix.snippet && first && fix.edits.length === 1) {
    const place = toRange(first.range);
    const done = await editor.insertSnippet(new SnippetString(first.text), place, { ...stops, keepWhitespace: true });
    editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
    return done || tell(CHANGED);
  }
  const start = toRange({ start: blame.sentence.start, end: blame.sentence.start });
  const { flattenSnippet } = await import("../../core/rules/snippet.js");
  if (!isCurrent(shown)) return tell(CHANGED);
  const done = await editor.edit((builder) => {
    for (const { range, text } of fix.edits) builder.replace(toRange(range), fix.snippet ? flattenSnippet(text) : text);
  }, stops);
  editor.revealRange(start, TextEditorRevealType.InCenterIfOutsideViewport);
  return done || tell(CHANGED);
}

/** Goes on as the quick fix does: shows first what would be sent. */
export async function rewriteWithModel(shown: Shown, { blame }: Noted): Promise<boolean> {
  if (!isCurrent(shown)) return tell(CHANGED);
  const target: RewriteTarget = { uri: shown.text.uri.toString(), ...blame.range, version: shown.text.version };
  return await commands.executeCommand<boolean>(REWRITE_WITH_MODEL, target);
}

/** Writes down that the phrase is fine where it is, with a reason: the one given, else the one that the person types. */
export async function waivePhrase(shown: Shown, noted: Noted, given: string | null, look: () => Promise<Shown | null>): Promise<boolean> {
  const [{ refuseReason, waiverWith }, { ruleOf }] = await Promise.all([
    import("../../core/preview/waiver.js"),
    import("../../core/preview/preview.js"),
  ]);
  const reason =
    given ??
    (await window.showInputBox({
      title: "This Is Fine Here",
      prompt: `Why "${noted.phrase.words}" is fine here. The reason is kept beside the words, for the next reader.`,
      placeHolder: "It is a quote of what was said in the channel",
      validateInput: (typed) => (typed === "" ? null : refuseReason(typed)),
    }));
  if (reason === undefined || refuseReason(reason) !== null) return false;
  // The question may have stood for a while.
  const now = given === null ? await look() : shown;
  const there = now?.preview.noted.find(({ phrase }) => phrase.id === noted.phrase.id);
  if (!now || !there || !isCurrent(now)) return tell(CHANGED);
  const edit = waiverWith(now.document, ruleOf(there.blame), there.blame.range, reason);
  if (!edit) return tell("No waiver can stand there; the rule can be switched off in the settings instead.");
  const change = new WorkspaceEdit();
  change.set(now.text.uri, [new TextEdit(rangesIn(now.text)(edit.range), edit.text)]);
  return (await workspace.applyEdit(change)) || tell(CHANGED);
}

/** Adds the phrase to those that are no blame in this workspace. */
export async function allow({ settings }: Deps, { text, document }: Shown, { blame }: Noted): Promise<boolean> {
  const phrase = slice(document.text, blame.range).replace(/\s+/g, " ");
  const configuration = workspace.getConfiguration("postmortem", text.uri);
  const known = configuration.inspect<Record<string, unknown>>("blameless");
  const hasFolder = workspace.getWorkspaceFolder(text.uri) !== undefined;
  const target = known?.workspaceFolderValue
    ? ConfigurationTarget.WorkspaceFolder
    : hasFolder
      ? ConfigurationTarget.Workspace
      : ConfigurationTarget.Global;
  const before =
    (target === ConfigurationTarget.WorkspaceFolder
      ? known?.workspaceFolderValue
      : target === ConfigurationTarget.Workspace
        ? known?.workspaceValue
        : known?.globalValue) ?? {};
  const { allow: phrases } = (await settings.of(text.uri)).blameless;
  try {
    await configuration.update("blameless", { ...before, allow: [...new Set([...phrases, phrase])] }, target);
  } catch {
    return tell("The settings could not be written. Add the phrase to `blameless.allow` by hand.");
  }
  const now = await settings.of(text.uri);
  return now.blameless.allow.includes(phrase) || tell("The list `blameless.allow` of .postmortem.yaml decides here; add the phrase there.");
}

/** Whether the text is still the one that was looked at: only then are the offsets right. */
function isCurrent({ text, document }: Shown): boolean {
  return text.getText() === document.text;
}

/** The editor that shows the document; where there is none it opens beside the preview. */
async function editorOf(document: TextDocument, focus: boolean): Promise<TextEditor> {
  const uri = document.uri.toString();
  const visible = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri);
  const tabbed = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri),
  );
  const viewColumn = visible?.viewColumn ?? tabbed?.viewColumn ?? ViewColumn.One;
  return await window.showTextDocument(document, { viewColumn, preserveFocus: !focus });
}

function tell(message: string): false {
  void window.showInformationMessage(message);
  return false;
}
