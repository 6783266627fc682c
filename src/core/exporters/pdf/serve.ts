/** The worker's side of the conversation, wherever it runs. */
import { type EngineFiles, loadEngine, type PdfEngine } from "./engine";
import type { FromWorker, ToWorker } from "./messages";

/** Answers what takes the messages. `files`: where the worker reads them itself. */
export function serve(post: (message: FromWorker) => void, files?: Promise<EngineFiles>): (message: ToWorker) => void {
  const fail = (error: unknown): void => post({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  let engine: PdfEngine | null = null;
  const load = async (from: EngineFiles | Promise<EngineFiles>): Promise<void> => {
    engine = await loadEngine(await from);
    post({ type: "ready" });
  };
  if (files) load(files).catch(fail);
  return (message) => {
    try {
      if (message.type === "load") load(message.files).catch(fail);
      else if (engine) post({ type: "done", pdf: engine.render(message.job), memory: engine.memory() });
      else throw new Error("The worker has no engine yet.");
    } catch (error) {
      fail(error);
    }
  };
}
