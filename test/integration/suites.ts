/** Every suite, in the order of the run; the runner compares the lists with the folder. */
import { activation } from "./suite/activation.test";
import { adoptSuite } from "./suite/adopt.test";
import { blamelessPreviewSuite } from "./suite/blameless-preview.test";
import { codeLens } from "./suite/code-lens.test";
import { commands } from "./suite/commands.test";
import { completion } from "./suite/completion.test";
import { diagnostics } from "./suite/diagnostics.test";
import { definition } from "./suite/definition.test";
import { disableRule } from "./suite/disable-rule.test";
import { documentLinks } from "./suite/document-links.test";
import { examples } from "./suite/examples.test";
import { exportHtmlSuite } from "./suite/export-html.test";
import { exportSuite } from "./suite/export.test";
import { files } from "./suite/files.test";
import { formSuite } from "./suite/form.test";
import { hover } from "./suite/hover.test";
import { inlayHintSuite } from "./suite/inlay-hints.test";
import { markdownPreviewSuite } from "./suite/markdown-preview.test";
import { onSave } from "./suite/on-save.test";
import { outlineSuite } from "./suite/outline.test";
import { peopleSuite } from "./suite/people.test";
import { quickFixSuite } from "./suite/quick-fixes.test";
import { rewriteWithModelSuite } from "./suite/rewrite-with-model.test";
import { severalFolders } from "./suite/several-folders.test";
import { settings } from "./suite/settings.test";
import { snippets } from "./suite/snippets.test";
import { statusBar } from "./suite/status-bar.test";
import { timelineTools } from "./suite/timeline-tools.test";
import { workspaceDiagnostics } from "./suite/workspace-diagnostics.test";

export const suites: readonly (() => void)[] = [
  activation,
  diagnostics,
  settings,
  quickFixSuite,
  rewriteWithModelSuite,
  commands,
  statusBar,
  snippets,
  adoptSuite,
  blamelessPreviewSuite,
  markdownPreviewSuite,
  exportHtmlSuite,
  codeLens,
  completion,
  definition,
  disableRule,
  documentLinks,
  exportSuite,
  formSuite,
  hover,
  inlayHintSuite,
  onSave,
  outlineSuite,
  peopleSuite,
  timelineTools,
  workspaceDiagnostics,
  files,
  examples,
];

/** For a workspace of several folders, which is another window. */
export const suitesForSeveralFolders: readonly (() => void)[] = [severalFolders];
