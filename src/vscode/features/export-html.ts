/** `postmortem.exportHtml`: one HTML file that needs nothing else, beside the document or where the person says. */
import { commands, type Disposable, Uri, window, workspace } from "vscode";
import { ok, type Result } from "../../core/ports";
import { imageFilesAround } from "../adapters/image-files";
import { loadEngine } from "../analysis/engine";
import { LANGUAGE, pathOf } from "../analysis/scope";
import type { Deps } from "../deps";
import { offerExport } from "../ui/offer-export";

export function registerExportHtml(deps: Deps): Disposable {
  return commands.registerCommand("postmortem.exportHtml", async (first: unknown, second: unknown): Promise<Uri | null> => {
    const given = readArguments(first, second);
    const active = window.activeTextEditor?.document;
    const source = given.source ?? (active?.languageId === LANGUAGE ? active.uri : null);
    if (!source) {
      void window.showInformationMessage("Open a post-mortem first: a Markdown document.");
      return null;
    }
    const target = given.target ?? (await askTarget(source));
    if (!target) return null;
    return deps.activity.during(() => exportTo(deps, source, target));
  });
}

async function exportTo(deps: Deps, source: Uri, target: Uri): Promise<Uri | null> {
  const text = await textOf(deps, source);
  const page = text.ok ? await pageOf(deps, source, text.value) : null;
  const written = text.ok && page !== null ? await deps.files.writeText(target.toString(), page, { overwrite: true }) : text;
  if (!written.ok) {
    deps.log.error(`Exporting ${source.toString(true)} to ${target.toString(true)}: ${written.error.message}`);
    void window.showErrorMessage(`The export did not work. ${written.error.message}`);
    return null;
  }
  void offerExport(target);
  return target;
}

/** With the images that it shows, and a word on those that could not be had. */
async function pageOf(deps: Deps, source: Uri, text: string): Promise<string> {
  const { headings, severities } = await deps.settings.of(source);
  const [{ parse }, { exportHtml }, { loadPictures, missingPictures }] = await Promise.all([
    loadEngine(),
    import("../../core/exporters/html.js"),
    import("../../core/exporters/images.js"),
  ]);
  const document = parse(text, { path: pathOf(source), headings, severities });
  const pictures = await loadPictures(document, imageFilesAround(source));
  tellOf(deps, missingPictures(pictures));
  return exportHtml(document, { pictures });
}

function tellOf({ log }: Deps, missing: readonly string[]): void {
  const [first] = missing;
  if (first === undefined) return;
  for (const image of missing) log.warn(`Not part of the page: the image ${image}`);
  const more = missing.length === 1 ? "" : ` ${String(missing.length - 1)} more: see the output of Post-mortem.`;
  void window.showWarningMessage(`An image is not part of the page. ${first}${more}`);
}

/** As it stands in the editor, saved or not; else as it is on disk. */
async function textOf({ files }: Deps, uri: Uri): Promise<Result<string>> {
  const open = workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri.toString());
  return open ? ok(open.getText()) : files.readText(uri.toString());
}

async function askTarget(source: Uri): Promise<Uri | null> {
  const folder = workspace.workspaceFolders?.[0];
  const name = `${source.path.slice(source.path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "")}.html`;
  const beside = source.scheme === "untitled" ? (folder ? Uri.joinPath(folder.uri, name) : null) : Uri.joinPath(source, "..", name);
  const chosen = await window.showSaveDialog({
    title: "Export Post-mortem as HTML",
    saveLabel: "Export",
    filters: { HTML: ["html", "htm"] },
    ...(beside ? { defaultUri: beside } : {}),
  });
  return chosen ?? null;
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
