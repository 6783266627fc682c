import assert from "node:assert/strict";
import { squiggleUnder, statusBarItem } from "../lib/eyes.mjs";

export const draft = "2026-10-06-confirmation-mails-late.md";

/** Rows of the Problems panel that are problems, not files. */
const problemRows = (page) => page.locator(".markers-panel .monaco-list-row:not(:has(.file-icon))");

export const reading = {
  title: "Reading the problems of a draft",
  steps: [
    {
      name: "a placeholder has its squiggle exactly under it, as severe as the team's file wants it",
      async act({ page, openFile, shot }) {
        await openFile(draft);
        const { box } = await squiggleUnder(page, "TODO", "error");
        assert.ok(box.width > 10 && box.height > 5, `The squiggle is ${box.width} × ${box.height}.`);
        await shot("02-draft");
      },
    },
    {
      name: "hovering it says what is wanted and names the rule",
      async act({ page, until, shot }) {
        const hover = page.locator(".monaco-hover:visible", { hasText: "placeholder-left" });
        await until(async () => {
          // Lines move when what stands above them comes up.
          const { box } = await squiggleUnder(page, "TODO");
          await page.mouse.move(0, 0);
          await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
        }, hover);
        assert.match(await hover.innerText(), /"TODO"/);
        assert.match(await hover.innerText(), /postmortem\W*placeholder-left/);
        await shot("03-hover");
        await page.mouse.move(0, 0);
      },
    },
    {
      name: "the status bar says how many problems there are, and a click lists as many",
      async act({ page, until, shot }) {
        const said = Number(/(\d+) problems/.exec(await statusBarItem(page).innerText())?.[1]);
        await until(() => statusBarItem(page).click(), page.locator(".markers-panel .monaco-list-row").first());
        const file = page.locator(".markers-panel .monaco-list-row", { hasText: draft }).first();
        await file.waitFor();
        assert.equal(Number(await file.locator(".monaco-count-badge").innerText()), said);
        await shot("04-problems");
      },
    },
    {
      name: "a problem in the list leads to its place in the text",
      async act({ page }) {
        const row = problemRows(page).filter({ hasText: "timestamp-missing" }).first();
        const [, line] = /\[Ln (\d+), Col \d+\]/.exec(await row.innerText()) ?? assert.fail(await row.innerText());
        await row.dblclick();
        await page.locator(".statusbar-item", { hasText: new RegExp(`^Ln ${line}, Col \\d+ \\(\\d+ selected\\)$`) }).waitFor();
      },
    },
    {
      name: "the panel can be closed again",
      async act({ page, command }) {
        await command("View: Hide Panel");
        await page.locator(".markers-panel").waitFor({ state: "hidden" });
      },
    },
  ],
};
