import type { DiagnosticCollection, Memento, Uri } from "vscode";
import type { PdfMaker } from "../core/exporters/pdf/maker";
import type { Clock } from "../core/ports";
import type { LocalWrite, WorkspaceFiles } from "./adapters/files";
import type { LogChannel } from "./adapters/log";
import type { SettingsSource } from "./adapters/settings";
import type { Activity } from "./analysis/activity";
import type { Analyses } from "./analysis/analyses";
import type { LivePostMortems } from "./analysis/live";
import type { Scope } from "./analysis/scope";
import type { PdfService } from "./pdf/pdf-service";
import type { Sweep } from "./workspace/sweep";

/** What only some extension hosts have; each entry point says what its own has. */
export interface Host {
  /** The authors of the commits of a folder (a path on this machine), one name a line; empty where there are none. */
  readonly gitAuthors: ((folder: string) => Promise<string>) | null;
  /** Makes PDFs in a worker of the kind that this host has; `extension` is where the extension is installed. */
  readonly pdfMaker: (extension: Uri) => PdfMaker;
  readonly writeLocal: LocalWrite | null;
}

/** What shows problems: it analyses, and owns the Problems panel's entries. */
export interface Surface {
  readonly extensionUri: Uri;
  readonly clock: Clock;
  readonly files: WorkspaceFiles;
  readonly log: LogChannel;
  readonly settings: SettingsSource;
  readonly scope: Scope;
  readonly activity: Activity;
  readonly analyses: Analyses;
  readonly live: LivePostMortems;
  /** What the Problems panel shows of post-mortems, open or not. */
  readonly diagnostics: DiagnosticCollection;
}

/** What the features are given. Each takes the part that it needs, and registers itself: `register(deps): Disposable`. */
export interface Deps extends Surface {
  /** Checks the post-mortems that are not open. */
  readonly sweep: Sweep;
  readonly pdfs: PdfService;
  /** What is remembered for this workspace. */
  readonly memory: Memento;
}
