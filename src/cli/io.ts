/** What the command line asks of its surroundings: everything a test passes in, everything `bin.ts` takes from the process. */
import type { Pdf, PdfJob } from "../core/exporters/pdf/engine";
import type { Clock, Result } from "../core/ports";
import type { Disk } from "../node/disk";
import type { Watching, WatchRequest } from "../node/watch";

/** 0 clean, 1 findings at or above `--fail-on`, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

export interface Output {
  readonly isTTY: boolean;
  write(text: string): void;
}

export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: {
    readonly isTTY: boolean;
    /** One answer of a person, without the line end; `null` once they end the input or interrupt. */
    ask(question: string): Promise<string | null>;
    /** All of it, as text. */
    readAll(): Promise<Result<string>>;
  };
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly version: string;
  /** The disk; with a folder given, writes stay within it. */
  disk(within?: string): Disk;
  /** The authors of the commits of a folder, one name a line; empty where there are none. Never rejects. */
  gitAuthors(folder: string): Promise<string>;
  /** Takes seconds, the first time more than later. */
  makePdf(job: PdfJob): Promise<Result<Pdf>>;
  watch(request: WatchRequest): Promise<Watching>;
  /** From now on Ctrl-C calls `listener` once, instead of ending the process. */
  onInterrupt(listener: () => void): void;
}
