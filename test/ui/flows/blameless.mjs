import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { linesInView } from "../lib/eyes.mjs";
import { axeFindings, refusals, webview, webviewFrame } from "../lib/webviews.mjs";

const HEAD = `---
postmortem: 1
id: PM-2026-090
title: The parcel tracker showed yesterday's state
severity: P2
status: draft
started: 2026-05-12T08:02:00Z
detected: 2026-05-12T08:31:00Z
mitigated: 2026-05-12T09:10:00Z
resolved: 2026-05-12T09:40:00Z
owner: Jun Sato
---

# The parcel tracker showed yesterday's state

`;
const BODY = `## Summary

For 98 minutes the tracker showed the state of the day before. It was a careless mistake of the night shift. The engineer **forgot to run**
the migration, and nobody noticed.

## Timeline

| Time (UTC)       | Event                                                     |
| ---------------- | --------------------------------------------------------- |
| 2026-05-12 08:02 | The nightly import ends with status 0 and writes no rows  |
| 2026-05-12 08:31 | Support passes on the first message of a customer         |
| 2026-05-12 09:10 | The import is started by hand                             |

## Root cause

The root cause was human error. The import reports success when its source is empty.

## Contributing factors

- The runbook names a host that was switched off in March.
- The engineer forgot to check the row count.

## Action items

| Action                                  | Owner    | Due        | Status |
| --------------------------------------- | -------- | ---------- | ------ |
| Let an import without rows fail         | Jun Sato | 2026-05-26 | open   |
| Remind the team to be more careful      | Jun Sato | 2026-05-26 | open   |
`;
const HOSTILE = `${HEAD}## Summary

<script>window.pwned = 1</script><img src=x onerror="window.pwned = 2"><svg onload="window.pwned = 3"></svg>

<iframe srcdoc="<script>parent.pwned = 4</script>"></iframe> <style>body { display: none }</style>

[a](javascript:window.pwned=5) [b](data:text/html,<script>window.pwned=6</script>) [c](command:workbench.action.closeAllEditors)
![d](data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0id2luZG93LnB3bmVkPTciLz4=) ![e](https://example.com/e.png)

It was a careless mistake of "><script>window.pwned = 8</script> the night shift.

<b onmouseover="window.pwned = 9">The engineer forgot to run the script.</b>

## <img src=x onerror=window.pwned=10>
`;
const FILLER = "The queue was full and the workers waited for the store. ".repeat(10);
const LONG = `${HEAD}## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n${Array.from({ length: 500 }, (_, i) => `| 2026-05-12 ${String(8 + Math.floor(i / 60)).padStart(2, "0")}:${String(i % 60).padStart(2, "0")} | Step ${i} ends |\n`).join("")}\n${Array.from({ length: 90 }, (_, i) => `## Part ${i}\n\n${FILLER}\n\nThe engineer forgot to run the script.\n`).join("\n")}`;

const files = { "tracker.md": HEAD + BODY, "hostile.md": HOSTILE, "long.md": LONG };
const themes = [
  { name: "dark", label: "Dark Modern", mark: "vs-dark" },
  { name: "high-contrast", label: "Dark High Contrast", mark: "hc-black" },
  { name: "high-contrast-light", label: "Light High Contrast", mark: "hc-light" },
  { name: "light", label: "Light Modern", mark: "vs" },
];
const FIRST = "View: Focus First Editor Group";
const OPEN = "Post-mortem: Open Blameless Preview";
let refused = [];

