/** The engine itself, in this process and once for all tests, and the programs that look into what it makes. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "../../../../../src/core/document/parse";
import type { ExportSettings } from "../../../../../src/core/exporters/exporter";
import { type EngineFiles, type FindFonts, loadEngine, type Pdf, type PdfEngine } from "../../../../../src/core/exporters/pdf/engine";
import { pdfJob } from "../../../../../src/core/exporters/pdf/pdf-job";

const FOLDER = resolve("out", "pdf");
let engine: Promise<PdfEngine> | null = null;
/** The engine sets one document at a time. */
let last: Promise<unknown> = Promise.resolve();
let findFonts: FindFonts = () => [];

/** Compressing the compiler takes a while, where that was not done before. */
export const PATIENCE = 180_000;

/** What the build puts beside the worker, in a folder of the tests' own. */
export async function engineFiles(): Promise<EngineFiles> {
  const { buildPdfAssets } = (await import(pathToFileURL(resolve("scripts/pdf-assets.mjs")).href)) as {
    buildPdfAssets(folder: string): Promise<void>;
  };
  await buildPdfAssets(FOLDER);
  const read = (name: string): Buffer => readFileSync(join(FOLDER, name));
  return { compiler: read("compiler.zst"), fonts: read("fonts.zst"), template: read("post-mortem.typ").toString("utf8") };
}

export async function makePdf(
  text: string,
  settings: ExportSettings = {},
  path = "postmortems/a.md",
  find: FindFonts = () => [],
): Promise<Pdf> {
  engine ??= engineFiles().then((files) => loadEngine(files, (missing, language) => findFonts(missing, language)));
  const job = pdfJob(parse(text, { path }), { pictures: new Map(), ...settings });
  const made = last.then(async () => {
    const ready = await engine;
    findFonts = find;
    return ready?.render(job);
  });
  last = made.catch(() => undefined);
  return (await made) ?? Promise.reject(new Error("There is no engine."));
}

/** What a program says of a PDF, given as its last argument; `null` where the program is not installed. */
export function ask(program: string, args: readonly string[], pdf: Uint8Array, after: readonly string[] = []): string | null {
  const folder = mkdtempSync(join(tmpdir(), "pdf-"));
  try {
    const file = join(folder, "a.pdf");
    writeFileSync(file, pdf);
    return execFileSync(program, [...args, file, ...after], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
