import type { Logger } from "../core/ports";

/** One line a message; `write` is usually standard error, so that results on standard output stay clean. */
export function lineLogger(write: (line: string) => void, labels = { warning: "warning:", error: "error:" }): Logger {
  return {
    info: (message) => write(`${message}\n`),
    warn: (message) => write(`${labels.warning} ${message}\n`),
    error: (message) => write(`${labels.error} ${message}\n`),
  };
}
