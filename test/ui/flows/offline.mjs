import assert from "node:assert/strict";

/** Of this computer; or a page's file, at an address that VS Code's service worker answers from the server. */
const INSIDE = [
  /^(?:data|blob|file):/,
  /^http:\/\/127\.0\.0\.1[:/]/,
  /^https:\/\/vscode-remote\+127-[\w-]+\.vscode-resource\.vscode-cdn\.net\//,
];

export const offline = {
  title: "All along",
  steps: [
    {
      name: "nothing was asked of the network",
      act({ requests }) {
        const outside = requests.filter((url) => !INSIDE.some((pattern) => pattern.test(url)));
        assert.ok(requests.length > 10, "The requests were not heard.");
        assert.deepEqual(outside, []);
      },
    },
  ],
};
