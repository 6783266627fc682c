/** The worker in which PDFs are set, in a browser: bundled as dist/pdf/web-worker.js. */
import type { FromWorker, ToWorker } from "../../core/exporters/pdf/messages";
import { serve } from "../../core/exporters/pdf/serve";

/** Of the worker's own scope, as far as it is used here. */
interface Scope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
}

const scope = globalThis as unknown as Scope;
const take = serve((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => take(data);
