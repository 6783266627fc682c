/** What a maker of PDFs and its worker say to each other: the worker says that it is ready, then answers each job before it gets the next. */
import type { EngineFiles, Pdf, PdfJob } from "./engine";

export type ToWorker =
  /** The first message, where the worker cannot read the files itself. */
  { readonly type: "load"; readonly files: EngineFiles } | { readonly type: "set"; readonly job: PdfJob };

export type FromWorker =
  | { readonly type: "ready" }
  /** `memory`: bytes that the compiler holds and gives back only with the worker's end. */
  | { readonly type: "done"; readonly pdf: Pdf; readonly memory: number }
  | { readonly type: "failed"; readonly message: string };
