import type { Logger } from "../core/ports";

/** One line a message; `write` is usually standard error, so that results on standard output stay clean. */
export function lineLogger(write: (line: string) => void): Logger {
  return {
    info: (message) => {
      write(`${message}\n`);
    },
    warn: (message) => {
      write(`warning: ${message}\n`);
    },
    error: (message) => {
      write(`error: ${message}\n`);
    },
  };
}
