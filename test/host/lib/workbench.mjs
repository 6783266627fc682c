// The workbench as a person sees it: the extension is installed from its .vsix, nothing is "under development", and a
// browser shows it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchPage } from "./chromium.mjs";
import { installExtension, startServer } from "./server.mjs";

/** Milliseconds for what may take its time on a busy machine. */
const slow = 120_000;

/**
 * @param {object} o
 * @param {string} o.folder      opened as the workspace
 * @param {string[]} o.vsix      extensions to install first
 * @param {object} [o.settings]  user settings
 * @param {object} [o.browser]   viewport, colorScheme and other options of the browser context
 */
export async function openWorkbench({ folder, vsix, settings = {}, browser: browserOptions }) {
  const scratch = mkdtempSync(join(tmpdir(), "pm-ui-"));
  const places = { userDataDir: join(scratch, "user-data"), extensionsDir: join(scratch, "extensions") };
  let server, view;
  const close = async () => {
    await view?.browser.close().catch(() => {}); // it may have crashed
    await server?.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    for (const file of vsix) await installExtension(file, places);
    server = await startServer({ ...places, settings, runtimeDir: scratch });
    view = await launchPage(browserOptions);
    const { context, page } = view;
    const requests = [];
    context.on("request", (request) => requests.push(request.url()));
    page.setDefaultTimeout(slow / 2);
    await page.goto(`${server.url}?${new URLSearchParams({ folder })}`, { waitUntil: "commit", timeout: slow });
    await page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: slow });
    // Until the extension host answers, the commands of extensions are not there yet.
    await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor({ timeout: slow });
    return { ...places, context, page, requests, url: server.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
