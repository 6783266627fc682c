/** The worker in which PDFs are set, on Node: bundled as dist/pdf/worker.js, with the files that it reads beside it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import { serve } from "../core/exporters/pdf/serve";
import type { EngineFiles } from "../core/exporters/pdf/engine";
import type { ToWorker } from "../core/exporters/pdf/messages";
import { systemFonts } from "./system-fonts";

async function readFiles(folder: string): Promise<EngineFiles> {
  const read = (name: string): Promise<Buffer> => readFile(join(folder, name));
  const [compiler, fonts, template] = await Promise.all([read("compiler.zst"), read("fonts.zst"), read("post-mortem.typ")]);
  return { compiler, fonts, template: template.toString("utf8") };
}

const port = parentPort;
if (port) {
  // Where the compiler writes its stack when it breaks off. What there is to tell goes as a message.
  // eslint-disable-next-line no-console -- it is the one thing that the compiler itself calls
  console.error = () => undefined;
  const take = serve((message) => port.postMessage(message), readFiles(__dirname), systemFonts());
  port.on("message", (message: ToWorker) => take(message));
}
