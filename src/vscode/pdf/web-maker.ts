/** The maker of PDFs in a browser: its worker is a Web Worker. It can load nothing by itself, so its code and files are handed over. */
import { Uri, workspace } from "vscode";
import { PdfMaker } from "../../core/exporters/pdf/maker";
import type { FromWorker, ToWorker } from "../../core/exporters/pdf/messages";

/** Of the browser's own, as far as it is used here. */
interface BrowserWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}
interface Browser {
  readonly Worker: new (address: string) => BrowserWorker;
  readonly Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => object;
  readonly URL: { createObjectURL(blob: object): string; revokeObjectURL(address: string): void };
}

export function webPdfMaker(extension: Uri): PdfMaker {
  const read = async (name: string): Promise<Uint8Array> => workspace.fs.readFile(Uri.joinPath(extension, "dist", "pdf", name));
  return new PdfMaker((tell, died) => {
    let worker: BrowserWorker | null = null;
    let isEnded = false;
    const start = async (): Promise<void> => {
      const [code, compiler, fonts, template] = await Promise.all([
        read("web-worker.js"),
        read("compiler.zst"),
        read("fonts.zst"),
        read("post-mortem.typ"),
      ]);
      if (isEnded) return;
      const { Worker, Blob, URL } = globalThis as unknown as Browser;
      const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
      worker = new Worker(address);
      worker.onmessage = ({ data }) => tell(data);
      worker.onerror = ({ message }) => died(message ?? "The worker that sets the PDF could not be started.");
      worker.postMessage({ type: "load", files: { compiler, fonts, template: await workspace.decode(template, { encoding: "utf8" }) } });
    };
    start().catch((error: unknown) => died(error instanceof Error ? error.message : String(error)));
    return {
      // Nothing is posted before the worker has said that it is ready.
      post: (message) => worker?.postMessage(message),
      end: () => {
        isEnded = true;
        worker?.terminate();
      },
      hold: () => undefined,
    };
  }, after);
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
