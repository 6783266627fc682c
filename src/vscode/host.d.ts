/** What both extension hosts have (Node and the web worker) and neither the language's library nor the vscode API declares. */
declare function setTimeout(run: () => void, milliseconds: number): HostTimer;
declare function clearTimeout(timer: HostTimer): void;

/** Made by `setTimeout`; nothing else can be done with it. */
declare interface HostTimer {
  readonly __timer: never;
}

declare const crypto: {
  /** Fills the bytes with random ones, and returns them. */
  getRandomValues(bytes: Uint8Array): Uint8Array;
};
