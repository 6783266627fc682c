/** The outline, the breadcrumbs and "Go to Symbol": sections, and in them timeline entries, factors and action items. */
import { type Disposable, DocumentSymbol, type DocumentSymbolProvider, languages, SymbolKind } from "vscode";
import type { OutlineItem } from "../../core/editing/outline";
import { rangesIn, type ToRange } from "../adapters/ranges";
import { groundOf } from "../analysis/answer";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";

const KINDS: Readonly<Record<OutlineItem["kind"], SymbolKind>> = {
  section: SymbolKind.String,
  entry: SymbolKind.Event,
  factor: SymbolKind.Property,
  action: SymbolKind.Method,
};

export function registerOutline({ analyses }: Deps): Disposable {
  const provider: DocumentSymbolProvider = {
    async provideDocumentSymbols(document, token) {
      const ground = await groundOf(analyses, document, () => import("../../core/editing/outline.js"), token);
      if (!ground) return [];
      const toRange = rangesIn(document);
      return ground.loaded.outline(ground.analysis.document).map((item) => toSymbol(item, toRange));
    },
  };
  return languages.registerDocumentSymbolProvider({ language: LANGUAGE }, provider, { label: "Post-mortem" });
}

function toSymbol({ kind, name, detail, range, selection, children }: OutlineItem, toRange: ToRange): DocumentSymbol {
  const symbol = new DocumentSymbol(name, detail, KINDS[kind], toRange(range), toRange(selection));
  symbol.children = children.map((child) => toSymbol(child, toRange));
  return symbol;
}
