/* global devicePixelRatio, DataTransfer, ClipboardEvent, requestAnimationFrame -- in the page */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { axeFindings, refusals, webview, webviewFrame } from "../lib/webviews.mjs";

const OPEN = "Post-mortem: Open Form";
const HOSTILE = `---
postmortem: 1
title: "<img src=x onerror=window.pwned=1>"
owner: "<script>window.pwned=2</script>"
services: ["<svg onload=window.pwned=3>", "javascript:window.pwned=4"]
---

# <img src=x onerror=window.pwned=5>

## Summary

<script>window.pwned = 6</script><iframe srcdoc="<script>parent.pwned = 7</script>"></iframe> </textarea><script>window.pwned = 8</script>

## Timeline

| Time (UTC) | <b onmouseover=window.pwned=9>Event</b> |
| --- | --- |
| 2026-03-04 10:58 | "><script>window.pwned = 10</script> |
| 2026-03-04 11:02 | ${"long ".repeat(60_000)} |
`;
const LONG = `---\npostmortem: 1\ntitle: Five hundred entries\nstarted: 2026-05-12T08:00:00Z\n---\n\n# Five hundred entries\n\n## Timeline\n\n| Time (UTC) | Event | Source |\n| --- | --- | --- |\n${Array.from({ length: 500 }, (_, i) => `| 2026-05-12 ${String(8 + Math.floor(i / 60)).padStart(2, "0")}:${String(i % 60).padStart(2, "0")} | Step ${i} ends | log |\n`).join("")}`;
const files = { "empty.md": "", "hostile-form.md": HOSTILE, "long-form.md": LONG };
const themes = [
  { name: "dark", label: "Dark Modern", mark: "vs-dark" },
  { name: "high-contrast", label: "Dark High Contrast", mark: "hc-black" },
  { name: "high-contrast-light", label: "Light High Contrast", mark: "hc-light" },
  { name: "light", label: "Light Modern", mark: "vs" },
];
/** What VS Code says of the theme to a page. */
const BODY_CLASS = {
  "vs-dark": "vscode-dark",
  vs: "vscode-light",
  "hc-black": "vscode-high-contrast",
  "hc-light": "vscode-high-contrast-light",
};
let refused = [];

/** A day from today, `YYYY-MM-DD`: what was resolved yesterday is not due yet. */
const day = (by) => new Date(Date.now() + by * 86_400_000).toISOString().slice(0, 10);
const WAS = day(-1);

/** What a person types into an empty post-mortem, field by field in the order of the Tab key. */
const HEADER = [
  ["Title", "Ticket machines printed blank tickets"],
  ["Severity", "P1"],
  ["Category", "availability"],
  ["Status", "draft"],
  ["Started", `${WAS}T10:58:00Z`],
  ["Detected", `${WAS}T11:02:00Z`],
  ["Mitigated", `${WAS}T11:31:00Z`],
  ["Resolved", `${WAS}T11:36:00Z`],
  ["Time zone", "UTC"],
  ["Owner", "Amara Okafor"],
];
const TIMELINE = [
  [`${WAS} 10:58`, "Started: firmware 4.2 reaches the ticket machines"],
  [`${WAS} 11:02`, "Detected: the print counter alert fires"],
  [`${WAS} 11:31`, "Mitigated: firmware 4.1 is back on the machines"],
  [`${WAS} 11:36`, "Resolved: tickets are printed everywhere"],
];
const FACTORS = [
  ["The test bench has no paper", "prints are not looked at before a release."],
  ["All machines update at once", "a bad firmware reaches every station within a minute."],
];
const ACTION = {
  Action: "Let firmware reach ten machines first",
  Type: "prevent",
  Owner: "Jun Sato",
  Due: day(14),
  Ticket: "TIX-431",
  Status: "open",
};

