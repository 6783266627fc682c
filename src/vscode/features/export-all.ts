/** `postmortem.exportAll`: every post-mortem of the workspace, or those selected in the explorer, into one folder. */
import { type CancellationToken, commands, type Disposable, type Progress, ProgressLocation, Uri, window, workspace } from "vscode";
import { plural } from "../analysis/count";
import { pathOf } from "../analysis/scope";
import type { Deps } from "../deps";
import { offerExports } from "../ui/offer-export";
import { findPostMortems } from "../workspace/find-post-mortems";
import { askFormat } from "./export-choice";
import { exportDocument, fileDestination, type Format, nameOf } from "./export-documents";
import { lastPlace, rememberFormat, rememberPlace } from "./export-memory";

export interface ExportAllResult {
  readonly exported: number;
  readonly failed: number;
  /** Those of the exported that lack something of their document; the log says what. */
  readonly incomplete: number;
  /** Those of the exported that hold what an editor shows and no file does. */
  readonly unsaved: number;
  readonly cancelled: boolean;
}

interface Job {
  readonly source: Uri;
  readonly target: Uri;
}

export function registerExportAll(deps: Deps): Disposable {
  return commands.registerCommand("postmortem.exportAll", async (first: unknown, second: unknown): Promise<ExportAllResult | null> => {
    const given = readArguments(first, second);
    const sources = given.sources ?? (await findPostMortems(deps));
    const [example] = sources;
    if (!example) {
      void window.showInformationMessage("No file of this workspace matches the setting `postmortem.include`.");
      return null;
    }
    const format = given.format ?? (await askFormat(deps, example, `Export ${plural(sources.length, "Post-mortem")}`));
    if (!format) return null;
    if (format === "pdf") deps.pdfs.warm();
    const folder = given.folder ?? (await askFolder(deps, example));
    if (!folder) return null;
    await rememberFormat(deps, example, format);
    const all = jobs(sources, folder, format);
    const wanted = given.folder ? all : await askAboutExisting(deps, all, folder);
    return wanted && deps.activity.during(() => exportAll(deps, format, wanted, folder));
  });
}

async function exportAll(deps: Deps, format: Format, jobs: readonly Job[], folder: Uri): Promise<ExportAllResult> {
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: "Exporting post-mortems", cancellable: true },
    (progress, token) => each(deps, format, jobs, token, progress),
  );
  void offerExports(deps, folder, inWords(result, jobs.length), result.failed + result.incomplete > 0);
  return result;
}

async function each(
  deps: Deps,
  format: Format,
  jobs: readonly Job[],
  cancellation: CancellationToken,
  progress: Progress<{ readonly message: string; readonly increment?: number }>,
): Promise<ExportAllResult> {
  const counts = { exported: 0, failed: 0, incomplete: 0, unsaved: 0 };
  for (const [index, { source, target }] of jobs.entries()) {
    progress.report({ message: `${String(index + 1)} of ${String(jobs.length)}`, ...(index > 0 && { increment: 100 / jobs.length }) });
    const result = await exportDocument(deps, format, source, fileDestination(deps, target), { cancellation });
    if (!result.ok) {
      if (result.error.code === "cancelled") return { ...counts, cancelled: true };
      counts.failed++;
      continue;
    }
    counts.exported++;
    if (result.value.warnings.length > 0) counts.incomplete++;
    if (result.value.unsaved) counts.unsaved++;
  }
  return { ...counts, cancelled: false };
}

function inWords({ exported, failed, incomplete, unsaved, cancelled }: ExportAllResult, of: number): string {
  const are = (count: number): string => (count === 1 ? "1 of them" : `${String(count)} of them`);
  return [
    cancelled ? `Stopped: ${String(exported)} of ${plural(of, "post-mortem")} ${exported === 1 ? "is" : "are"} exported.` : "",
    cancelled ? "" : `Exported ${plural(exported, "post-mortem")}.`,
    unsaved > 0 ? `What is not saved yet in ${are(unsaved)} is in the export.` : "",
    incomplete > 0 ? `${are(incomplete)} ${incomplete === 1 ? "lacks" : "lack"} something of the document.` : "",
    failed > 0 ? `${plural(failed, "file")} could not be exported.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** By the file's name; where two have the same one, by their paths, so that none takes the place of another. */
function jobs(sources: readonly Uri[], folder: Uri, format: Format): readonly Job[] {
  const plain = (path: string): string => `${path.replace(/\.(md|markdown)$/i, "")}.${format}`;
  const times = new Map<string, number>();
  const keyOf = (source: Uri): string => plain(nameOf(source)).toLowerCase();
  for (const source of sources) times.set(keyOf(source), (times.get(keyOf(source)) ?? 0) + 1);
  return sources.map((source) => {
    const isAlone = times.get(keyOf(source)) === 1;
    const workspaceFolder = workspace.getWorkspaceFolder(source)?.name ?? "";
    const path = `${workspaceFolder}/${pathOf(source)}`.replace(/^\/+/, "").replaceAll("/", "-");
    return { source, target: Uri.joinPath(folder, plain(isAlone ? nameOf(source) : path)) };
  });
}

async function askFolder(deps: Deps, example: Uri): Promise<Uri | null> {
  const start = (await lastPlace(deps, "all", example)) ?? workspace.workspaceFolders?.[0]?.uri;
  const [chosen] =
    (await window.showOpenDialog({
      title: "Folder for the Exported Files",
      openLabel: "Export Here",
      canSelectFiles: false,
      canSelectFolders: true,
      ...(start ? { defaultUri: start } : {}),
    })) ?? [];
  if (chosen) await rememberPlace(deps, "all", example, chosen);
  return chosen ?? null;
}

/** Those that are to be exported; `null`: none, nothing is to be done. */
async function askAboutExisting({ files }: Deps, all: readonly Job[], folder: Uri): Promise<readonly Job[] | null> {
  const standing = await Promise.all(all.map(({ target }) => files.exists(target.toString())));
  const count = standing.filter(Boolean).length;
  if (count === 0) return all;
  const rest = all.filter((_, index) => standing[index] !== true);
  const [replace, keep] = ["Replace", "Keep Them and Export the Rest"];
  const question = `${count === all.length ? `All ${String(count)}` : `${String(count)} of ${String(all.length)}`} files exist already in “${nameOf(folder)}”. Replace them?`;
  const chosen = await window.showWarningMessage(
    all.length === 1 ? `${nameOf(all[0]?.target ?? folder)} exists already in “${nameOf(folder)}”. Replace it?` : question,
    { modal: true },
    replace,
    ...(rest.length > 0 ? [keep] : []),
  );
  if (chosen === replace) return all;
  return chosen === keep ? rest : null;
}

/** Programs pass `{ format, folder }`; the explorer passes the file under the pointer and the selected ones. */
function readArguments(
  first: unknown,
  second: unknown,
): { readonly sources: readonly Uri[] | null; readonly format: Format | null; readonly folder: Uri | null } {
  if (first instanceof Uri) {
    const selected = Array.isArray(second) ? second.filter((uri): uri is Uri => uri instanceof Uri) : [];
    const files = (selected.length > 0 ? selected : [first]).filter(({ path }) => /\.(md|markdown)$/i.test(path));
    return { sources: files, format: null, folder: null };
  }
  const { format, folder } = (typeof first === "object" && first !== null ? first : {}) as Record<string, unknown>;
  return { sources: null, format: format === "pdf" || format === "html" ? format : null, folder: folder instanceof Uri ? folder : null };
}
