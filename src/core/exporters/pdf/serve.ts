/** The worker's side of the conversation, wherever it runs. */
import { type EngineFiles, type FindFonts, loadEngine, type PdfEngine, type PdfJob } from "./engine";
import type { FromWorker, ToWorker } from "./messages";

/** Answers what takes the messages. `files`: where the worker reads them itself. `findFonts`: where it can find any. */
export function serve(
  post: (message: FromWorker) => void,
  files?: Promise<EngineFiles>,
  findFonts?: FindFonts,
): (message: ToWorker) => void {
  const fail = (error: unknown): void => post({ type: "failed", message: reason(error) });
  let engine: PdfEngine | null = null;
  const load = async (from: EngineFiles | Promise<EngineFiles>): Promise<void> => {
    engine = await loadEngine(await from, findFonts);
    post({ type: "ready" });
  };
  if (files) load(files).catch(fail);
  const set = async (job: PdfJob): Promise<void> => {
    if (!engine) throw new Error("The worker has no engine yet.");
    post({ type: "done", pdf: await engine.render(job), memory: engine.memory() });
  };
  return (message) => void (message.type === "load" ? load(message.files) : set(message.job)).catch(fail);
}

/** What WebAssembly says when it breaks off is of no use to whoever exports: "unreachable". */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === "RuntimeError" || error instanceof RangeError
    ? `The compiler of PDFs gave up on this document, most likely for want of memory (${error.message}). Export it as HTML instead.`
    : error.message;
}
