/** One line on standard error that tells how far long work is; nothing where nobody watches. */
import type { Output } from "./io";

export interface Progress {
  step(done: number): void;
  end(): void;
}

/** Work on fewer items is over before the line could be read. */
const WORTH_SHOWING = 20;

export function progress(output: Output, what: string, total: number): Progress {
  if (!output.isTTY || total < WORTH_SHOWING) return { step: () => undefined, end: () => undefined };
  let percent = -1;
  return {
    step: (done) => {
      const now = Math.floor((100 * done) / total);
      if (now === percent) return;
      percent = now;
      output.write(`\r${what} ${String(done)}/${String(total)}`);
    },
    // Back to the start of the line, and clear it.
    end: () => output.write("\r\u001B[K"),
  };
}
