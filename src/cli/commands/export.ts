import { exporters } from "../../core/exporters/registry";
import type { Exported, Exporter } from "../../core/exporters/exporter";
import { lookOf } from "../../core/exporters/look";
import { loadPictures, missingPictures } from "../../core/exporters/images";
import type { PostMortem } from "../../core/document/model";
import { ok, type Result } from "../../core/ports";
import { imageFiles } from "../../node/image-files";
import { absolute, folderOf, join, shown } from "../../node/paths";
import { defineCommand, type Context } from "../command";
import { readDocument } from "../documents";
import { findTargets, type Target } from "../targets";

export const exportCommand = defineCommand({
  name: "export",
  summary: "Export post-mortems for reading, printing and keeping",
  operands: "FILE…",
  details: [
    `Each output stands beside its file, or in the folder that --out names; with a single input --out may name a file.
An output that is already there is replaced as a whole. The path of each output is printed.`,
  ],
  options: {
    to: { type: "string", choices: exporters.map(({ id }) => id), summary: "What to export to" },
    out: { type: "string", short: "o", value: "DIR|FILE", summary: "Where to write" },
  },
  examples: [
    "postmortem export postmortems/2026-03-04-checkout-errors.md --to pdf",
    "postmortem export postmortems/ --to pdf --out evidence/",
    "postmortem export postmortems/*.md --to html --out site/",
  ],
  run: async (operands, values, context) => {
    const exporter = exporters.find(({ id }) => id === values.to);
    if (!exporter) {
      context.complain(`Say what to export to: ${exporters.map(({ id }) => `\`--to ${id}\``).join(" or ")}.`);
      return 2;
    }
    if (operands.length === 0) {
      context.complain("Name the files to export; none is given.");
      return 2;
    }
    const { targets, failed } = await findTargets(operands, context);
    const place = await placeOf(values.out, targets, exporter, context);
    if (place === null) return 2;
    const done = await exportAll(targets, place, exporter, context);
    return failed || !done ? 2 : 0;
  },
});

type Place = (target: Target) => string;

/** Where each output goes; `null` when `--out` cannot be that, which has been reported. */
async function placeOf(out: string | undefined, targets: readonly Target[], exporter: Exporter, context: Context): Promise<Place | null> {
  const name = ({ path }: Target): string =>
    path
      .slice(folderOf(path).length)
      .replace(/^\//, "")
      .replace(/\.(md|markdown)$/i, "") + exporter.extension;
  if (out === undefined) return (target) => join(folderOf(target.path), name(target));
  const path = absolute(context.io.cwd, out);
  const kind = await context.io.disk().kind(path);
  const isFolder = kind.ok ? kind.value === "folder" : /[\\/]$/.test(out) || !path.toLowerCase().endsWith(exporter.extension);
  if (isFolder) return (target) => join(path, name(target));
  if (targets.length <= 1) return () => path;
  context.complain(`It is a file, but ${String(targets.length)} documents are exported; name a folder.`, out);
  return null;
}

/** One that fails does not keep the others from being written. Answers whether all were. */
async function exportAll(targets: readonly Target[], place: Place, exporter: Exporter, context: Context): Promise<boolean> {
  const sources = new Set(targets.map(({ path }) => path));
  const written = new Map<string, string>();
  let done = true;
  for (const target of targets) {
    const path = place(target);
    const output = shown(context.io.cwd, path);
    const other = written.get(path);
    const clash = sources.has(path)
      ? "It is one of the documents to export"
      : other === undefined
        ? null
        : `It is already the output of ${other}`;
    if (clash !== null) {
      context.complain(`${clash}; ${target.shown} is not exported there.`, output);
      done = false;
    } else if (await exportOne(target, path, exporter, context)) {
      written.set(path, target.shown);
      context.io.stdout.write(`${output}\n`);
    } else {
      done = false;
    }
  }
  return done;
}

async function exportOne(target: Target, path: string, exporter: Exporter, context: Context): Promise<boolean> {
  const document = await readDocument(target, context);
  if (!document) return false;
  const disk = context.io.disk();
  const folder = await disk.makeFolder(folderOf(path));
  const exported = folder.ok ? await render(document, target, exporter, context) : folder;
  const written = exported.ok ? await disk.writeBytes(path, bytesOf(exported.value.content)) : exported;
  if (!written.ok) context.complain(written.error.message, shown(context.io.cwd, path));
  return written.ok;
}

async function render(document: PostMortem, target: Target, exporter: Exporter, context: Context): Promise<Result<Exported>> {
  const { io, log } = context;
  const files = imageFiles(io.disk(), target.path, target.workspace.root);
  const pictures = await loadPictures(document, files);
  const look = await lookOf(target.workspace.settings.export, files);
  const rendered = await exporter.render(document, { pictures, settings: look.settings, makePdf: (job) => io.makePdf(job) });
  const exported = typeof rendered === "string" ? ok({ content: rendered, warnings: [] }) : rendered;
  const warnings = [...look.warnings, ...missingPictures(pictures), ...(exported.ok ? exported.value.warnings : [])];
  for (const warning of warnings) log.warn(`${target.shown}: ${warning}`);
  return exported;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
