/** Above the title: how many problems there are, the form, the preview and the export. Above the action items: how far they have come. */
import { CodeLens, type CodeLensProvider, Disposable, EventEmitter, languages } from "vscode";
import { rangesIn } from "../adapters/ranges";
import { groundOf } from "../analysis/answer";
import { count, inDetail, inShort } from "../analysis/count";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";
import { SHOW_PROBLEMS } from "./show-problems";

export function registerCodeLens({ analyses, live, clock }: Deps): Disposable {
  const changed = new EventEmitter<void>();
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      const ground = await groundOf(analyses, document, () => import("../../core/editing/action-counts.js"), token);
      if (!ground) return [];
      const { analysis, loaded } = ground;
      const toRange = rangesIn(document);
      const title = toRange(analysis.document.titleRange);
      const counts = count(analysis.problems);
      const lenses = [
        new CodeLens(title, { title: inShort(counts), tooltip: `${inDetail(counts)}; click to list them`, command: SHOW_PROBLEMS }),
        new CodeLens(title, {
          title: "Open form",
          tooltip: "Edit this post-mortem in a form",
          command: "postmortem.openForm",
          arguments: [document.uri],
        }),
        new CodeLens(title, {
          title: "Preview",
          tooltip: "Open the blameless preview beside the text",
          command: "postmortem.openBlamelessPreview",
          arguments: [document.uri],
        }),
        new CodeLens(title, {
          title: "Export",
          tooltip: "Export as PDF or HTML",
          command: "postmortem.export",
          arguments: [document.uri],
        }),
      ];
      const section = analysis.document.sections.find(({ kind }) => kind === "actions");
      const standing = loaded.actionCounts(analysis.document, clock.now());
      // A lens without a command is text.
      if (section && standing !== null) lenses.push(new CodeLens(toRange(section.headingRange), { title: standing, command: "" }));
      return lenses;
    },
  };
  return Disposable.from(
    changed,
    live.onDidChange(() => changed.fire()),
    languages.registerCodeLensProvider({ language: LANGUAGE }, provider),
  );
}
