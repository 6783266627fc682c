/** The commands that export one document: where to, progress, and what can be done with the file. */
import { ProgressLocation, TabInputCustom, Uri, window, workspace } from "vscode";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";
import { offerExport, tellWithLog } from "../ui/offer-export";
import { exportDocument, fileDestination, type Format, FORMATS, nameOf } from "./export-documents";
import { lastPlace, rememberFormat, rememberPlace } from "./export-memory";
import { FORM } from "./form-tabs";

/** Asks as what; `null`: nothing was chosen. */
type Choice = (source: Uri) => Promise<Format | null>;

/** The URI of the file; `null` when nothing came of it, which the person has been told. */
export async function exportOne(deps: Deps, choice: Format | Choice, first: unknown, second: unknown): Promise<Uri | null> {
  const given = readArguments(first, second);
  const source = given.source ?? activeSource();
  if (!source) {
    void window.showInformationMessage("Open a post-mortem first: a Markdown document.");
    return null;
  }
  const format = typeof choice === "string" ? choice : await choice(source);
  if (!format) return null;
  // While the person looks for a place, the worker starts.
  if (format === "pdf") deps.pdfs.warm();
  const target = given.target ?? (await askTarget(deps, source, format));
  if (!target) return null;
  await rememberFormat(deps, source, format);
  return deps.activity.during(() => exportTo(deps, format, source, target));
}

async function exportTo(deps: Deps, format: Format, source: Uri, target: Uri): Promise<Uri | null> {
  const destination = fileDestination(deps, target);
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: `Exporting as ${labelOf(format)}`, cancellable: format === "pdf" },
    (progress, cancellation) =>
      exportDocument(deps, format, source, destination, {
        cancellation,
        onStage: (stage) => progress.report({ message: stage === "starting" ? "starting the typesetter …" : "setting the pages …" }),
      }),
  );
  if (!result.ok) {
    if (result.error.code !== "cancelled") tellWithLog(deps.log, result.error.message, "error");
    return null;
  }
  const { warnings, unsaved } = result.value;
  tellWarnings(deps, warnings);
  void offerExport(target, `Exported as ${destination.name}.${unsaved ? " What is not saved yet is in it." : ""}`, {
    isText: format === "html",
  });
  return target;
}

function tellWarnings({ log }: Deps, warnings: readonly string[]): void {
  const [first] = warnings;
  if (first === undefined) return;
  const more = warnings.length === 1 ? "" : ` And ${String(warnings.length - 1)} more, in the log.`;
  tellWithLog(log, `Something of the document is not in the export. ${first}${more}`, "warning");
}

/** The text editor's document, or the one that the form shows. */
function activeSource(): Uri | null {
  const active = window.activeTextEditor?.document;
  if (active?.languageId === LANGUAGE) return active.uri;
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputCustom && input.viewType === FORM ? input.uri : null;
}

async function askTarget(deps: Deps, source: Uri, format: Format): Promise<Uri | null> {
  const beside = source.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(source, "..");
  const folder = (await lastPlace(deps, "one", source)) ?? beside;
  const chosen = await window.showSaveDialog({
    title: `Export Post-mortem as ${labelOf(format)}`,
    saveLabel: "Export",
    filters: format === "pdf" ? { PDF: ["pdf"] } : { HTML: ["html", "htm"] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, nameFor(source, format)) } : {}),
  });
  if (!chosen) return null;
  const place = Uri.joinPath(chosen, "..");
  // Beside each document is where the next one goes, too.
  await rememberPlace(deps, "one", source, place.toString() === beside?.toString() ? null : place);
  return chosen;
}

function nameFor(source: Uri, format: Format): string {
  return `${nameOf(source).replace(/\.[^.]*$/, "")}.${format}`;
}

function labelOf(format: Format): string {
  return FORMATS.find((one) => one.format === format)?.label ?? format;
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
