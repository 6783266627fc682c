import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { axeFindings, webview, webviewFrame } from "../lib/webviews.mjs";

const OPEN = "Post-mortem: Open Form";
const NAME = "live-form.md";
const TEXT = `---
postmortem: 1
id: PM-2026-099
title: Lifts stood still
severity: P2
status: draft
---

# Lifts stood still

Written on the night after.

## Summary

Lifts stood still.

## Impact

Nobody was inside.

## Timeline

- 2026-05-12 08:00 UTC - The relay trips
- 08:05 UTC - The operator is called

  Two calls, both by phone.
- 08:20 UTC - The relay is replaced

## Action items

- [ ] Add a second relay (Owner: Jun Sato)
`;

export const formLive = {
  title: "The form while it is typed in",
  steps: [
    {
      name: "shows the text before the sections, and the details of entries",
      async act({ page, folder, openFile, show, shot }) {
        writeFileSync(path(folder), TEXT);
        await page.setViewportSize({ width: 1280, height: 900 });
        await openFile(NAME);
        const view = webview(page);
        await show(OPEN, view.getByRole("textbox", { name: "Introduction" }));
        await waitForValue(view.getByRole("textbox", { name: "Introduction" }), /^Written on/);
        await waitForValue(cell(view, 1, "Details"), /^Two calls/);
        await shot("68-form-details");
        assert.deepEqual(await axeFindings(page), []);
      },
    },
    {
      name: "what is being composed is not sent, and stays when the text changes beside it",
      async act({ page, folder, shot }) {
        const view = webview(page);
        const summary = view.getByRole("textbox", { name: "Summary", exact: true });
        const ime = await page.context().newCDPSession(page);
        await summary.click();
        await page.keyboard.press("Control+End");
        await compose(ime, "リフ");
        await waitForValue(summary, /still\.リフ$/);
        // Longer than the pause after which typing is sent.
        await page.waitForTimeout(800);
        assert.equal(await page.locator(".tab.active.dirty", { hasText: NAME }).count(), 0);
        writeFileSync(path(folder), TEXT.replace("Nobody was inside.", "Nobody was inside them."));
        await waitForValue(view.getByRole("textbox", { name: "Impact" }), /inside them/);
        await waitForValue(summary, /still\.リフ$/);
        await compose(ime, "リフト");
        await shot("69-form-composing");
        await ime.send("Input.insertText", { text: "リフト" });
        await page.locator(".tab.active.dirty", { hasText: NAME }).waitFor();
        await waitForValue(summary, /^Lifts stood still\.リフト$/);
        await page.keyboard.press("Control+S");
        await onDisk(page, folder, (text) => text.includes("Lifts stood still.リフト\n") && text.includes("inside them."));
      },
    },
    {
      name: "what was composed at a place that the text has changed meanwhile is kept to be copied",
      async act({ page, folder, shot }) {
        const view = webview(page);
        const summary = view.getByRole("textbox", { name: "Summary", exact: true });
        const ime = await page.context().newCDPSession(page);
        await summary.click();
        await page.keyboard.press("Control+End");
        await compose(ime, "夜");
        const other = readFileSync(path(folder), "utf8").replace("Lifts stood still.リフト", "Two lifts stood still.");
        writeFileSync(path(folder), other);
        await page.waitForTimeout(1_500);
        await waitForValue(summary, /夜$/);
        await ime.send("Input.insertText", { text: "夜" });
        await waitForValue(summary, /^Two lifts stood still\.$/);
        await waitForValue(view.getByRole("textbox", { name: "What you typed: Summary" }), /夜$/);
        await view.locator(".told", { hasText: "kept at the top of the form" }).waitFor();
        await shot("70-form-overwritten");
        assert.deepEqual(await axeFindings(page), []);
        await view.locator(".lost").getByRole("button", { name: "Dismiss" }).click();
        await view.locator(".told").getByRole("button", { name: "Dismiss" }).click();
        assert.equal(readFileSync(path(folder), "utf8"), other);
      },
    },
    {
      name: "a row is dragged to another place by the mouse, and its details go with it",
      async act({ page, shot }) {
        const view = webview(page);
        const rows = view.locator(".timeline .row");
        const handle = rows.nth(1).locator(".handle");
        await rows.nth(1).evaluate((row) => row.scrollIntoView({ block: "center" }));
        await rows.nth(1).hover();
        const [from, to] = [await handle.boundingBox(), await rows.nth(2).boundingBox()];
        await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
        await page.mouse.down();
        for (const share of [0.4, 0.8, 0.9]) await page.mouse.move(from.x + 30, to.y + to.height * share, { steps: 4 });
        await view.locator(".row.drop-below").waitFor();
        await shot("71-form-dragging");
        await page.mouse.up();
        await waitForValue(cell(view, 2, "Details"), /^Two calls/);
        await waitForValue(cell(view, 1, "Event"), /replaced/);
        assert.equal(await view.locator(".drop-above, .drop-below").count(), 0);
        await cell(view, 1, "Event").click();
        await page.keyboard.press("Control+Z");
        await waitForValue(cell(view, 1, "Details"), /^Two calls/);
      },
    },
    {
      name: "details take several lines, and a line end is one",
      async act({ page }) {
        const view = webview(page);
        await cell(view, 1, "Details").click();
        await page.keyboard.press("Control+End");
        await page.keyboard.press("Enter");
        await page.keyboard.press("Enter");
        await page.keyboard.type("A third one was made.");
        await page.locator(".tab.active.dirty", { hasText: NAME }).waitFor();
        assert.equal(await view.locator(".timeline .row").count(), 3);
      },
    },
    {
      name: "Ctrl+S saves what was typed last",
      async act({ page, folder }) {
        const view = webview(page);
        await view.getByRole("textbox", { name: "Impact" }).click();
        await page.keyboard.press("Control+End");
        await page.keyboard.type(" Saved at once.");
        await page.keyboard.press("Control+S");
        await onDisk(page, folder, (text) => text.includes("Saved at once.") && text.includes("\n\n  A third one was made.\n"));
        await page.locator(".tab.active:not(.dirty)", { hasText: NAME }).waitFor();
      },
    },
    {
      name: "F8 goes to the next problem, and Shift+F8 back",
      async act({ page, shot }) {
        const view = webview(page);
        const frame = await webviewFrame(page);
        await view.locator(".count-button.serious").waitFor();
        await view.getByRole("textbox", { name: "Title" }).click();
        const count = parseInt(await view.locator(".count-button").innerText(), 10);
        const seen = [];
        for (let press = 0; press < count; press++) {
          await page.keyboard.press("F8");
          seen.push(await frame.evaluate(focusedPlace));
        }
        await shot("72-form-next-problem");
        assert.equal(await frame.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight), 0);
        assert.ok(new Set(seen).size > 3, seen.join(" | "));
        await page.keyboard.press("Shift+F8");
        assert.equal(await frame.evaluate(focusedPlace), seen.at(-2), seen.join(" | "));
      },
    },
    {
      name: "Revert File throws away what was typed",
      async act({ page, folder, command }) {
        const view = webview(page);
        const impact = view.getByRole("textbox", { name: "Impact" });
        const before = readFileSync(path(folder), "utf8");
        await impact.click();
        await page.keyboard.press("Control+End");
        await page.keyboard.type(" Not meant.");
        await page.locator(".tab.active.dirty", { hasText: NAME }).waitFor();
        await command("File: Revert File");
        await waitForValue(impact, /Saved at once\.$/);
        await page.locator(".tab.active:not(.dirty)", { hasText: NAME }).waitFor();
        assert.equal(readFileSync(path(folder), "utf8"), before);
      },
    },
    {
      name: "what was not saved is there again after the window was loaded anew",
      async act({ page, folder, shot }) {
        const before = readFileSync(path(folder), "utf8");
        await webview(page).getByRole("textbox", { name: "Impact" }).click();
        await page.keyboard.press("Control+End");
        await page.keyboard.type(" Kept while the window is away.");
        await page.locator(".tab.active.dirty", { hasText: NAME }).waitFor();
        // VS Code keeps a copy a second after the last change.
        await page.waitForTimeout(2_500);
        await page.reload();
        await page.locator(".monaco-workbench .part.statusbar").waitFor();
        await page.locator(".tab.active.dirty", { hasText: NAME }).waitFor();
        await waitForValue(webview(page).getByRole("textbox", { name: "Impact" }), /Kept while the window is away\.$/);
        await shot("73-form-restored");
        assert.equal(readFileSync(path(folder), "utf8"), before);
        await webview(page).getByRole("textbox", { name: "Impact" }).click();
        await page.keyboard.press("Control+S");
        await onDisk(page, folder, (text) => text.includes("Kept while the window is away."));
      },
    },
  ],
};

function path(folder) {
  return join(folder, "postmortems", NAME);
}

function cell(view, row, label) {
  return view
    .locator(".timeline .row")
    .nth(row)
    .getByRole("textbox", { name: new RegExp(`: ${label}`) });
}

/** What an input method shows before the word is chosen. */
async function compose(session, text) {
  await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
}

/** Runs in the page. */
function focusedPlace() {
  return document.activeElement?.closest("[data-place]")?.getAttribute("data-place") ?? "";
}

async function waitForValue(locator, wanted) {
  const end = Date.now() + 15_000;
  for (;;) {
    const value = await locator.inputValue({ timeout: 15_000 });
    if (wanted.test(value)) return;
    if (Date.now() > end) throw new Error(`"${value}" is not ${wanted}`);
    await locator.page().waitForTimeout(50);
  }
}

async function onDisk(page, folder, isThere) {
  const end = Date.now() + 15_000;
  for (;;) {
    const text = readFileSync(path(folder), "utf8");
    if (isThere(text)) return;
    if (Date.now() > end) throw new Error(`The file is:\n${text}`);
    await page.waitForTimeout(50);
  }
}
