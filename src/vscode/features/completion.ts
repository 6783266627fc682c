/** Proposals where the form of a post-mortem leaves something to choose: keys, values, people, sections, tickets, times. */
import {
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  CompletionTriggerKind,
  type Disposable,
  languages,
  Range,
  SnippetString,
  workspace,
} from "vscode";
import { mayComplete } from "../../core/editing/completion/may-complete";
import type { Suggestion } from "../../core/editing/completion/suggestion";
import { rangesIn, type ToRange } from "../adapters/ranges";
import { userZone } from "../adapters/user-zone";
import { groundOf } from "../analysis/answer";
import { fits } from "../analysis/fits";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";

const TRIGGERS = [" ", "|", ":", "["];

const KINDS: Readonly<Record<Suggestion["kind"], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  person: CompletionItemKind.User,
  section: CompletionItemKind.Module,
  ticket: CompletionItemKind.Reference,
  time: CompletionItemKind.Event,
};

export function registerCompletion({ analyses, live, settings, clock }: Deps): Disposable {
  const provider: CompletionItemProvider = {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      const asked = triggerKind !== CompletionTriggerKind.TriggerCharacter;
      if (!asked && !mayComplete(document.lineAt(position).text.slice(0, position.character))) return [];
      const load = () =>
        Promise.all([
          import("../../core/editing/completion/complete.js"),
          import("../../core/editing/completion/values.js"),
          settings.of(document.uri),
        ]);
      const ground = await groundOf(analyses, document, load, token);
      if (!ground) return [];
      const [{ complete }, { isNobody, ticketsOf }, { severities }] = ground.loaded;
      const others = workspace.textDocuments.flatMap(({ uri }) => live.get(uri)?.analysis.document ?? []);
      const tickets = [...new Set(others.flatMap(ticketsOf))].sort();
      const world = { now: clock.now(), roster: analyses.roster().names, tickets, severities, userZone: userZone() };
      const toRange = rangesIn(document);
      const offset = document.offsetAt(position);
      const found = complete(ground.analysis.document, offset, world, asked);
      const items = found.map((suggestion, index) => toItem(suggestion, index, offset, toRange));
      const typed = found.map(({ range: { start } }) => document.getText(new Range(document.positionAt(start), position)));
      // Only in the place of what cannot stay: any other name may be that of somebody new.
      const replaces = ({ kind }: Suggestion, index: number): boolean =>
        kind === "value" || (kind === "person" && isNobody(typed[index] ?? ""));
      if (asked && found.every(replaces)) showAnyway(items, typed);
      return items;
    },
  };
  return languages.registerCompletionItemProvider({ language: LANGUAGE }, provider, ...TRIGGERS);
}

/** Somebody asks what may stand in the place of a word that none of it fits, as of a status that there is not: all of it is shown. */
function showAnyway(items: readonly CompletionItem[], typed: readonly string[]): void {
  if (items.some(({ filterText }, index) => fits(filterText ?? "", typed[index] ?? ""))) return;
  for (const [index, item] of items.entries()) item.filterText = typed[index] ?? "";
}

function toItem(suggestion: Suggestion, index: number, offset: number, toRange: ToRange): CompletionItem {
  const { kind, label, text, snippet, range, filter, detail, documentation, more } = suggestion;
  const item = new CompletionItem(detail === undefined ? label : { label, description: detail }, KINDS[kind]);
  item.insertText = snippet ? new SnippetString(text) : text;
  item.range = { inserting: toRange({ start: range.start, end: offset }), replacing: toRange(range) };
  item.filterText = filter ?? label;
  // In the order in which they are proposed.
  item.sortText = String(index).padStart(4, "0");
  if (documentation !== undefined) item.documentation = documentation;
  if (more) item.command = { command: "editor.action.triggerSuggest", title: "Choose" };
  return item;
}
