/** Folds the front matter, sections in whatever form they are written, and timelines. */
import { type Disposable, FoldingRange, type FoldingRangeProvider, languages } from "vscode";
import { rangesIn } from "../adapters/ranges";
import { groundOf } from "../analysis/answer";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";

export function registerFolding({ analyses }: Deps): Disposable {
  const provider: FoldingRangeProvider = {
    async provideFoldingRanges(document, _context, token) {
      const ground = await groundOf(analyses, document, () => import("../../core/editing/folding.js"), token);
      if (!ground) return [];
      const toRange = rangesIn(document);
      return ground.loaded.foldable(ground.analysis.document).map((part) => {
        const { start, end } = toRange(part);
        return new FoldingRange(start.line, end.line);
      });
    },
  };
  return languages.registerFoldingRangeProvider({ language: LANGUAGE }, provider);
}
