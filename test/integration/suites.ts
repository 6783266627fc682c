/** Every suite, in the order of the run; the runner compares the list with the folder. */
import { activation } from "./suite/activation.test";
import { commands } from "./suite/commands.test";
import { diagnostics } from "./suite/diagnostics.test";
import { examples } from "./suite/examples.test";
import { files } from "./suite/files.test";
import { quickFixSuite } from "./suite/quick-fixes.test";
import { settings } from "./suite/settings.test";
import { snippets } from "./suite/snippets.test";
import { statusBar } from "./suite/status-bar.test";

export const suites: readonly (() => void)[] = [
  activation,
  diagnostics,
  settings,
  quickFixSuite,
  commands,
  statusBar,
  snippets,
  files,
  examples,
];