export const form = {
  title: "The form",
  steps: [
    {
      name: "opens on an empty file, and offers front matter",
      async act({ page, folder, show, openFile, shot }) {
        for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "postmortems", name), text);
        refused = refusals(page);
        await page.setViewportSize({ width: 1280, height: 900 });
        await openFile("empty.md");
        await show(OPEN, webview(page).getByRole("button", { name: "Add front matter" }));
        await shot("60-form-empty");
        assert.deepEqual(await axeFindings(page), []);
      },
    },
    {
      name: "is filled by the keyboard alone until no problem is left",
      async act({ page, shot }) {
        const view = webview(page);
        await tabTo(page, "Add front matter");
        await page.keyboard.press("Enter");
        await view.locator(".offer").waitFor({ state: "hidden" });
        for (const [label, value] of HEADER) await fill(page, label, value);
        await shot("61-form-header");
        await fill(page, "Summary", "Ticket machines printed blank tickets for 38 minutes, at every station.");
        await fill(page, "Impact", "12,400 tickets were blank. Nobody was fined, and 31,000 euros were paid back.");
        await tabTo(page, "Add entry");
        for (const [time, event] of TIMELINE) await row(page, "Add entry", { "Time (UTC)": time, Event: event });
        await fill(page, "Root cause", "Firmware 4.2 starts the print head before it is warm.");
        for (const [title, text] of FACTORS) await row(page, "Add factor", { Factor: title, "How it contributed": text });
        await row(page, "Add action", ACTION);
        await view.locator(".count-button:not(.serious)").waitFor();
        await shot("62-form-filled");
        assert.deepEqual(await axeFindings(page), []);
      },
    },
    {
      name: "everything is in the text, as a person would have written it",
      async act({ page, folder, until }) {
        await until(() => page.keyboard.press("Control+S"), page.locator(".tab.active:not(.dirty)", { hasText: "empty.md" }));
        const text = readFileSync(join(folder, "postmortems", "empty.md"), "utf8");
        for (const [, event] of TIMELINE) assert.ok(text.includes(`| ${event} |`), text);
        assert.match(text, /^---\npostmortem: 1\n/);
        assert.match(text, /\n- \*\*The test bench has no paper\*\*: prints are not looked at before a release\.\n/);
        assert.doesNotMatch(text, /[‹›]/);
      },
    },
    {
      name: "what is typed in the text and in the form at once is in both",
      async act({ page, command, shot }) {
        await command("Post-mortem: Open Text");
        await command("View: Move Editor into Right Group");
        await page.locator(".editor-instance .view-line", { hasText: "Ticket machines printed" }).first().waitFor();
        const view = webview(page);
        const summary = view.getByRole("textbox", { name: "Summary" });
        await summary.click();
        await page.keyboard.press("Control+End");
        await page.keyboard.type(" Both ends were told.");
        await page.locator(".view-line", { hasText: "told." }).first().waitFor();
        await page.locator(".view-line", { hasText: "12,400" }).first().click();
        await page.keyboard.press("End");
        await page.keyboard.type(" In the text.");
        const impact = view.getByRole("textbox", { name: "Impact" });
        await waitForValue(impact, /In the text\./);
        await shot("63-form-beside-text");
      },
    },
    {
      name: "undo takes back what was typed in both, the newest first, and redo brings it again",
      async act({ page }) {
        const view = webview(page);
        const summary = view.getByRole("textbox", { name: "Summary" });
        const impact = view.getByRole("textbox", { name: "Impact" });
        await summary.click();
        await undoUntil(page, async () => !(await impact.inputValue()).includes("In the text"));
        assert.ok((await summary.inputValue()).includes("Both ends were told."), await summary.inputValue());
        await undoUntil(page, async () => !(await summary.inputValue()).includes("Both ends"));
        await undoUntil(page, async () => (await summary.inputValue()).includes("Both ends"), "Control+Shift+Z");
      },
    },
    {
      name: "a row is moved and removed by the keys, and a cell takes several pasted lines as rows",
      async act({ page, until }) {
        const view = webview(page);
        const rows = view.locator(".timeline .row");
        const event = (index) => rows.nth(index).getByRole("textbox", { name: /: Event$/ });
        await event(3).click();
        await page.keyboard.press("Alt+ArrowUp");
        await waitForValue(event(2), /^Resolved/);
        assert.equal(await rows.nth(2).evaluate((row) => row.contains(document.activeElement)), true);
        await page.keyboard.press("Alt+ArrowDown");
        await waitForValue(event(3), /^Resolved/);
        await page.keyboard.press("Control+Shift+Delete");
        await until(async () => undefined, view.locator(".timeline .count", { hasText: "3" }));
        await page.keyboard.press("Control+Z");
        await until(async () => undefined, view.locator(".timeline .count", { hasText: "4" }));
        await event(3).click();
        await event(3).evaluate((element) => {
          const data = new DataTransfer();
          data.setData("text/plain", "12:10 UTC - Stations report\n12:20 UTC - Refunds begin\n");
          element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        });
        await until(async () => undefined, view.locator(".timeline .count", { hasText: "6" }));
        await waitForValue(event(5), /Refunds begin/);
      },
    },
    ...themes.map(({ name, label, mark }) => ({
      name: `is readable in a ${name} theme, and axe-core finds nothing`,
      async act({ page, command, input, rows, shot }) {
        await command("Preferences: Color Theme");
        await input.fill(label);
        await rows.filter({ hasText: label }).first().click();
        await page.locator(`.monaco-workbench.${mark}`).waitFor();
        const frame = await webviewFrame(page);
        await frame.waitForFunction((kind) => document.body.classList.contains(kind), BODY_CLASS[mark]);
        await shot(`64-form-${name}`);
        assert.deepEqual(await axeFindings(page), []);
      },
    })),
    {
      name: "is readable at 320 pixels, and where 200 % zoom leaves 640",
      async act({ page, command, shot }) {
        await command("View: Join All Editor Groups");
        await command("View: Toggle Primary Side Bar Visibility");
        for (const [width, name] of [
          [640, "zoomed"],
          [320, "narrow"],
        ]) {
          const frame = await webviewFrame(page);
          await page.setViewportSize({ width: width + 60, height: 900 });
          const is = await settledWidth(frame);
          await page.setViewportSize({ width: width + 60 - (is - width), height: 900 });
          await frame.waitForFunction((wanted) => Math.abs(document.documentElement.clientWidth - wanted) <= 2, width);
          // As the browser does it at 200 %: half of the pixels of CSS, each twice as large.
          if (name === "zoomed") await scaled(page, 2);
          await shot(`65-form-${name}`);
          const beyond = await frame.evaluate(
            () => document.querySelector("main").scrollWidth - document.querySelector("main").clientWidth,
          );
          assert.ok(beyond <= 0, `${beyond} pixels are beyond the edge at ${width}.`);
          assert.deepEqual(await axeFindings(page), []);
        }
        await page.setViewportSize({ width: 1280, height: 900 });
        await command("View: Toggle Primary Side Bar Visibility");
      },
    },
    {
      name: "a hostile document runs nothing",
      async act({ page, openFile, command, shot }) {
        await openFile("hostile-form.md");
        await command(OPEN);
        const view = webview(page);
        await view.locator(".timeline .row").nth(1).waitFor();
        await shot("66-form-hostile");
        assert.equal(await (await webviewFrame(page)).evaluate(() => globalThis.pwned), undefined);
        assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
        assert.deepEqual(await axeFindings(page), []);
      },
    },
    {
      name: "five hundred entries are shown at once, a key is echoed at once, and its problem follows",
      async act({ page, openFile, command, shot }) {
        await openFile("long-form.md");
        await command(OPEN);
        const view = webview(page);
        await view.locator(".timeline .count", { hasText: "500" }).waitFor();
        const frame = await webviewFrame(page);
        const paint = await frame.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
        const shown = await frame.evaluate(() => performance.getEntriesByName("form-shown")[0]?.duration);
        const event = view
          .locator(".timeline .row")
          .nth(3)
          .getByRole("textbox", { name: /: Event$/ });
        await event.click();
        await frame.evaluate(echoOfKeys);
        await page.keyboard.type("abcdefghij", { delay: 60 });
        const keys = await frame.evaluate(() => globalThis.echoes);
        const time = view
          .locator(".timeline .row")
          .nth(3)
          .getByRole("textbox", { name: /: Time/ });
        await time.fill("soon");
        const from = Date.now();
        await view.locator(".timeline .row").nth(3).locator(".problems li").first().waitFor();
        const found = Date.now() - from;
        const said = [
          `first paint ${paint?.toFixed(0)} ms`,
          `drawn in ${shown?.toFixed(0)} ms`,
          `keys ${keys.map((one) => one.toFixed(0)).join(", ")} ms`,
        ];
        console.log(`      (${said.join("; ")}; from edit to problem ${found} ms)`);
        await shot("67-form-long");
      },
    },
    {
      name: "no policy of the page was broken",
      act: async () => assert.deepEqual(refused, []),
    },
  ],
};

