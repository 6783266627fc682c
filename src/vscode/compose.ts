/** Puts the extension together. The only place that knows all of its parts. */
import { type ExtensionContext, languages } from "vscode";
import { systemClock } from "./adapters/clock";
import { workspaceFiles } from "./adapters/files";
import { logChannel } from "./adapters/log";
import { SettingsSource } from "./adapters/settings";
import { Activity } from "./analysis/activity";
import { Analyses } from "./analysis/analyses";
import { LivePostMortems } from "./analysis/live";
import { Scope } from "./analysis/scope";
import type { PostMortemApi } from "./api";
import type { Deps, Host } from "./deps";
import { registerActiveContext } from "./features/active-context";
import { registerAdopt } from "./features/adopt";
import { registerBlamelessPreview } from "./features/blameless-preview";
import { registerCheckAll } from "./features/check-all";
import { registerCheckDocument } from "./features/check-document";
import { registerCodeLens } from "./features/code-lens";
import { registerCompletion } from "./features/completion";
import { registerDefinition } from "./features/definition";
import { registerDisableRule } from "./features/disable-rule";
import { registerDocumentLinks } from "./features/document-links";
import { registerExportAll } from "./features/export-all";
import { registerExportChoice } from "./features/export-choice";
import { registerExportHtml } from "./features/export-html";
import { registerExportPdf } from "./features/export-pdf";
import { registerFixAll } from "./features/fix-all";
import { registerFolding } from "./features/folding";
import { registerForm } from "./features/form";
import { registerHover } from "./features/hover";
import { registerInlayHints } from "./features/inlay-hints";
import { registerLiveDiagnostics } from "./features/live-diagnostics";
import { MarkdownPreview } from "./features/markdown-preview";
import { registerNewPostMortem } from "./features/new-post-mortem";
import { registerOutline } from "./features/outline";
import { registerQuickFixes } from "./features/quick-fixes";
import { registerRewriteWithModel } from "./features/rewrite-with-model";
import { registerRulePage } from "./features/rule-page";
import { registerSettingsProblems } from "./features/settings-problems";
import { registerShowProblems } from "./features/show-problems";
import { registerStatusBar } from "./features/status-bar";
import { registerTimelineTools } from "./features/timeline-tools";
import { registerDeletions } from "./features/deletions";
import { registerWorkspaceDiagnostics } from "./features/workspace-diagnostics";
import { PdfService } from "./pdf/pdf-service";
import { Around } from "./workspace/around";
import { Sweep } from "./workspace/sweep";

const features = [
  registerSettingsProblems,
  registerLiveDiagnostics,
  registerActiveContext,
  registerQuickFixes,
  registerFixAll,
  registerRulePage,
  registerCheckDocument,
  registerCheckAll,
  registerWorkspaceDiagnostics,
  registerDeletions,
  registerTimelineTools,
  registerShowProblems,
  registerNewPostMortem,
  registerExportChoice,
  registerExportPdf,
  registerExportHtml,
  registerExportAll,
  registerAdopt,
  registerDisableRule,
  registerRewriteWithModel,
  registerCompletion,
  registerHover,
  registerInlayHints,
  registerCodeLens,
  registerOutline,
  registerFolding,
  registerDocumentLinks,
  registerDefinition,
];

export function compose({ extensionUri, subscriptions, workspaceState }: ExtensionContext, host: Host): PostMortemApi {
  const clock = systemClock;
  const log = logChannel();
  const files = workspaceFiles(clock, host.writeLocal);
  const activity = new Activity();
  const settings = new SettingsSource(files, log);
  const scope = new Scope();
  const around = new Around(files, log, host);
  const analyses = new Analyses(settings, scope, around, clock, log);
  const live = new LivePostMortems(analyses, settings, log, activity);
  const diagnostics = languages.createDiagnosticCollection("postmortem");
  const surface = { extensionUri, clock, files, log, settings, scope, activity, analyses, live, diagnostics };
  const sweep = new Sweep(surface);
  const pdfs = new PdfService(host.pdfMaker(extensionUri));
  const deps: Deps = { ...surface, sweep, pdfs, memory: workspaceState };

  const statusBar = registerStatusBar(deps);
  const previews = registerBlamelessPreview(deps);
  const forms = registerForm(deps);
  const markdownPreview = new MarkdownPreview(deps);
  subscriptions.push(
    ...features.map((register) => register(deps)),
    statusBar,
    previews,
    forms,
    markdownPreview,
    sweep,
    pdfs,
    live,
    diagnostics,
    analyses,
    around,
    settings,
    log,
  );

  return {
    whenIdle: () => activity.whenIdle(),
    problemsOf: (uri) => live.get(uri)?.analysis.problems ?? [],
    statusBarText: () => statusBar.text(),
    blamelessPreviews: () => previews.open(),
    forms: () => forms.open(),
    extendMarkdownIt: (md) => markdownPreview.extend(md),
  };
}
