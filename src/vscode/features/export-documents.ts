/** Exporting a document: what the commands for one and for all have in common. */
import { type Uri, workspace } from "vscode";
import type { MakeOptions } from "../../core/exporters/pdf/maker";
import { failed, ok, type Result } from "../../core/ports";
import { imageFilesAround } from "../adapters/image-files";
import { loadEngine } from "../analysis/engine";
import { pathOf } from "../analysis/scope";
import type { Deps } from "../deps";

export type Format = "pdf" | "html";

export const FORMATS: readonly { readonly format: Format; readonly label: string; readonly description: string }[] = [
  { format: "pdf", label: "PDF", description: "pages to print, to send and to keep" },
  { format: "html", label: "HTML", description: "one file for a browser, with all that it needs" },
];

/** Where an export goes. */
export interface Destination {
  /** For the log and for messages. */
  readonly name: string;
  save(bytes: Uint8Array): Promise<Result<void>>;
}

export interface Exported {
  /** What of the document is not in the export as it should be, in sentences; they are in the log as well. */
  readonly warnings: readonly string[];
  /** It holds what an editor shows and no file does. */
  readonly unsaved: boolean;
}

export function fileDestination({ files }: Deps, target: Uri): Destination {
  return { name: nameOf(target), save: (bytes) => files.writeBytes(target.toString(), bytes) };
}

/** Failures are sentences that name the file they are of; they are in the log as well. Nothing is saved once it was cancelled. */
export async function exportDocument(
  deps: Deps,
  format: Format,
  source: Uri,
  destination: Destination,
  options: MakeOptions = {},
): Promise<Result<Exported>> {
  const refused = (failure: Result<unknown>, what: string): Result<never> => {
    if (failure.ok || failure.error.code === "cancelled") return failed("cancelled", "");
    const message = `${what} ${failure.error.message}`;
    deps.log.error(`${source.toString(true)}: ${message}`);
    return failed(failure.error.code, message);
  };
  const read = await textOf(deps, source);
  const rendered = read.ok ? await render(deps, format, source, read.value.text, options) : read;
  if (!read.ok || !rendered.ok) return refused(rendered, `${nameOf(source)} could not be exported.`);
  if (options.cancellation?.isCancellationRequested === true) return failed("cancelled", "");
  const saved = await destination.save(rendered.value.bytes);
  if (!saved.ok) return refused(saved, `${destination.name} could not be written.`);
  for (const warning of rendered.value.warnings) deps.log.warn(`${pathOf(source)}: ${warning}`);
  return ok({ warnings: rendered.value.warnings, unsaved: read.value.unsaved });
}

export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
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
async function textOf({ files }: Deps, uri: Uri): Promise<Result<{ readonly text: string; readonly unsaved: boolean }>> {
  const open = workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri.toString());
  if (open) return ok({ text: open.getText(), unsaved: open.isDirty });
  const read = await files.readText(uri.toString());
  return read.ok ? ok({ text: read.value, unsaved: false }) : read;
}
