/** The commands that export one document: where to, progress, and what can be done with the file. */
import { ProgressLocation, TabInputCustom, Uri, window, workspace } from "vscode";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";
import { offerExport } from "../ui/offer-export";
import { exportDocument, type Format } from "./export-documents";

const NAMES: Readonly<Record<Format, string>> = { pdf: "PDF", html: "HTML" };
/** The folder of the last export that was not beside its document. */
const PLACE = "export.folder";

/** The URI of the file; `null` when nothing came of it, which the person has been told. */
export async function exportOne(deps: Deps, format: Format, first: unknown, second: unknown): Promise<Uri | null> {
  const given = readArguments(first, second);
  const source = given.source ?? activeSource();
  if (!source) {
    void window.showInformationMessage("Open a post-mortem first: a Markdown document.");
    return null;
  }
  // While the person looks for a place, the worker starts.
  if (format === "pdf") deps.pdfs.warm();
  const target = given.target ?? (await askTarget(deps, source, format));
  return target ? deps.activity.during(() => exportTo(deps, format, source, target)) : null;
}

async function exportTo(deps: Deps, format: Format, source: Uri, target: Uri): Promise<Uri | null> {
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: `Exporting as ${NAMES[format]}`, cancellable: format === "pdf" },
    (progress, cancellation) =>
      exportDocument(deps, format, source, target, {
        cancellation,
        onStage: (stage) => progress.report({ message: stage === "starting" ? "starting the typesetter …" : "setting the pages …" }),
      }),
  );
  if (result.ok) {
    tell(result.value);
    void offerExport(target);
    return target;
  }
  if (result.error.code !== "cancelled") void window.showErrorMessage(`The export did not work. ${result.error.message}`);
  return null;
}

function tell(warnings: readonly string[]): void {
  const [first] = warnings;
  if (first === undefined) return;
  const more = warnings.length === 1 ? "" : ` And ${String(warnings.length - 1)} more: see the output of Post-mortem.`;
  void window.showWarningMessage(`Something of the document is not in the export. ${first}${more}`);
}

/** The text editor's document, or the one that the form shows. */
function activeSource(): Uri | null {
  const active = window.activeTextEditor?.document;
  if (active?.languageId === LANGUAGE) return active.uri;
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputCustom && input.viewType === "postmortem.form" ? input.uri : null;
}

async function askTarget({ memory }: Deps, source: Uri, format: Format): Promise<Uri | null> {
  const name = `${source.path.slice(source.path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "")}.${format}`;
  const beside = source.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(source, "..");
  const remembered = memory.get<string>(PLACE);
  const folder = remembered === undefined ? beside : Uri.parse(remembered);
  const chosen = await window.showSaveDialog({
    title: `Export Post-mortem as ${NAMES[format]}`,
    saveLabel: "Export",
    filters: format === "pdf" ? { PDF: ["pdf"] } : { HTML: ["html", "htm"] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
  });
  if (!chosen) return null;
  const place = Uri.joinPath(chosen, "..").toString();
  await memory.update(PLACE, place === beside?.toString() ? undefined : place);
  return chosen;
}

/**
 * Programs pass `{ uri, target }` or `uri, target`. Menus pass the document and then something of their own (a list of the
 * selected files, the place of the tab), which is not a target.
 */
function readArguments(first: unknown, second: unknown): { readonly source: Uri | null; readonly target: Uri | null } {
  if (first instanceof Uri) return { source: first, target: second instanceof Uri ? second : null };
  if (typeof first !== "object" || first === null) return { source: null, target: null };
  const { uri, target } = first as Record<string, unknown>;
  return { source: uri instanceof Uri ? uri : null, target: target instanceof Uri ? target : null };
}
