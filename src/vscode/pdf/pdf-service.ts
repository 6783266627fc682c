/** The editor's maker of PDFs: its worker rests once it has not been asked for a while, which gives its memory back. */
import type { Disposable } from "vscode";
import type { Pdf, PdfJob } from "../../core/exporters/pdf/engine";
import type { MakeOptions, PdfMaker } from "../../core/exporters/pdf/maker";
import type { Result } from "../../core/ports";

const KEPT = 2 * 60_000;

export class PdfService implements Disposable {
  readonly #maker: PdfMaker;
  #timer: HostTimer | null = null;

  constructor(maker: PdfMaker) {
    this.#maker = maker;
  }

  /** For when a PDF will be wanted in a moment. */
  warm(): void {
    this.#maker.warm();
    this.#keep();
  }

  async make(job: PdfJob, options: MakeOptions): Promise<Result<Pdf>> {
    try {
      return await this.#maker.make(job, options);
    } finally {
      this.#keep();
    }
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#maker.dispose();
  }

  #keep(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#maker.rest(), KEPT);
  }
}
