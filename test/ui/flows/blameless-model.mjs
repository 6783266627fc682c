import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openWorkbench } from "../../host/lib/workbench.mjs";
import { documents } from "../lib/blameless-documents.mjs";
import { chooseTheme, themes } from "../lib/color-themes.mjs";
import { hands } from "../lib/hands.mjs";
import { axeFindings, webview } from "../lib/webviews.mjs";
import { OPEN } from "./blameless.mjs";

const LABEL = "Rewrite with a language model…";

/** In a workbench of its own: everywhere else there is no model. */
export const blamelessModel = {
  title: "The blameless preview with a language model",
  steps: [
    {
      name: "offers to rewrite, readable in every theme, and shows first what would be sent",
      async act({ vsix, shot, isOldest }) {
        if (isOldest) return console.log("      (the oldest VS Code takes no models of extensions)");
        const scratch = mkdtempSync(join(tmpdir(), "pm-ui-model-"));
        let workbench;
        try {
          const folder = join(scratch, "folder");
          mkdirSync(folder);
          writeFileSync(join(folder, "tracker.md"), documents["tracker.md"]);
          workbench = await openWorkbench({
            folder,
            vsix: [vsix, provider(scratch)],
            settings: { "workbench.colorTheme": "Default Light Modern" },
            browser: { viewport: { width: 1800, height: 900 } },
          });
          const { page } = workbench;
          const ui = { page, ...hands(page) };
          const { openFile, rows, show, until } = ui;
          const view = webview(page);
          await openFile("tracker.md");
          await show(OPEN, view.locator(".summary", { hasText: /^\d+ phrases to look at$/ }));
          await view.locator("aside button.head", { hasText: "careless mistake" }).click();
          const button = view.getByRole("button", { name: LABEL });
          await button.waitFor();
          for (const theme of themes) {
            await chooseTheme(ui, theme);
            await button.scrollIntoViewIfNeeded();
            await shot(`59-blameless-model-${theme.name}`, page);
            assert.deepEqual(await axeFindings(page), []);
          }
          await until(() => button.click({ timeout: 3_000 }), rows.filter({ hasText: "Send to Parrot" }).first());
          await shot("59-blameless-model-asks", page);
          await page.keyboard.press("Escape");
          await view.locator("mark.phrase", { hasText: "careless mistake" }).waitFor();
        } catch (error) {
          if (workbench) await shot("failed-blameless-model", workbench.page).catch(() => {}); // the page may be gone
          throw error;
        } finally {
          await workbench?.close();
          rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
        }
      },
    },
  ],
};

/** The extension of the integration tests that provides a model, as a file to install. */
function provider(scratch) {
  const folder = join(scratch, "model-provider");
  cpSync(fileURLToPath(new URL("../../integration/model-provider", import.meta.url)), folder, { recursive: true });
  const out = join(scratch, "model-provider.vsix");
  const vsce = createRequire(import.meta.url).resolve("@vscode/vsce/vsce");
  const options = ["--no-dependencies", "--allow-missing-repository", "--skip-license", "--out", out];
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, "package", ...options], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`The model's provider cannot be packaged.\n${stdout}${stderr}`);
  return out;
}