export const blameless = {
  title: "The blameless preview",
  steps: [
    {
      name: "opens beside the text, with what there is to look at",
      async act({ page, folder, command, openFile, shot }) {
        for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "postmortems", name), text);
        refused = refusals(page);
        await page.setViewportSize({ width: 1800, height: 900 });
        await openFile("tracker.md");
        await command(OPEN);
        const view = webview(page);
        await view.locator(".summary", { hasText: /^\d+ phrases to look at$/ }).waitFor();
        assert.ok((await view.locator("mark.phrase").count()) >= 4);
        assert.equal(await view.locator("aside > ol > li").count(), Number(/\d+/.exec(await view.locator(".summary").innerText())[0]));
        await shot("47-blameless");
      },
    },
    {
      name: "the keys go from phrase to phrase, into what can be done, and back",
      async act({ page, shot }) {
        const view = webview(page);
        await view.locator("main").click({ position: { x: 5, y: 5 } });
        await page.keyboard.press("n");
        const mark = view.locator("mark.phrase.selected").first();
        await mark.waitFor();
        assert.equal(await focusedIn(page), "MARK");
        await view.locator(".notes .ask").waitFor();
        await shot("48-blameless-selected");
        await page.keyboard.press("n");
        await page.keyboard.press("p");
        await page.keyboard.press("Enter");
        assert.equal(await focusedIn(page), "BUTTON");
        await page.keyboard.press("Escape");
        assert.equal(await focusedIn(page), "MARK");
      },
    },
    {
      name: "axe-core finds nothing",
      act: async ({ page }) => assert.deepEqual(await axeFindings(page), []),
    },
    {
      name: "a rewrite changes the text, its first gap is typed over, and undo takes both back",
      async act({ page, shot, until }) {
        const view = webview(page);
        const before = await view.locator("aside > ol > li").count();
        await view.locator("aside button.head").first().click();
        await view.locator("button.rewrite", { hasText: "‹" }).first().click();
        await page.locator(".tab.active.dirty", { hasText: "tracker.md" }).waitFor();
        await page.keyboard.type("The console");
        await until(async () => undefined, view.locator(".summary", { hasText: new RegExp(`^${before - 1} phrases? to look at`) }));
        assert.ok((await linesInView(page)).join("\n").includes("The console"), (await linesInView(page)).join("\n"));
        await shot("49-blameless-rewritten");
        await page.keyboard.press("Escape");
        const clean = page.locator('.tab:not(.dirty)[data-resource-name="tracker.md"]');
        await until(() => page.keyboard.press("Control+Z"), clean, { wait: 400, tries: 20, between: async () => undefined });
        await view.locator(".summary", { hasText: new RegExp(`^${before} phrases`) }).waitFor();
      },
    },
    {
      name: "“This is fine here” asks for a reason and writes it down",
      async act({ page, input, shot, until }) {
        const view = webview(page);
        const before = await view.locator("aside > ol > li").count();
        await view.locator("aside button.head").first().click();
        await until(() => view.getByRole("button", { name: "This is fine here…" }).click({ timeout: 3_000 }), input);
        await shot("50-blameless-reason");
        await input.fill("It is a quote of the channel");
        await page.keyboard.press("Enter");
        await view.locator(".summary", { hasText: new RegExp(`^${before - 1} phrases? to look at`) }).waitFor();
        const clean = page.locator('.tab:not(.dirty)[data-resource-name="tracker.md"]');
        await page.locator(".editor-instance .view-line").first().click();
        await until(() => page.keyboard.press("Control+Z"), clean, { wait: 400, tries: 20, between: async () => undefined });
        await view.locator(".summary", { hasText: new RegExp(`^${before} phrases`) }).waitFor();
      },
    },
    {
      name: "the filter leaves out a kind, and tells how many are left",
      async act({ page, shot }) {
        const view = webview(page);
        const before = await view.locator("aside > ol > li").count();
        await view.locator(".filter summary").click();
        await shot("51-blameless-filter");
        assert.deepEqual(await axeFindings(page), []);
        const box = view.locator(".kinds input").first();
        await box.uncheck();
        await view.locator(".summary", { hasText: new RegExp(`^\\d+ of ${before} phrases shown`) }).waitFor();
        await box.check();
        await page.keyboard.press("Escape");
      },
    },
    {
      name: "a click on a phrase shows it in the text",
      async act({ page }) {
        const view = webview(page);
        await view.locator("mark.phrase", { hasText: "human error" }).click();
        await page.locator(".line-numbers.active-line-number", { hasText: /^31$/ }).waitFor();
      },
    },
    ...themes.map(({ name, label, mark }, index) => ({
      name: `it is readable in a ${name} theme, and axe-core finds nothing`,
      async act({ page, command, input, rows, shot }) {
        await command("Preferences: Color Theme");
        await input.fill(label);
        await rows.filter({ hasText: label }).first().click();
        await page.locator(`.monaco-workbench.${mark}`).waitFor();
        await page.waitForTimeout(300);
        await shot(`${52 + index}-blameless-${name}`);
        assert.deepEqual(await axeFindings(page), []);
      },
    })),
    {
      name: "in 320 pixels nothing is cut off, and the notes stand below the paragraph",
      async act({ page, shot }) {
        const view = webview(page);
        await page.setViewportSize({ width: 960, height: 900 });
        const frame = await webviewFrame(page);
        console.log(`      (the page is ${await frame.evaluate(() => document.documentElement.clientWidth)} pixels wide)`);
        await view.locator("main").click({ position: { x: 3, y: 3 } });
        await page.keyboard.press("n");
        await view.locator("main > .notes").waitFor();
        await shot("56-blameless-narrow");
        const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(overflow <= 0, `${overflow} pixels are beyond the edge.`);
        assert.deepEqual(await axeFindings(page), []);
        await page.setViewportSize({ width: 1800, height: 900 });
      },
    },
    {
      name: "a hostile document runs nothing",
      async act({ page, command, openFile, shot }) {
        const view = webview(page);
        await command(FIRST);
        await openFile("hostile.md");
        await view.locator("main", { hasText: "window.pwned = 8" }).waitFor();
        const frame = await webviewFrame(page);
        const state = await frame.evaluate(() => ({
          pwned: globalThis.pwned ?? null,
          tags: [...document.querySelectorAll("main :is(script, iframe, style, svg, object, embed)")].map(({ tagName }) => tagName),
          handlers: [...document.querySelectorAll("main *")]
            .flatMap((element) => [...element.attributes].map(({ name }) => name))
            .filter((name) => name.startsWith("on")),
          links: [...document.querySelectorAll("main a")].map((link) => link.getAttribute("href")),
          images: [...document.querySelectorAll("main img")].map(({ src }) => src.slice(0, 20)),
        }));
        assert.deepEqual(state, { pwned: null, tags: [], handlers: [], links: [], images: ["data:image/svg+xml;b"] });
        await shot("57-blameless-hostile");
      },
    },
    {
      name: "500 entries and 10,000 words are there within a second, and typing stays quick",
      async act({ page, openFile, goTo, command, shot }) {
        const view = webview(page);
        await command(FIRST);
        await openFile("long.md");
        await view.locator(".summary", { hasText: /^90 phrases/ }).waitFor();
        await command("View: Close All Editors");
        await openFile("long.md");
        await page.locator(".statusbar-item", { hasText: /Post-mortem: \d+/ }).waitFor();
        await command(OPEN);
        const from = Date.now();
        await view.locator(".summary", { hasText: /^90 phrases/ }).waitFor();
        console.log(`      (there ${Date.now() - from} ms after the command)`);
        await goTo(16);
        const keys = Date.now();
        await page.keyboard.type("It was a careless mistake. ", { delay: 20 });
        const typed = Date.now() - keys;
        await view.locator(".summary", { hasText: /^91 phrases/ }).waitFor();
        console.log(`      (27 keys in ${typed} ms; the preview ${Date.now() - keys - typed} ms after the last)`);
        await shot("58-blameless-long");
        await page.keyboard.press("Control+Z");
      },
    },
    {
      name: "it scrolls with the text, and the text with it",
      async act({ page, goTo }) {
        const view = webview(page);
        const frame = await webviewFrame(page);
        await goTo(540);
        await page.waitForFunction(() => true);
        const shown = () => frame.evaluate(() => document.elementFromPoint(200, 120)?.closest(".block")?.textContent ?? "");
        await eventually(async () => /Part \d|queue was full|Step 49\d|forgot/.test(await shown()), "the preview follows the text");
        await view.locator("main").hover();
        await page.waitForTimeout(400);
        for (let i = 0; i < 30; i++) await page.mouse.wheel(0, -3000);
        await eventually(
          async () => (await linesInView(page)).some((line) => line.startsWith("severity: P2") || line.startsWith("## Timeline")),
          "the text follows the preview",
        );
      },
    },
    {
      name: "it is there again after the window was loaded anew",
      async act({ page, until }) {
        await until(
          async () => {
            await page.reload();
            await page.locator(".monaco-workbench .part.statusbar").waitFor();
          },
          webview(page).locator(".summary", { hasText: /^\d+ phrases/ }),
          { wait: 60_000, tries: 2 },
        );
      },
    },
    {
      name: "its policy has refused nothing, and no preview is left",
      async act({ folder, command }) {
        await command("View: Close All Editors");
        for (const name of Object.keys(files)) rmSync(join(folder, "postmortems", name));
        assert.deepEqual(refused, []);
      },
    },
  ],
};

async function focusedIn(page) {
  const frame = await webviewFrame(page);
  return frame.evaluate(() => document.activeElement?.tagName);
}

async function eventually(ask, what) {
  const end = Date.now() + 15_000;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
