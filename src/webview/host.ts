/** The way from a page to the extension and back. */

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Host<To, From> {
  post(message: From): void;
  /** What the page kept before it was hidden or the window was loaded again. */
  readonly kept: unknown;
  keep(state: unknown): void;
  listen(act: (message: To) => void): void;
}

/** Once a page. The extension reads what is posted as data that anybody may have written. */
export function connect<To, From>(): Host<To, From> {
  const api = acquireVsCodeApi();
  return {
    post: (message) => {
      api.postMessage(message);
    },
    kept: api.getState(),
    keep: (state) => {
      api.setState(state);
    },
    listen: (act) => {
      window.addEventListener("message", (event: MessageEvent<To>) => {
        // VS Code hands messages on from its own frame around this one; another origin has nothing to say here.
        if (event.origin === window.origin) act(event.data);
      });
    },
  };
}
