/** Makes PDFs in a worker, one after the other. The worker comes with the first job and is kept for the next ones. */
import { failed, ok, type Result } from "../../ports";
import type { Pdf, PdfJob } from "./engine";
import type { FromWorker, ToWorker } from "./messages";

/** A worker of whatever kind the host has. */
export interface WorkerPort {
  post(message: ToWorker): void;
  /** At once, whatever it is doing. */
  end(): void;
  /** Whether the program should go on running for its sake. */
  hold(busy: boolean): void;
}

/** Starts a worker. `tell` gets its messages, `died` why it is no more, unless it was ended. */
export type Spawn = (tell: (message: FromWorker) => void, died: (reason: string) => void) => WorkerPort;

/** Runs something so many milliseconds from now, unless what it answers is called before. */
export type After = (milliseconds: number, run: () => void) => () => void;

export interface Cancellation {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: (listener: () => void) => { dispose(): unknown };
}

export interface MakeOptions {
  readonly cancellation?: Cancellation;
  /** Called when the work on this document begins, with what there is to do first. */
  readonly onStage?: (stage: "starting" | "setting") => void;
}

/** A compiler that holds more is ended after its job: memory of WebAssembly is never given back otherwise. */
const MOST_MEMORY = 300 * 1024 * 1024;
/** Milliseconds for one document; some hundred pages take a tenth of it. */
const MOST_TIME = 3 * 60_000;

interface Work {
  readonly job: PdfJob;
  readonly options: MakeOptions;
  readonly resolve: (result: Result<Pdf>) => void;
}

export class PdfMaker {
  readonly #spawn: Spawn;
  readonly #after: After;
  #stopAlarm: (() => void) | null = null;
  readonly #waiting: Work[] = [];
  #current: Work | null = null;
  #worker: WorkerPort | null = null;
  #isReady = false;

  constructor(spawn: Spawn, after: After) {
    this.#spawn = spawn;
    this.#after = after;
  }

  /** Starts the worker, if there is none, so that the first PDF comes sooner. */
  warm(): void {
    this.#worker ??= this.#start();
  }

  make(job: PdfJob, options: MakeOptions = {}): Promise<Result<Pdf>> {
    return new Promise((resolve) => {
      const { cancellation } = options;
      if (cancellation?.isCancellationRequested === true) {
        resolve(failed("cancelled", CANCELLED));
        return;
      }
      const listening = cancellation?.onCancellationRequested(() => this.#cancel(job));
      const answer = (result: Result<Pdf>): void => {
        listening?.dispose();
        resolve(result);
      };
      this.#waiting.push({ job, options, resolve: answer });
      this.#next();
    });
  }

  get isBusy(): boolean {
    return this.#current !== null;
  }

  /** Ends the worker if it has nothing to do, which gives its memory back. */
  rest(): void {
    if (!this.isBusy) this.#end();
  }

  /** Ends the worker; what is under way and what waits is cancelled. */
  dispose(): void {
    const all = [...(this.#current ? [this.#current] : []), ...this.#waiting.splice(0)];
    this.#current = null;
    this.#stopAlarm?.();
    this.#end();
    for (const { resolve } of all) resolve(failed("cancelled", CANCELLED));
  }

  #next(): void {
    if (this.#current) return;
    this.#stopAlarm?.();
    this.#stopAlarm = null;
    const work = this.#waiting.shift() ?? null;
    this.#current = work;
    if (!work) {
      this.#worker?.hold(false);
      return;
    }
    this.#stopAlarm = this.#after(MOST_TIME, () => {
      this.#end();
      this.#answer(
        failed("unreadable", "After three minutes the PDF was not ready, and the export was stopped. Export it as HTML instead."),
      );
    });
    work.options.onStage?.(this.#isReady ? "setting" : "starting");
    this.#worker ??= this.#start();
    this.#worker.hold(true);
    if (this.#isReady) this.#worker.post({ type: "set", job: work.job });
  }

  #start(): WorkerPort {
    const worker = this.#spawn(
      (message) => {
        if (this.#worker === worker) this.#heard(message);
      },
      (reason) => {
        if (this.#worker !== worker) return;
        this.#end();
        this.#answer(failed("unreadable", reason));
      },
    );
    return worker;
  }

  #heard(message: FromWorker): void {
    if (message.type === "ready") {
      this.#isReady = true;
      if (!this.#current) return;
      this.#current.options.onStage?.("setting");
      this.#worker?.post({ type: "set", job: this.#current.job });
    } else if (message.type === "done") {
      if (message.memory > MOST_MEMORY) this.#end();
      this.#answer(ok(message.pdf));
    } else {
      // Whatever it was, the next document gets a worker that has seen none.
      this.#end();
      this.#answer(failed("unreadable", message.message));
    }
  }

  #answer(result: Result<Pdf>): void {
    const work = this.#current;
    this.#current = null;
    work?.resolve(result);
    this.#next();
  }

  #cancel(job: PdfJob): void {
    const at = this.#waiting.findIndex((waiting) => waiting.job === job);
    if (at >= 0) this.#waiting.splice(at, 1)[0]?.resolve(failed("cancelled", CANCELLED));
    else if (this.#current?.job === job) {
      this.#end();
      this.#answer(failed("cancelled", CANCELLED));
    }
  }

  #end(): void {
    this.#worker?.end();
    this.#worker = null;
    this.#isReady = false;
  }
}

const CANCELLED = "The export was cancelled.";
