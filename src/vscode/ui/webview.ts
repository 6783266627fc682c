/** The frame of a webview's page: nothing in it runs or loads but what the extension itself ships. */
import { Uri, type Webview, type WebviewOptions } from "vscode";

export interface Page {
  /** What screen readers call the page. */
  readonly title: string;
  /** A folder of src/webview, whose bundle is the page's script. */
  readonly script: string;
  /** Files of media/webview. */
  readonly styles: readonly string[];
  /** A style sheet that is put together at run time. */
  readonly css: string;
}

/** What the page may read: its scripts and its styles, and nothing of the workspace. */
export function webviewOptions(extensionUri: Uri): WebviewOptions {
  return {
    enableScripts: true,
    localResourceRoots: [Uri.joinPath(extensionUri, "dist", "webview"), Uri.joinPath(extensionUri, "media", "webview")],
  };
}

export function webviewPage(webview: Webview, extensionUri: Uri, { title, script, styles, css }: Page): string {
  const nonce = newNonce();
  const address = (...path: readonly string[]): string => attribute(webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString());
  const policy = `default-src 'none'; img-src data:; style-src ${webview.cspSource} 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
<style nonce="${nonce}">${css}</style>
${styles.map((file) => `<link rel="stylesheet" href="${address("media", "webview", file)}">`).join("\n")}
</head>
<body>
<script nonce="${nonce}" src="${address("dist", "webview", `${script}.js`)}"></script>
</body>
</html>
`;
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${String(char.charCodeAt(0))};`);
}
