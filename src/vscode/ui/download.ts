/** Hands a file to the browser that the editor runs in, which an extension can do from a page only. */
import { type Uri, ViewColumn, window } from "vscode";
import { webviewOptions, webviewPage } from "./webview";

/** What the page is told. `bytes` go to the browser at once where `starts`; else when the person asks for them. */
export interface DownloadMessage {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly starts: boolean;
}

/** `name`: what the browser calls the file; it ends in `.pdf` or `.html`. */
export function download(extensionUri: Uri, name: string, bytes: Uint8Array): void {
  const view = window.createWebviewPanel("postmortem.download", name, { viewColumn: ViewColumn.Active }, webviewOptions(extensionUri));
  const type = name.endsWith(".pdf") ? "application/pdf" : "text/html";
  let starts = true;
  // The page of a hidden tab is thrown away; when it comes back, it is not to download anything again.
  view.webview.onDidReceiveMessage(() => {
    const message: DownloadMessage = { name, type, bytes, starts };
    starts = false;
    void view.webview.postMessage(message);
  });
  view.webview.html = webviewPage(view.webview, extensionUri, {
    title: `Download of ${name}`,
    script: "download",
    styles: ["theme.css", "download.css"],
    css: "",
  });
}
