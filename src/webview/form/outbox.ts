/** What the page asks of the extension, one thing after another: the next is sent when the last has been answered. */
import type { Change } from "../../core/form/changes";
import type { FromForm } from "../../core/form/messages";

/** Made when its turn comes, of the ids that hold then; `null` where there is nothing left to do. */
export type Request =
  | { readonly type: "change"; readonly make: () => Change | null; readonly answered?: (done: boolean) => void }
  | { readonly type: "fix"; readonly problem: string; readonly title: string }
  | { readonly type: "undo" | "redo" | "save" };

export class Outbox {
  readonly #waiting: Request[] = [];
  #inFlight: { readonly number: number; readonly request: Request } | null = null;
  #number = 0;

  constructor(
    readonly post: (message: FromForm) => void,
    readonly version: () => number,
  ) {}

  get isEmpty(): boolean {
    return this.#inFlight === null && this.#waiting.length === 0;
  }

  put(request: Request): void {
    this.#waiting.push(request);
    this.#next();
  }

  /** The extension has answered the request with that number; `null`: it has shown another text by itself. */
  answered(number: number | null, done: boolean): void {
    if (number === null || this.#inFlight?.number !== number) return;
    const { request } = this.#inFlight;
    this.#inFlight = null;
    if (request.type === "change") request.answered?.(done);
    this.#next();
  }

  /** The page begins anew with another document: what was under way is nobody's any more. */
  forget(): void {
    this.#waiting.length = 0;
    this.#inFlight = null;
  }

  #next(): void {
    while (!this.#inFlight) {
      const request = this.#waiting.shift();
      if (!request) return;
      const number = this.#number + 1;
      if (request.type === "change") {
        const change = request.make();
        if (!change) {
          request.answered?.(true);
          continue;
        }
        this.#number = number;
        this.#inFlight = { number, request };
        this.post({ type: "change", number, version: this.version(), change });
      } else if (request.type === "fix") {
        this.#number = number;
        this.#inFlight = { number, request };
        this.post({ type: "fix", number, version: this.version(), problem: request.problem, title: request.title });
      } else this.post({ type: request.type });
    }
  }
}
