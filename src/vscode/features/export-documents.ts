/** Exporting a document to a file: what the commands for one and for all have in common. */
import { type Uri, workspace } from "vscode";
import type { MakeOptions } from "../../core/exporters/pdf/maker";
import { failed, ok, type Result } from "../../core/ports";
import { imageFilesAround } from "../adapters/image-files";
import { loadEngine } from "../analysis/engine";
import { pathOf } from "../analysis/scope";
import type { Deps } from "../deps";

export type Format = "pdf" | "html";

/** Answers what of the document is not in the export as it should be, in sentences; they are in the log as well. */
export async function exportDocument(
  deps: Deps,
  format: Format,
  source: Uri,
  target: Uri,
  options: MakeOptions = {},
): Promise<Result<readonly string[]>> {
  const text = await textOf(deps, source);
  const exported = text.ok ? await render(deps, format, source, text.value, options) : text;
  // Whoever cancels at the last moment wants no file either.
  const cancelled = options.cancellation?.isCancellationRequested === true;
  const written = !exported.ok
    ? exported
    : cancelled
      ? failed("cancelled", "")
      : await deps.files.writeBytes(target.toString(), exported.value.bytes);
  if (exported.ok && written.ok) {
    for (const warning of exported.value.warnings) deps.log.warn(`${pathOf(source)}: ${warning}`);
    return ok(exported.value.warnings);
  }
  const { error } = written.ok ? { error: { code: "unreadable", message: "" } as const } : written;
  if (error.code !== "cancelled") deps.log.error(`Exporting ${source.toString(true)} to ${target.toString(true)}: ${error.message}`);
  return failed(error.code, error.message);
}

interface Rendered {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

async function render(deps: Deps, format: Format, source: Uri, text: string, options: MakeOptions): Promise<Result<Rendered>> {
  const settings = await deps.settings.of(source);
  const [{ parse }, { exporters }, { loadPictures, missingPictures }, { lookOf }] = await Promise.all([
    loadEngine(),
    import("../../core/exporters/registry.js"),
    import("../../core/exporters/images.js"),
    import("../../core/exporters/look.js"),
  ]);
  const exporter = exporters.find(({ id }) => id === format);
  if (!exporter) return failed("unreadable", `There is no export to ${format}.`);
  const document = parse(text, { path: pathOf(source), headings: settings.headings, severities: settings.severities });
  const files = imageFilesAround(source);
  const [pictures, look] = await Promise.all([loadPictures(document, files), lookOf(settings.export, files)]);
  const rendered = await exporter.render(document, { pictures, settings: look.settings, makePdf: (job) => deps.pdfs.make(job, options) });
  const result = typeof rendered === "string" ? ok({ content: rendered, warnings: [] }) : rendered;
  if (!result.ok) return result;
  const { content, warnings } = result.value;
  const bytes = typeof content === "string" ? await workspace.encode(content, { encoding: "utf8" }) : content;
  return ok({ bytes, warnings: [...look.warnings, ...missingPictures(pictures), ...warnings] });
}

/** As it stands in the editor, saved or not; else as it is on disk. */
async function textOf({ files }: Deps, uri: Uri): Promise<Result<string>> {
  const open = workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri.toString());
  return open ? ok(open.getText()) : files.readText(uri.toString());
}
