import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { axeFindingsOf } from "../lib/webviews.mjs";

const name = "2026-06-09-boarding-gates-refused-tickets";

export const exporting = {
  title: "Exporting",
  steps: [
    {
      name: "the exemplary document has no problems",
      async act({ page, openFile, shot }) {
        await openFile(`${name}.md`);
        await page.locator(".statusbar-item", { hasText: "Post-mortem: no problems" }).waitFor();
        assert.equal(await page.locator('.editor-instance [class*="squiggly-"]').count(), 0);
        await shot("17-exemplary");
      },
    },
    {
      name: "Export as HTML asks where, writes the file, and says so",
      async act({ page, command, folder, input, shot }) {
        await command("Post-mortem: Export as HTML");
        await input.waitFor();
        await page.waitForFunction(
          (file) => document.querySelector(".quick-input-widget input[type=text]")?.value.endsWith(file),
          `${name}.html`,
        );
        await shot("18-export-where");
        await page.keyboard.press("Enter");
        await page.locator(".notification-toast", { hasText: `Exported as ${name}.html.` }).waitFor();
        await shot("19-exported");
        await command("Notifications: Clear All Notifications");
        assert.match(readFileSync(join(folder, "postmortems", `${name}.html`), "utf8"), /^<!doctype html>/i);
      },
    },
    {
      name: "the file reads well in a browser, wide, narrow and dark, and asks for nothing else",
      async act({ context, folder, shot }) {
        const page = await context.newPage();
        const asked = [];
        page.on("request", (request) => asked.push(request.url()));
        const problems = [];
        page.on("console", (message) => problems.push(message.text()));
        const url = pathToFileURL(join(folder, "postmortems", `${name}.html`)).href;
        await page.goto(url);
        assert.equal(await page.locator("h1").innerText(), "Boarding gates refused valid tickets for 47 minutes");
        assert.equal((await page.locator("table tbody tr").filter({ hasText: "k-2026-06" }).count()) > 0, true);
        assert.deepEqual(await axeFindingsOf(page), []);
        await shot("20-html", page);
        await page.emulateMedia({ colorScheme: "dark" });
        assert.deepEqual(await axeFindingsOf(page), []);
        await shot("21-html-dark", page);
        await page.setViewportSize({ width: 360, height: 740 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(overflow, 0, `The page is ${overflow} pixels wider than a narrow screen.`);
        await shot("22-html-narrow", page);
        assert.deepEqual(asked, [url]);
        assert.deepEqual(problems, []);
        await page.close();
      },
    },
  ],
};
