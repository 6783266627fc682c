import { type LogOutputChannel, window } from "vscode";
import type { Logger } from "../../core/ports";

export interface LogChannel extends Logger {
  /** Brings it into view. */
  show(): void;
  dispose(): void;
}

/** An error as it goes to the log: with its stack, for whoever reports it. */
export function explain(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The channel "Post-mortem" of the Output panel; made when there is first something to say. */
export function logChannel(): LogChannel {
  let channel: LogOutputChannel | null = null;
  const open = (): LogOutputChannel => (channel ??= window.createOutputChannel("Post-mortem", { log: true }));
  return {
    info: (message) => open().info(message),
    warn: (message) => open().warn(message),
    error: (message) => open().error(message),
    show: () => open().show(true),
    dispose: () => channel?.dispose(),
  };
}
