/** `postmortem.rewriteWithModel` and its quick fix: has a language model that the person has propose other words for a sentence that blames. */
import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  commands,
  Disposable,
  languages,
  TextEdit,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from "vscode";
import type { Span } from "../../core/text/span";
import { shows } from "../adapters/diagnostic";
import type { EditorLanguageModels } from "../adapters/language-models";
import { rangesIn } from "../adapters/ranges";
import { LANGUAGE, pathOf } from "../analysis/scope";
import type { Deps } from "../deps";
import { isEnabled, RewriteOffer } from "./rewrite-offer";
import { EditorQuestions } from "./rewrite-with-model-questions";

export const REWRITE_WITH_MODEL = "postmortem.rewriteWithModel";

const TITLE = "Rewrite with a language model…";
const CHANGED = "The sentence was changed in the meantime, so nothing was done to it; choose once more.";
const NO_PHRASE = "There are no words here in which the blameless-language check finds blame.";
const NO_DOCUMENT = "Open the post-mortem first, and put the cursor on the sentence.";

/** Words of the document at a version of it. Offsets are those of the document's text, half-open. */
export interface RewriteTarget {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly version: number;
}

export function registerRewriteWithModel(deps: Deps): Disposable {
  const offer = new RewriteOffer(deps);
  const questions = new EditorQuestions();
  const provider: CodeActionProvider = {
    async provideCodeActions(document, range, context, token) {
      if (context.only && !context.only.contains(CodeActionKind.QuickFix)) return [];
      if (!workspace.isTrusted) return [];
      const cancelled = (): boolean => token.isCancellationRequested;
      const analysis = await deps.analyses.of(document);
      if (!analysis || cancelled()) return [];
      const toRange = rangesIn(document);
      const problem = analysis.problems.find(({ rule, range: at }) => rule.startsWith("blame/") && toRange(at).intersection(range));
      if (!problem) return [];
      const { version } = document;
      if (!(await offer.isFor(document.uri))) return [];
      if (cancelled() || document.version !== version) return [];
      const action = new CodeAction(TITLE, CodeActionKind.QuickFix);
      action.diagnostics = context.diagnostics.filter((diagnostic) => shows(diagnostic, problem, toRange));
      const target: RewriteTarget = { uri: document.uri.toString(), ...problem.range, version };
      action.command = { command: REWRITE_WITH_MODEL, title: TITLE, arguments: [target] };
      return [action];
    },
  };
  return Disposable.from(
    offer,
    questions,
    languages.registerCodeActionsProvider({ language: LANGUAGE }, provider, { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
    commands.registerCommand(REWRITE_WITH_MODEL, async (given: unknown): Promise<boolean> => {
      const refusal = await rewrite(deps, offer.models, questions, given);
      if (typeof refusal === "string") void window.showInformationMessage(refusal);
      return refusal === null;
    }),
  );
}

/** `null`: done. A sentence: why it was not. `false`: the person ended it. */
async function rewrite(
  deps: Deps,
  models: EditorLanguageModels,
  questions: EditorQuestions,
  given: unknown,
): Promise<string | null | false> {
  const core = await loadCore();
  if (!workspace.isTrusted) return core.UNTRUSTED;
  const found = await targetOf(given);
  if (!found) return NO_DOCUMENT;
  const { document, at, version } = found;
  if (version !== document.version) return CHANGED;
  const [settings, enabled, analysis] = await Promise.all([
    deps.settings.of(document.uri),
    isEnabled(deps, document.uri),
    deps.analyses.of(document),
  ]);
  if (!enabled) return core.SWITCHED_OFF;
  if (!analysis) return NO_DOCUMENT;
  const then = document.getText();
  if (then !== analysis.document.text || document.version !== version) return CHANGED;

  const roster = deps.analyses.roster().names;
  const { people, systems } = settings.blameless;
  const context = { settings, roster, memory: new core.Memory() };
  const names = { people: [...roster, ...people], systems };
  const place = core.passageAt(analysis.document, core.blameIn(analysis.document, context), at, names);
  const advice = place && core.adviceOf(analysis.document, place.blame);
  if (!place || !advice) return NO_PHRASE;
  const { passage } = place;

  const { headings, severities } = settings;
  const outcome = await core.rewriteWithModel(
    passage,
    { reason: advice.message, question: advice.kind.question },
    { trusted: workspace.isTrusted, enabled },
    {
      models,
      questions,
      blameIn(text) {
        const { start, end } = passage.range;
        const reread = core.parse(then.slice(0, start) + text + then.slice(end), { path: pathOf(document.uri), headings, severities });
        const there = core.blameIn(reread, context).filter(({ range }) => range.start < start + text.length && range.end > start);
        return there.some(({ tier }) => tier === "squiggle") ? "squiggle" : there.length > 0 ? "preview" : null;
      },
    },
  );
  if (outcome.kind === "refused") return outcome.message;
  if (outcome.kind === "ended") return false;
  const edit = document.isClosed ? null : core.place(outcome.text, then, passage.range, document.getText());
  if (!edit) return CHANGED;
  const change = new WorkspaceEdit();
  change.set(document.uri, [new TextEdit(rangesIn(document)(edit.range), edit.text)]);
  return (await workspace.applyEdit(change)) ? null : CHANGED;
}

/** What the command was given; without it, the selection of the active editor. */
async function targetOf(given: unknown) {
  if (isTarget(given)) {
    const key = given.uri;
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === key) ?? (await opened(key));
    return document && { document, at: { start: given.start, end: given.end } satisfies Span, version: given.version };
  }
  const editor = window.activeTextEditor;
  if (!editor) return null;
  const { document, selection } = editor;
  const at: Span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  return { document, at, version: document.version };
}

async function opened(uri: string) {
  try {
    return await workspace.openTextDocument(Uri.parse(uri, true));
  } catch {
    return null;
  }
}

function isTarget(given: unknown): given is RewriteTarget {
  if (typeof given !== "object" || given === null) return false;
  const { uri, start, end, version } = given as Partial<Record<keyof RewriteTarget, unknown>>;
  return typeof uri === "string" && [start, end, version].every((one) => Number.isSafeInteger(one));
}

/** Evaluated when somebody asks for it, not when the extension is activated. */
async function loadCore() {
  const parts = await Promise.all([
    import("../../core/language-model/rewrite.js"),
    import("../../core/language-model/passage.js"),
    import("../../core/language-model/placing.js"),
    import("../../core/preview/advice.js"),
    import("../../core/rules/blame/found.js"),
    import("../../core/document/parse.js"),
    import("../../core/document/memory.js"),
  ]);
  const [flow, { passageAt }, { place }, { adviceOf }, { blameIn }, { parse }, { Memory }] = parts;
  return { ...flow, passageAt, place, adviceOf, blameIn, parse, Memory };
}
