/** The maker of PDFs on Node: its worker is a thread. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { PdfMaker } from "../core/exporters/pdf/maker";
import type { FromWorker } from "../core/exporters/pdf/messages";

/** `dist`: the folder of the built program, in which `pdf/worker.js` is. */
export function nodePdfMaker(dist: string): PdfMaker {
  return new PdfMaker((tell, died) => {
    const worker = new Worker(join(dist, "pdf", "worker.js"));
    worker.on("message", (message: FromWorker) => tell(message));
    worker.on("error", (error) => died(error instanceof Error ? error.message : String(error)));
    worker.on("exit", () => died("The worker that sets the PDF has ended."));
    return {
      post: (message) => worker.postMessage(message),
      end: () => void worker.terminate(),
      hold: (busy) => (busy ? worker.ref() : worker.unref()),
    };
  }, after);
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
