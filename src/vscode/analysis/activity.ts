/** Counts the work under way, so that whoever started it from afar (a test, a caller of the API) can wait for its end. */
export class Activity {
  #running = 0;
  #waiting: (() => void)[] = [];

  /** Announces work; call what it returns when the work is done. A second call does nothing. */
  begin(): () => void {
    this.#running++;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#running--;
      if (this.#running > 0) return;
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const resolve of waiting) resolve();
    };
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    const end = this.begin();
    try {
      return await work();
    } finally {
      end();
    }
  }

  /** Resolves when nothing is under way, also nothing that was begun by what was waited for. */
  async whenIdle(): Promise<void> {
    while (this.#running > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
