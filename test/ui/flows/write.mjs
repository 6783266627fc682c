import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { linesInView } from "../lib/eyes.mjs";
import { appears } from "../lib/hands.mjs";

const created = "postmortems/2026-11-03-timetable-screens-went-dark.md";

export const writing = {
  title: "Writing a new one",
  steps: [
    {
      name: "New asks for the title, and says what is wrong with an empty one",
      async act({ page, command, input, shot }) {
        await command("Post-mortem: New Post-mortem…");
        await page.locator(".quick-input-widget:visible", { hasText: "New Post-mortem (1/4)" }).waitFor();
        await page.keyboard.press("Enter");
        await page.locator(".quick-input-message:visible", { hasText: "A title is wanted" }).waitFor();
        await input.fill("Timetable screens went dark");
        await shot("10-new-title");
        await page.keyboard.press("Enter");
      },
    },
    {
      name: "New asks for the severity, and there is a way back",
      async act({ page, rows, input, shot }) {
        await page.locator(".quick-input-widget:visible", { hasText: "New Post-mortem (2/4)" }).waitFor();
        await rows.filter({ hasText: "P3" }).first().waitFor();
        await shot("11-new-severity");
        await page.locator(".quick-input-titlebar .codicon-quick-input-back").click();
        await page.locator(".quick-input-widget:visible", { hasText: "(1/4)" }).waitFor();
        assert.equal(await input.inputValue(), "Timetable screens went dark");
        await page.keyboard.press("Enter");
        await rows.filter({ hasText: "P3" }).first().click();
      },
    },
    {
      name: "New asks when it was resolved and where the file goes",
      async act({ page, input, shot }) {
        await page.locator(".quick-input-widget:visible", { hasText: "(3/4)" }).waitFor();
        assert.match(await input.inputValue(), /^\d{4}-\d\d-\d\d \d\d:\d\d UTC$/);
        await input.fill("2026-11-03 half past nine");
        await page.locator(".quick-input-message:visible", { hasText: "Date, time and zone are wanted" }).waitFor();
        await input.fill("2026-11-03 10:30+01:00");
        await page.keyboard.press("Enter");
        await page.locator(".quick-input-widget:visible", { hasText: "(4/4)" }).waitFor();
        assert.equal(await input.inputValue(), created);
        await shot("12-new-file");
        await page.keyboard.press("Enter");
      },
    },
    {
      name: "the document is on the disk, and open at its first gap",
      async act({ page, folder, shot }) {
        await page.locator(".tab.active", { hasText: "timetable-screens-went-dark" }).waitFor();
        const text = readFileSync(join(folder, created), "utf8");
        assert.match(text, /^---\npostmortem: 1\nid: PM-2026-020\ntitle: Timetable screens went dark\nseverity: P3\n/);
        assert.match(text, /^resolved: 2026-11-03T09:30:00Z$/m);
        await page.locator(".view-line", { hasText: "severity: P3" }).waitFor();
        await page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "availability" }).waitFor();
        await shot("13-new-document");
      },
    },
    {
      name: "choosing and typing fill the gaps, and Tab goes from one to the next",
      async act({ page, shot }) {
        // Choosing a value of a list goes on to the next gap by itself.
        await page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "availability" }).click();
        await page.locator(".statusbar-item", { hasText: "Ln 8, Col 11" }).waitFor();
        await page.keyboard.type("INC-2450");
        await page.keyboard.press("Tab");
        await page.locator(".statusbar-item", { hasText: "Ln 9, Col 10" }).waitFor();
        await page.locator(".view-line", { hasText: "incident: INC-2450 # key" }).waitFor();
        const lines = await linesInView(page);
        assert.ok(lines.includes("category: availability # security | availability | data | performance | other"), lines.join("\n"));
        await shot("14-new-filled");
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+S");
        await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
      },
    },
    {
      name: "a snippet puts a section into any Markdown document",
      async act({ page, folder, openFile, until, shot }) {
        await openFile("README.md");
        await page.keyboard.press("Control+End");
        await page.keyboard.press("Enter");
        await page.keyboard.type("pm-factor");
        const suggestion = page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "pm-factor" }).first();
        await until(() => page.keyboard.press("Control+Space"), suggestion, { between: async () => undefined });
        await shot("15-snippet-offered");
        await suggestion.click();
        assert.equal(await appears(page.locator(".view-line", { hasText: "- **" }).last(), 10_000), true);
        await shot("16-snippet");
        await page.keyboard.press("Escape");
        assert.ok(existsSync(join(folder, "README.md")));
      },
    },
  ],
};
