/**
 * The compiler that sets a document, in WebAssembly, with its fonts. Heavy: it belongs into a worker, which is ended to stop it
 * and to give its memory back. Nothing in it can reach the network or a disk.
 */
import { initSync, type TypstCompiler, TypstCompilerBuilder, TypstFontResolverBuilder } from "@myriaddreamin/typst-ts-web-compiler";
import { decompress } from "fzstd";
import { archive } from "./archive";
import { type Coverage, fontCoverage, merge, missingCharacters } from "./coverage";
import { type Ending, type Fit, fitPages } from "./fit";
import { unpack } from "./font-pack";
import type { PdfDocument } from "./layout";
import type { CompilerFile } from "./pictures";

/** What the build has put beside the worker. */
export interface EngineFiles {
  /** Compressed. */
  readonly compiler: Uint8Array;
  /** Compressed. */
  readonly fonts: Uint8Array;
  readonly template: string;
}

export interface PdfJob {
  readonly document: PdfDocument;
  /** Images, by the path that `document` names them with. */
  readonly files: readonly CompilerFile[];
}

export interface Pdf {
  readonly bytes: Uint8Array;
  /** Characters that show as boxes, since no font here has them. */
  readonly missing: readonly string[];
  /** The paths of images that cannot be drawn; a note stands in the place of each. */
  readonly broken: readonly string[];
}

/** Fonts of the computer for characters that the export's own fonts lack. `language`: of the document, BCP 47. */
export type FindFonts = (missing: readonly string[], language: string) => readonly Uint8Array[];

const MAIN = "/main.typ";
const DATA = "/document.json";
const STATE = "/state.json";
const PROBE = "/probe.typ";

interface Compiled {
  readonly result?: Uint8Array;
  readonly diagnostics?: unknown;
}

/** A worker has one at most: the compiler's code is a single instance. */
export async function loadEngine({ compiler, fonts, template }: EngineFiles, findFonts: FindFonts = () => []): Promise<PdfEngine> {
  const { memory } = initSync({ module: decompress(compiler) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const files = unpack(decompress(fonts)).map(({ bytes }) => bytes);
  for (const bytes of files) await builder.add_raw_font(bytes);
  const built = await builder.build();
  built.add_source(MAIN, template);
  return new PdfEngine(built, files, findFonts, memory);
}

export class PdfEngine {
  readonly #compiler: TypstCompiler;
  readonly #fonts: readonly Uint8Array[];
  readonly #coverage: Coverage;
  readonly #findFonts: FindFonts;
  readonly #memory: WebAssembly.Memory;

  constructor(compiler: TypstCompiler, fonts: readonly Uint8Array[], findFonts: FindFonts, memory: WebAssembly.Memory) {
    this.#compiler = compiler;
    this.#fonts = fonts;
    this.#coverage = merge(fonts.map(fontCoverage));
    this.#findFonts = findFonts;
    this.#memory = memory;
  }

  /** One at a time. @throws Error where the template does not compile, which no document may bring about. */
  async render(job: PdfJob): Promise<Pdf> {
    const text = shown(job.document);
    const missing = missingCharacters(text, this.#coverage);
    const more = missing.length === 0 ? [] : this.#findFonts(missing, job.document.lang);
    if (more.length === 0) return { ...this.#set(job), missing };
    const richer = await this.#withFonts(more, job);
    return richer
      ? { ...richer, missing: missingCharacters(missing.join(""), merge(more.map(fontCoverage))) }
      : { ...this.#set(job), missing };
  }

  /** `null` where one of the fonts is damaged, or is of a kind that the compiler cannot embed. */
  async #withFonts(more: readonly Uint8Array[], job: PdfJob): Promise<Omit<Pdf, "missing"> | null> {
    try {
      await this.#useFonts(more);
      return this.#set(job);
    } catch {
      return null;
    } finally {
      // The next document looks for its own.
      await this.#useFonts([]);
    }
  }

  async #useFonts(more: readonly Uint8Array[]): Promise<void> {
    const builder = new TypstFontResolverBuilder();
    for (const font of [...this.#fonts, ...more]) builder.add_raw_font(font);
    this.#compiler.set_fonts(await builder.build());
  }

  #set({ document, files }: PdfJob): Omit<Pdf, "missing"> {
    const compiler = this.#compiler;
    try {
      for (const { path, bytes } of files) compiler.map_shadow(path, bytes);
      const broken = files.map(({ path }) => path).filter((path) => !this.#canDraw(path));
      compiler.map_shadow(DATA, encode(document));
      fitPages((fit) => this.#ending(broken, fit));
      const { result, diagnostics } = compiler.compile(MAIN, undefined, "pdf", 3) as Compiled;
      // A template that does not compile gives no result, and no exception either.
      if (!result) throw new Error(`The document could not be set: ${JSON.stringify(diagnostics)}`);
      return { bytes: archive(result), broken };
    } finally {
      for (const { path } of files) this.#unmap(path);
    }
  }

  /** A compiler that has broken off takes no more calls; what it broke off with is what there is to tell. */
  #unmap(path: string): void {
    try {
      this.#compiler.unmap_shadow(path);
    } catch {
      // Its worker ends.
    }
  }

  /** Where the document ends when it gets so much room. What is set last is what is written. */
  #ending(broken: readonly string[], fit: Fit): Ending {
    this.#compiler.map_shadow(STATE, encode({ broken, fit }));
    const [ending] = JSON.parse(this.#compiler.query(MAIN, undefined, "<end>", "value")) as readonly [Ending];
    return ending;
  }

  /** One image that cannot be read would fail the whole document. The path is the export's own, so it is safe in code. */
  #canDraw(path: string): boolean {
    this.#compiler.add_source(PROBE, `#image("${path}")`);
    return (this.#compiler.compile(PROBE, undefined, "pdf", 3) as Compiled).result !== undefined;
  }

  /** Bytes; they only ever become more. */
  memory(): number {
    return this.#memory.buffer.byteLength;
  }
}

/** Everything of a document that is set in type. Keys and addresses among it are in Latin letters, which the fonts have. */
function shown(document: PdfDocument): string {
  return JSON.stringify({ ...document, source: null });
}

/** JSON may hold half of a surrogate pair, as an escape; the compiler's reader takes none. */
function encode(value: unknown): Uint8Array {
  const json = JSON.stringify(value).replace(/\\(?:\\|ud[89a-f][0-9a-f]{2})/g, (found) => (found.length === 2 ? found : "\ufffd"));
  return new TextEncoder().encode(json);
}
