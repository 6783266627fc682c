/** Watching files with chokidar, which is loaded only when somebody watches. */
import { withSlashes } from "./paths";

export type FileEvent = "changed" | "appeared" | "vanished";

export interface WatchRequest {
  /** Files and folders; a folder with all that is below it. */
  readonly paths: readonly string[];
  /** What is not looked at, nor below. */
  readonly ignored: (path: string) => boolean;
  /** Paths use `/`. */
  readonly onEvent: (event: FileEvent, path: string) => void;
  readonly onError: (message: string) => void;
}

export interface Watching {
  close(): Promise<void>;
}

const EVENTS: Readonly<Record<string, FileEvent>> = {
  change: "changed",
  add: "appeared",
  addDir: "appeared",
  unlink: "vanished",
  unlinkDir: "vanished",
};

/** Resolves once everything is watched: what changes from then on is told. */
export async function watchFiles({ paths, ignored, onEvent, onError }: WatchRequest): Promise<Watching> {
  const { watch } = await import("chokidar");
  const watcher = watch([...paths], {
    ignored: (path) => ignored(withSlashes(path)),
    ignoreInitial: true,
    followSymlinks: false,
    // Editors replace a file by a new one of its name; that is a change.
    atomic: true,
  });
  watcher.on("all", (name, path) => {
    const event = EVENTS[name];
    if (event) onEvent(event, withSlashes(path));
  });
  watcher.on("error", (error) => onError(error instanceof Error ? error.message : String(error)));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return { close: () => watcher.close() };
}