/** Presses Tab until the focus is on what is called so; says what there was when it is not found. */
async function tabTo(page, name, tries = 150) {
  const frame = await webviewFrame(page);
  const seen = [];
  for (let press = 0; press < tries; press++) {
    const label = await frame.evaluate(nameOfFocus);
    if (label === name || label.endsWith(`: ${name}`)) return;
    seen.push(label);
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key does not come to "${name}", but to: ${seen.join(" | ")}`);
}

/** Runs in the page. */
function nameOfFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return "";
  const by = element.getAttribute("aria-labelledby");
  const text = by ? document.getElementById(by)?.textContent : (element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent);
  return (text ?? element.textContent ?? "").trim();
}

async function fill(page, label, value) {
  await tabTo(page, label);
  await page.keyboard.type(value);
  await page.keyboard.press("Tab");
}

async function row(page, add, values) {
  await tabTo(page, add);
  await page.keyboard.press("Enter");
  const frame = await webviewFrame(page);
  await frame.waitForFunction(() => document.activeElement?.closest(".row") !== null);
  for (const [label, value] of Object.entries(values)) await fill(page, label, value);
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

/** Presses the key until what it should do is done; a press that has been taken needs a moment. */
async function undoUntil(page, done, key = "Control+Z") {
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press(key);
    for (let look = 0; look < 20; look++) {
      if (await done()) return;
      await page.waitForTimeout(50);
    }
  }
  throw new Error(`${key} does not do it.`);
}

/** Runs in the page: how long each key takes until the frame after it. */
function echoOfKeys() {
  globalThis.echoes = [];
  document.addEventListener(
    "keydown",
    () => {
      const from = performance.now();
      requestAnimationFrame(() => setTimeout(() => globalThis.echoes.push(performance.now() - from)));
    },
    { capture: true },
  );
  return "";
}

/** The page as it is, with so many pixels of the screen for each of CSS in both directions; until its size is set again. */
async function scaled(page, deviceScaleFactor) {
  const { width } = page.viewportSize();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setDeviceMetricsOverride", { width, height: 450, deviceScaleFactor, mobile: false });
  const frame = await webviewFrame(page);
  await frame.waitForFunction((wanted) => devicePixelRatio === wanted, deviceScaleFactor);
}

/** How wide the page is, once that does not change any more. */
async function settledWidth(frame) {
  let before = -1;
  for (;;) {
    const width = await frame.evaluate(() => document.documentElement.clientWidth);
    if (width === before) return width;
    before = width;
    await frame.page().waitForTimeout(150);
  }
}
