import type { Activity } from "./activity";

/** Runs a piece of work for a key once its last request is `delay` old. A new request for the key replaces the one before. */
export class Debouncer<K> {
  readonly #pending = new Map<K, () => void>();

  constructor(
    readonly run: (key: K) => Promise<void>,
    readonly activity: Activity,
  ) {}

  schedule(key: K, delay: number): void {
    // Begun before the old request is taken back, so that there is no moment of idleness in between.
    const end = this.activity.begin();
    this.cancel(key);
    const timer = setTimeout(() => {
      this.#pending.delete(key);
      void this.run(key).finally(end);
    }, delay);
    this.#pending.set(key, () => {
      clearTimeout(timer);
      end();
    });
  }

  cancel(key: K): void {
    this.#pending.get(key)?.();
    this.#pending.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#pending.keys()]) this.cancel(key);
  }
}
