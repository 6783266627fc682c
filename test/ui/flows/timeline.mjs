import assert from "node:assert/strict";
import { lineInView, linesInView } from "../lib/eyes.mjs";
import { exemplary } from "./help.mjs";
import { draft } from "./read.mjs";

/** With the keys alone. Each step takes back what it did. */
export const timelines = {
  title: "The timeline tools",
  steps: [
    {
      name: "the palette lists them",
      async act({ page, rows, input, until, shot }) {
        await until(() => page.keyboard.press("F1"), input);
        await input.fill(">Timeline");
        for (const title of ["Insert Timeline Entry Now", "Sort Timeline", "Write Timeline Times as ISO 8601…", "Shift Timeline Times…"]) {
          await rows.filter({ hasText: title }).first().waitFor();
        }
        await shot("36-palette");
        await page.keyboard.press("Escape");
      },
    },
    {
      name: "Sort puts the entries in order",
      async act({ page, openFile, command, goTo, shot }) {
        await openFile(draft);
        await goTo(29);
        await shot("37-sort-before");
        const [before, after] = [["09:55", "09:48"], ["09:48", "09:55"]]; // prettier-ignore
        const order = async () => (await linesInView(page)).flatMap((line) => /^\| (09:48|09:55)/.exec(line)?.[1] ?? []);
        assert.deepEqual(await order(), before);
        await command("Post-mortem: Sort Timeline");
        await page.locator(".tab.active.dirty").waitFor();
        assert.deepEqual(await order(), after);
        await shot("38-sort-after");
        await undone(page);
        assert.deepEqual(await order(), before);
      },
    },
    {
      name: "Insert Now puts an entry in, and waits for what happened",
      async act({ page, openFile, command, goTo, shot }) {
        await openFile(exemplary);
        await goTo(62);
        await command("Post-mortem: Insert Timeline Entry Now");
        await page.locator(".tab.active.dirty").waitFor();
        await page.keyboard.type("The review begins");
        await page.locator(".view-line", { hasText: /The\sreview\sbegins/ }).waitFor();
        const line = await lineInView(page, `| ${new Date().toISOString().slice(0, 10)}`);
        assert.match(line, / \| The review begins \| {1,2}\|$/);
        await shot("39-now");
        await page.keyboard.press("Escape");
        await undone(page);
      },
    },
    {
      name: "Shift says what is wrong with an offset, and moves the times by a right one",
      async act({ page, command, goTo, input, shot }) {
        await goTo(50);
        await command("Post-mortem: Shift Timeline Times…");
        await input.waitFor();
        await page.keyboard.type("1h30m");
        await page.locator(".quick-input-message:visible", { hasText: "A sign and days, hours or minutes are wanted" }).waitFor();
        await shot("40-shift-ask");
        await input.fill("+1h30m");
        await page.keyboard.press("Enter");
        await page.locator(".view-line", { hasText: "07:41" }).waitFor();
        await shot("41-shifted");
        await undone(page);
      },
    },
    {
      name: "the times are written as ISO 8601 in the zone that is chosen",
      async act({ page, command, input, rows, shot }) {
        await command("Post-mortem: Write Timeline Times as ISO 8601…");
        await rows.filter({ hasText: "Another zone…" }).waitFor();
        await shot("42-iso-ask");
        await page.keyboard.press("End");
        await page.keyboard.press("ArrowUp");
        await rows.filter({ hasText: "Another zone…" }).and(page.locator(".focused")).waitFor();
        await page.keyboard.press("Enter");
        await page.locator(".quick-input-widget:visible", { hasText: "Europe/Oslo, or an offset" }).waitFor();
        await input.fill("Europe/Oslo");
        await page.keyboard.press("Enter");
        await page.locator(".view-line", { hasText: "2026-06-09T08:11+02:00" }).waitFor();
        await shot("43-iso");
        await undone(page);
      },
    },
  ],
};

async function undone(page) {
  const clean = page.locator(".tab.active:not(.dirty)");
  for (let tries = 0; tries < 10 && !(await clean.isVisible()); tries++) {
    await page.keyboard.press("Control+Z");
    await page.waitForTimeout(100);
  }
  await clean.waitFor();
}
