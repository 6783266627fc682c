/** `postmortem.exportAll`: every post-mortem of the workspace, or those selected in the explorer, into one folder. */
import { type CancellationToken, commands, type Disposable, ProgressLocation, Uri, window, workspace } from "vscode";
import { plural } from "../analysis/count";
import { pathOf } from "../analysis/scope";
import type { Deps } from "../deps";
import { offerExports } from "../ui/offer-export";
import { findPostMortems } from "../workspace/find-post-mortems";
import { exportDocument, type Format } from "./export-documents";

export interface ExportAllResult {
  readonly exported: number;
  readonly failed: number;
  readonly cancelled: boolean;
}

const FOLDER = "exportAll.folder";
const FORMATS: readonly { readonly label: string; readonly description: string; readonly format: Format }[] = [
  { label: "PDF", description: "pages to print, to send and to keep", format: "pdf" },
  { label: "HTML", description: "pages for a browser, each one file", format: "html" },
];

export function registerExportAll(deps: Deps): Disposable {
  return commands.registerCommand("postmortem.exportAll", async (first: unknown, second: unknown): Promise<ExportAllResult | null> => {
    const given = readArguments(first, second);
    const sources = given.sources ?? (await findPostMortems(deps));
    if (sources.length === 0) {
      void window.showInformationMessage("No file of this workspace matches the setting `postmortem.include`.");
      return null;
    }
    const format = given.format ?? (await askFormat(sources.length));
    if (format === "pdf") deps.pdfs.warm();
    const folder = format && (given.folder ?? (await askFolder(deps)));
    return format && folder ? deps.activity.during(() => exportAll(deps, format, sources, folder)) : null;
  });
}

async function exportAll(deps: Deps, format: Format, sources: readonly Uri[], folder: Uri): Promise<ExportAllResult> {
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: "Exporting post-mortems", cancellable: true },
    (progress, token) =>
      each(deps, format, targets(sources, folder, format), token, (done) =>
        progress.report({ message: `${String(done)} of ${String(sources.length)}`, increment: 100 / sources.length }),
      ),
  );
  const rest = result.failed > 0 ? ` ${plural(result.failed, "file")} could not be exported; the log "Post-mortem" says why.` : "";
  const sentence = `${result.cancelled ? "Stopped after" : "Exported"} ${plural(result.exported, "post-mortem")}.${rest}`;
  void offerExports(folder, sentence);
  return result;
}

async function each(
  deps: Deps,
  format: Format,
  pairs: readonly (readonly [source: Uri, target: Uri])[],
  cancellation: CancellationToken,
  step: (done: number) => void,
): Promise<ExportAllResult> {
  const counts = { exported: 0, failed: 0 };
  for (const [source, target] of pairs) {
    const result = await exportDocument(deps, format, source, target, { cancellation });
    if (cancellation.isCancellationRequested) return { ...counts, cancelled: true };
    if (result.ok) counts.exported++;
    else counts.failed++;
    step(counts.exported + counts.failed);
  }
  return { ...counts, cancelled: false };
}

/** By the file's name; where two have the same one, by their paths, so that none takes the place of another. */
function targets(sources: readonly Uri[], folder: Uri, format: Format): readonly (readonly [Uri, Uri])[] {
  const plain = (path: string): string => `${path.replace(/\.(md|markdown)$/i, "")}.${format}`;
  const nameOf = ({ path }: Uri): string => plain(path.slice(path.lastIndexOf("/") + 1));
  const times = new Map<string, number>();
  for (const source of sources) times.set(nameOf(source).toLowerCase(), (times.get(nameOf(source).toLowerCase()) ?? 0) + 1);
  return sources.map((source) => {
    const isAlone = times.get(nameOf(source).toLowerCase()) === 1;
    const workspaceFolder = workspace.getWorkspaceFolder(source)?.name ?? "";
    const name = isAlone ? nameOf(source) : plain(`${workspaceFolder}/${pathOf(source)}`.replace(/^\/+/, "").replaceAll("/", "-"));
    return [source, Uri.joinPath(folder, name)] as const;
  });
}

async function askFormat(count: number): Promise<Format | null> {
  const chosen = await window.showQuickPick(FORMATS, { title: `Export ${plural(count, "Post-mortem")}`, placeHolder: "As what?" });
  return chosen?.format ?? null;
}

async function askFolder({ memory }: Deps): Promise<Uri | null> {
  const remembered = memory.get<string>(FOLDER);
  const start = remembered === undefined ? workspace.workspaceFolders?.[0]?.uri : Uri.parse(remembered);
  const [chosen] =
    (await window.showOpenDialog({
      title: "Folder for the Exported Files",
      openLabel: "Export Here",
      canSelectFiles: false,
      canSelectFolders: true,
      ...(start ? { defaultUri: start } : {}),
    })) ?? [];
  if (chosen) await memory.update(FOLDER, chosen.toString());
  return chosen ?? null;
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
