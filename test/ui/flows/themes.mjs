import assert from "node:assert/strict";
import { squiggleUnder, statusBarItem } from "../lib/eyes.mjs";
import { draft } from "./read.mjs";

const themes = [
  { name: "dark", label: "Dark Modern", mark: "vs-dark" },
  { name: "high-contrast", label: "Dark High Contrast", mark: "hc-black" },
  { name: "high-contrast-light", label: "Light High Contrast", mark: "hc-light" },
];

export const themeFlow = {
  title: "In other themes",
  steps: themes.map(({ name, label, mark }, index) => ({
    name: `squiggles, Problems and the status bar show in a ${name} theme`,
    async act({ page, command, goTo, input, rows, openFile, until, shot }) {
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
    },
  })),
};
