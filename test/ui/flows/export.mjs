import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { assertNoDrafts, assertPdf } from "../lib/exports.mjs";
import { axeFindingsOf, webview } from "../lib/webviews.mjs";

const name = "2026-06-09-boarding-gates-refused-tickets";
const title = "Boarding gates refused valid tickets for 47 minutes";
const other = "2024-11-19-fare-search-slow";
const COPIES = 24;
const ALL = COPIES + 4;

/** What a message offers, from left to right. */
const buttonsOf = (message) => message.locator(".notification-list-item-buttons-container .monaco-button").allInnerTexts();

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
      async act({ page, command, folder, place, accept, shot }) {
        await command("Post-mortem: Export as HTML");
        await place(`${name}.html`);
        await shot("18-export-where");
        await accept();
        await page.locator(".notification-toast", { hasText: `Exported as ${name}.html.` }).waitFor();
        await shot("19-exported");
        assert.deepEqual(await buttonsOf(page.locator(".notification-toast", { hasText: "Exported as" })), ["Open", "Reveal", "Copy Path"]);
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
    {
      name: "Export as PDF asks where, shows how far it is, and writes the file into the folder that is typed",
      async act({ page, context, command, folder, shot, place, typePath, accept, toast }) {
        await context.grantPermissions(["clipboard-read", "clipboard-write"]);
        mkdirSync(join(folder, "exported"));
        const target = join(folder, "exported", `${name}.pdf`);
        await command("Post-mortem: Export as PDF");
        await place(join(folder, "postmortems", `${name}.pdf`));
        await typePath(target);
        await accept();
        await toast("Exporting as PDF").waitFor();
        await shot("22a-pdf-progress");
        await toast(`Exported as ${name}.pdf.`).waitFor();
        await shot("22b-pdf-exported");
        assertPdf(target, title);
        // No editor of a browser shows a PDF.
        assert.deepEqual(await buttonsOf(toast("Exported as")), ["Reveal", "Copy Path"]);
        await toast("Exported as").getByRole("button", { name: "Copy Path" }).click();
        await page.waitForFunction(async (path) => (await navigator.clipboard.readText()) === path, target);
      },
    },
    {
      name: "the next one of the folder, from the Explorer's menu, begins where the last one went; Reveal shows it there, to download",
      async act({ page, folder, menu, until, place, accept, toast, shot }) {
        const row = page.locator(".explorer-folders-view .monaco-list-row", { hasText: `${other}.md` });
        await menu(row, "Export as PDF", { look: () => shot("22c-explorer-menu") });
        await place(join(folder, "exported", `${other}.pdf`));
        await accept();
        await toast(`Exported as ${other}.pdf.`).waitFor();
        assertPdf(join(folder, "exported", `${other}.pdf`), "Fare search");
        await toast("Exported as").getByRole("button", { name: "Reveal" }).click();
        const revealed = page
          .locator(".explorer-folders-view .monaco-list-row.focused, .explorer-folders-view .monaco-list-row.selected", {
            hasText: `${other}.pdf`,
          })
          .first();
        await revealed.waitFor();
        await until(() => revealed.click({ button: "right", timeout: 5_000 }), page.getByRole("menuitem", { name: "Download..." }));
        await shot("22d-revealed");
        await page.keyboard.press("Escape");
      },
    },
    {
      name: "it asks before a file is replaced, and leaves it as it is when the answer is no",
      async act({ page, command, folder, until, place, toast, shot }) {
        const target = join(folder, "exported", `${name}.pdf`);
        writeFileSync(target, "mine");
        for (const answer of ["Cancel", "OK"]) {
          await command("Post-mortem: Export as PDF");
          await place(target);
          const question = page.locator(".quick-input-widget:visible", { hasText: "already exists" });
          await until(() => page.keyboard.press("Enter"), question, { wait: 3_000, between: async () => undefined });
          await shot("22e-replace");
          await question.getByRole("button", { name: answer }).click();
          if (answer === "Cancel") {
            await page.keyboard.press("Escape");
            assert.equal(readFileSync(target, "utf8"), "mine");
          }
        }
        await toast(`Exported as ${name}.pdf.`).waitFor();
        assertPdf(target, title);
        assertNoDrafts(join(folder, "exported"));
      },
    },
    {
      name: "from the menu of the editor's title, and given up where it asks: nothing is written",
      async act({ page, folder, openFile, menu, input, place, shot }) {
        await openFile(`${name}.md`);
        const before = readdirSync(folder, { recursive: true });
        const more = page.locator(".editor-group-container.active .editor-actions").getByRole("button", { name: /More Actions/ });
        await menu(more, "Export as HTML", { button: "left", look: () => shot("22g-title-menu") });
        await place(`${name}.html`);
        await page.keyboard.press("Escape");
        await input.waitFor({ state: "hidden" });
        assert.deepEqual(readdirSync(folder, { recursive: true }), before);
      },
    },
    {
      name: "from the form, what is not saved yet is in the export, and it says so; the last format comes first",
      async act({ page, folder, openFile, command, show, rows, until, place, accept, toast, shot }) {
        await openFile(`${other}.md`);
        const summary = webview(page).getByRole("textbox", { name: "Summary" });
        await show("Post-mortem: Open Form", summary);
        await summary.click();
        await page.keyboard.press("Control+End");
        await page.keyboard.type(" Nothing of this is saved.");
        const first = rows.first().filter({ hasText: "as the last time" });
        await until(() => webview(page).getByRole("button", { name: "Export", exact: true }).click({ timeout: 3_000 }), first);
        assert.match(await first.innerText(), /^PDF/);
        await shot("22h-form-export");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await place(join(folder, "exported", `${other}.html`));
        await accept();
        await toast(`Exported as ${other}.html. What is not saved yet is in it.`).waitFor();
        await shot("22i-form-exported");
        assert.match(readFileSync(join(folder, "exported", `${other}.html`), "utf8"), /Nothing of this is saved\./);
        await command("Notifications: Clear All Notifications");
        await command("File: Revert File");
        await command("View: Close Editor");
      },
    },
    {
      name: "where nothing can be written it says so, and leads to the log",
      async act({ page, openFile, command, place, typePath, accept, toast, shot }) {
        if (!existsSync("/sys/kernel")) return; // not Linux
        await openFile(`${name}.md`);
        await command("Post-mortem: Export as HTML");
        await place(`${name}.html`);
        await typePath(`/sys/kernel/${name}.html`);
        await accept();
        const message = toast(`${name}.html could not be written. Permission to write there was denied.`);
        await message.waitFor();
        await shot("22j-denied");
        await message.getByRole("button", { name: "Show Log" }).click();
        await page.locator(".part.panel .view-line", { hasText: "Permission" }).first().waitFor();
        await shot("22k-log");
        await command("View: Hide Panel");
      },
    },
    {
      name: "Export All… asks as what and where, counts, and exports each",
      async act({ page, folder, command, rows, input, until, accept, toast, shot }) {
        const text = readFileSync(join(folder, "postmortems", `${other}.md`), "utf8");
        for (let n = 0; n < COPIES; n++) {
          const copy = text.replace(/^id: .*$/m, `id: PM-2020-${String(100 + n)}`);
          writeFileSync(join(folder, "postmortems", `copy-${String(n).padStart(2, "0")}.md`), copy);
        }
        mkdirSync(join(folder, "all"));
        await command("Post-mortem: Export All…");
        await rows.filter({ hasText: "HTML" }).first().waitFor();
        await shot("22l-all-format");
        await rows.filter({ hasText: /^PDF/ }).first().click();
        // What is typed before the dialog has listed its folder is overwritten; it has taken the path once it lists what is there.
        await rows.filter({ hasText: "postmortems" }).first().waitFor();
        await until(
          () => input.fill(`${join(folder, "all")}/`),
          page.locator(".quick-input-list .monaco-list-rows:not(:has(> :nth-child(2)))"),
          {
            between: async () => undefined,
          },
        );
        assert.equal(await input.inputValue(), `${join(folder, "all")}/`);
        await shot("22m-all-folder");
        await accept("Export Here");
        await toast(/Exporting post-mortems: \d+ of \d+/).waitFor();
        await shot("22n-all-progress");
        // Other flows may have left documents of their own.
        const exported = toast(/Exported \d+ post-mortems/);
        await exported.waitFor({ timeout: 120_000 });
        await shot("22o-all-exported");
        const files = readdirSync(join(folder, "all"));
        assert.equal(files.length, Number(/Exported (\d+)/.exec(await exported.innerText())[1]), files.join());
        assert.ok(files.length >= ALL, files.join());
        for (const file of files) assertPdf(join(folder, "all", file), "");
      },
    },
    {
      name: "once more: it remembers the folder, asks before it replaces, and cancelling keeps what is finished",
      async act({ page, folder, command, rows, accept, toast, shot }) {
        const all = readdirSync(join(folder, "all"));
        for (const file of all) writeFileSync(join(folder, "all", file), "before");
        await command("Notifications: Clear All Notifications");
        await command("Post-mortem: Export All…");
        await rows.filter({ hasText: "as the last time" }).first().click();
        await page.waitForFunction(
          (all) => document.querySelector(".quick-input-widget input[type=text]")?.value.startsWith(all),
          join(folder, "all"),
        );
        await accept("Export Here");
        const dialog = page.locator(".monaco-dialog-box", { hasText: `All ${all.length} files exist already in “all”. Replace them?` });
        await dialog.waitFor();
        await shot("22p-all-replace");
        await dialog.getByRole("button", { name: "Replace" }).click();
        const progress = toast(/Exporting post-mortems: ([2-9]|\d\d) of \d+/);
        await progress.waitFor();
        await progress.getByRole("button", { name: "Cancel" }).click();
        const stopped = toast(/Stopped: \d+ of \d+ post-mortems/);
        await stopped.waitFor();
        await shot("22q-all-stopped");
        const told = Number(/Stopped: (\d+)/.exec(await stopped.innerText())[1]);
        const texts = readdirSync(join(folder, "all")).map((file) => readFileSync(join(folder, "all", file), "latin1"));
        const left = texts.filter((text) => text === "before").length;
        assert.ok(told > 0 && left > 0 && texts.length === all.length, `${told} of ${texts.length} are told, ${left} are left.`);
        assert.ok(texts.every((text) => text === "before" || text.endsWith("%%EOF\n")));
        assertNoDrafts(join(folder, "all"));
      },
    },
    {
      name: "what was exported is put away again",
      async act({ page, command, folder, openFile }) {
        await command("Notifications: Clear All Notifications");
        for (const made of ["all", "exported"]) rmSync(join(folder, made), { recursive: true });
        for (let n = 0; n < COPIES; n++) rmSync(join(folder, "postmortems", `copy-${String(n).padStart(2, "0")}.md`));
        await openFile(`${name}.md`);
        await page.locator(".statusbar-item", { hasText: "Post-mortem: no problems" }).waitFor();
      },
    },
  ],
};
