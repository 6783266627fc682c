import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { appears } from "../lib/hands.mjs";
import { statusBarItem } from "../lib/eyes.mjs";

export const opening = {
  title: "Opening the workspace",
  steps: [
    {
      name: "the .vsix is installed like any other extension",
      act({ extensionsDir }) {
        const installed = readdirSync(extensionsDir).filter((name) => name.startsWith("postmortem.postmortem-"));
        assert.equal(installed.length, 1, `${extensionsDir} holds ${readdirSync(extensionsDir).join(", ")}`);
      },
    },
    {
      name: "a workspace with post-mortems wakes the extension, and nothing pops up",
      async act({ page, command, until, shot }) {
        await command("Developer: Show Running Extensions");
        const row = page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: "Post-mortem" });
        // The list shows the slowest first, and only what is in view.
        const list = page.locator(".runtime-extensions-editor .monaco-list");
        if (!(await appears(row, 2_000))) {
          await list.hover();
          await until(() => page.mouse.wheel(0, 300), row, { wait: 200, tries: 100, between: async () => undefined });
        }
        const activation = row.locator(".activation-time");
        await page.waitForFunction((element) => /\d/.test(element.textContent), await activation.elementHandle());
        console.log(`      (${await activation.innerText()})`);
        assert.equal(await page.locator(".notification-toast, .monaco-dialog-box").count(), 0);
        await shot("01-running-extensions");
        // Newer VS Codes show it over the window, where no command can be run; older ones in a tab.
        await page.keyboard.press("Escape");
        await command("View: Close All Editors");
      },
    },
    {
      name: "other Markdown files get neither a status-bar item nor problems",
      async act({ page, openFile }) {
        await openFile("README.md");
        assert.equal(await appears(statusBarItem(page), 1_500), false, "There is a status-bar item.");
        assert.equal(await page.locator('[class*="squiggly-"]').count(), 0);
      },
    },
  ],
};
