// The page of a webview: VS Code puts it into a frame within a frame.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @param {import("playwright-core").Page} page */
export function webview(page) {
  return page.frameLocator("iframe.webview.ready:visible").frameLocator("#active-frame");
}

/** @returns {Promise<import("playwright-core").Frame>} */
export async function webviewFrame(page) {
  const element = await page.frameLocator("iframe.webview.ready:visible").locator("#active-frame").elementHandle();
  return await element.contentFrame();
}

/** What axe-core finds in the page, a line each; rules of the WCAG and of good practice. */
export async function axeFindings(page) {
  return axeFindingsOf(await webviewFrame(page));
}

/** @param {import("playwright-core").Page | import("playwright-core").Frame} frame */
export async function axeFindingsOf(frame) {
  // Not as an element of the page: its policy lets no other script in.
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
  });
}

/** Collects what a policy of a webview has refused; call it before the webview is opened. */
export function refusals(page) {
  const seen = [];
  page.on("console", (message) => {
    if (
      /content security policy/i.test(message.text()) &&
      /webview|active-frame|fake\.html/.test(message.location().url + message.text())
    ) {
      seen.push(message.text());
    }
  });
  return seen;
}
