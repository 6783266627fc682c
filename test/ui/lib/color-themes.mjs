// The kinds of colour theme in which everything has to be readable.
import { webviewFrame } from "./webviews.mjs";

export const themes = [
  { name: "dark", label: "Dark Modern", mark: "vs-dark", body: "vscode-dark" },
  { name: "high-contrast", label: "Dark High Contrast", mark: "hc-black", body: "vscode-high-contrast" },
  { name: "high-contrast-light", label: "Light High Contrast", mark: "hc-light", body: "vscode-high-contrast-light" },
  { name: "light", label: "Light Modern", mark: "vs", body: "vscode-light" },
];

/** Chooses the theme, and waits until the page of the webview knows of it. */
export async function chooseTheme({ page, command, input, rows }, { label, mark, body }) {
  await command("Preferences: Color Theme");
  await input.fill(label);
  await rows.filter({ hasText: label }).first().click();
  await page.locator(`.monaco-workbench.${mark}`).waitFor();
  const frame = await webviewFrame(page);
  await frame.waitForFunction((kind) => document.body.classList.contains(kind), body);
}
