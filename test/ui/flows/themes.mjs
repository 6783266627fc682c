import assert from "node:assert/strict";
import { inlayHints, squiggleUnder, statusBarItem } from "../lib/eyes.mjs";
import { exemplary } from "./help.mjs";
import { draft } from "./read.mjs";

const themes = [
  { name: "dark", label: "Dark Modern", mark: "vs-dark" },
  { name: "high-contrast", label: "Dark High Contrast", mark: "hc-black" },
  { name: "high-contrast-light", label: "Light High Contrast", mark: "hc-light" },
];

export const themeFlow = {
  title: "In other themes",
  steps: themes.map(({ name, label, mark }, index) => ({
    name: `squiggles, Problems, the status bar, hints and hovers show in a ${name} theme`,
    async act({ page, command, goTo, hover, input, rows, openFile, until, shot }) {
      await command("Preferences: Color Theme");
      await input.fill(label);
      await rows.filter({ hasText: label }).first().click();
      await page.locator(`.monaco-workbench.${mark}`).waitFor();
      await openFile(draft);
      await goTo(1);
      await until(() => statusBarItem(page).click(), page.locator(".markers-panel .monaco-list-row", { hasText: draft }).first());
      await squiggleUnder(page, "comms", "error");
      assert.match(await statusBarItem(page).innerText(), /\d+ problems/);
      await shot(`${23 + index}-${name}`);
      await openFile(exemplary);
      await goTo(51, 8);
      assert.match(await hover("T+13m"), /from the start of the incident/);
      assert.ok((await inlayHints(page)).includes("T+13m"));
      await shot(`${44 + index}-${name}-help`);
      await page.keyboard.press("Escape");
    },
  })),
};
