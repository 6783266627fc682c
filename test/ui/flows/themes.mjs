import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { squiggleUnder, statusBarItem } from "../lib/eyes.mjs";
import { draft } from "./read.mjs";

const themes = [
  { name: "dark", setting: "Default Dark Modern", mark: "vs-dark" },
  { name: "high-contrast", setting: "Default High Contrast", mark: "hc-black" },
  { name: "high-contrast-light", setting: "Default High Contrast Light", mark: "hc-light" },
];

/** The settings file is watched: the workbench follows. */
function set(userDataDir, theme) {
  const file = join(userDataDir, "User", "settings.json");
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), "workbench.colorTheme": theme }));
}

export const themeFlow = {
  title: "In other themes",
  steps: themes.map(({ name, setting, mark }, index) => ({
    name: `squiggles, Problems and the status bar show in a ${name} theme`,
    async act({ page, userDataDir, openFile, until, shot }) {
      set(userDataDir, setting);
      await page.locator(`.monaco-workbench.${mark}`).waitFor();
      await openFile(draft);
      await until(() => statusBarItem(page).click(), page.locator(".markers-panel .monaco-list-row", { hasText: draft }).first());
      await page.locator(".editor-instance .view-lines").first().click();
      await squiggleUnder(page, "TODO", "warning");
      assert.match(await statusBarItem(page).innerText(), /\d+ problems/);
      await shot(`${23 + index}-${name}`);
    },
  })),
};
