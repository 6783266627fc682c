import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { documents } from "../lib/blameless-documents.mjs";
import { chooseTheme, themes } from "../lib/color-themes.mjs";
import { linesInView } from "../lib/eyes.mjs";
import { axeFindings, refusals, webview, webviewFrame } from "../lib/webviews.mjs";

export const OPEN = "Post-mortem: Open Blameless Preview";
let refused = [];

export const blameless = {
  title: "The blameless preview",
  steps: [
    {
      name: "opens beside the text, with what there is to look at",
      async act({ page, folder, show, openFile, shot }) {
        for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, "postmortems", name), text);
        refused = refusals(page);
        await page.setViewportSize({ width: 1800, height: 900 });
        await openFile("tracker.md");
        const view = webview(page);
        await show(OPEN, view.locator(".summary", { hasText: /^\d+ phrases to look at$/ }));
        for (const words of ["careless mistake", "human error", "forgot to", "more careful"]) {
          await view.locator("mark.phrase", { hasText: words }).first().waitFor();
          await listed(view, words).first().waitFor();
        }
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
        await listed(view, "careless mistake").click();
        await view.locator("button.rewrite", { hasText: "‹" }).first().click();
        await page.locator(".tab.active.dirty", { hasText: "tracker.md" }).waitFor();
        await page.keyboard.type("console of the import");
        await listed(view, "careless mistake").waitFor({ state: "detached" });
        await view.locator("main", { hasText: "console of the import" }).waitFor();
        assert.ok((await linesInView(page)).join(" ").includes("console of the import"), (await linesInView(page)).join("\n"));
        await shot("49-blameless-rewritten");
        await page.keyboard.press("Escape");
        const clean = page.locator('.tab:not(.dirty)[data-resource-name="tracker.md"]');
        await until(() => page.keyboard.press("Control+Z"), clean, { wait: 400, tries: 20, between: async () => undefined });
        await listed(view, "careless mistake").waitFor();
      },
    },
    {
      name: "“This is fine here” asks for a reason and writes it down",
      async act({ page, input, shot, until }) {
        const view = webview(page);
        await listed(view, "careless mistake").click();
        await until(() => view.getByRole("button", { name: "This is fine here…" }).click({ timeout: 3_000 }), input);
        await shot("50-blameless-reason");
        await input.fill("It is a quote of the channel");
        await page.keyboard.press("Enter");
        await listed(view, "careless mistake").waitFor({ state: "detached" });
        const clean = page.locator('.tab:not(.dirty)[data-resource-name="tracker.md"]');
        await page.locator(".editor-instance .view-line").first().click();
        await until(() => page.keyboard.press("Control+Z"), clean, { wait: 400, tries: 20, between: async () => undefined });
        await listed(view, "careless mistake").waitFor();
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
    ...themes.map((theme, index) => ({
      name: `it is readable in a ${theme.name} theme, and axe-core finds nothing`,
      async act(ui) {
        await chooseTheme(ui, theme);
        await ui.shot(`${52 + index}-blameless-${theme.name}`);
        assert.deepEqual(await axeFindings(ui.page), []);
      },
    })),
    {
      name: "in 320 pixels nothing is cut off, and the notes stand below the paragraph",
      async act({ page, shot }) {
        const view = webview(page);
        await page.setViewportSize({ width: 960, height: 900 });
        const frame = await webviewFrame(page);
        await frame.waitForFunction(() => document.documentElement.clientWidth <= 320);
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
      name: "what is opened while it has the focus comes beside it, and it says when there is nothing to look at",
      async act({ page, openFile, shot }) {
        const view = webview(page);
        await view.locator("main").click({ position: { x: 3, y: 3 } });
        await openFile("nothing.md");
        await view.locator(".summary", { hasText: /^Nothing to look at$/ }).waitFor();
        assert.equal(await page.locator(".editor-group-container").last().locator(".tab").count(), 1);
        await shot("56-blameless-nothing");
        assert.deepEqual(await axeFindings(page), []);
      },
    },
    {
      name: "what is too long to check is told where it stands and in the summary, in every theme and in 320 pixels",
      async act(ui) {
        const { page, openFile, shot } = ui;
        const view = webview(page);
        await openFile("endless.md");
        await view.locator(".summary", { hasText: /^\d+ phrases to look at; a part of the text is not checked$/ }).waitFor();
        const notes = view.locator("main > .unchecked");
        assert.equal(await notes.count(), 3);
        for (const [index, before, words] of [
          [0, "The spooler wrote", /^Line 20: A sentence of 2,\d{3} characters is not checked/],
          [1, "The queue was full", /^Line 22: The last [\d,]+ characters of this paragraph are not checked/],
          [2, "Part ", /^Line \d+: From here on, the last [\d,]+ characters of the document are/],
        ]) {
          assert.match(await notes.nth(index).innerText(), words);
          assert.ok((await notes.nth(index).evaluate((note) => note.previousElementSibling.textContent)).startsWith(before), words.source);
        }
        const frame = await webviewFrame(page);
        for (const theme of themes) {
          await chooseTheme(ui, theme);
          await notes.first().scrollIntoViewIfNeeded();
          await shot(`57-blameless-unchecked-${theme.name}`);
          assert.deepEqual(await axeFindings(page), []);
        }
        await page.setViewportSize({ width: 960, height: 900 });
        await frame.waitForFunction(() => document.documentElement.clientWidth <= 320);
        await notes.last().scrollIntoViewIfNeeded();
        await shot("57-blameless-unchecked-narrow");
        assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
        assert.deepEqual(await axeFindings(page), []);
        await page.setViewportSize({ width: 1800, height: 900 });
      },
    },
    {
      name: "a hostile document runs nothing",
      async act({ page, openFile, shot }) {
        const view = webview(page);
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
      async act({ page, openFile, goTo, command, shot, until }) {
        const view = webview(page);
        const summary = view.locator(".summary", { hasText: /^\d\d+ phrases/ });
        await openFile("long.md");
        await summary.waitFor();
        await closePreview(page);
        await page.locator(".statusbar-item", { hasText: /Post-mortem: \d+/ }).waitFor();
        await command(OPEN);
        const from = Date.now();
        await summary.waitFor();
        console.log(`      (there ${Date.now() - from} ms after the command)`);
        await goTo(16);
        const keys = Date.now();
        await page.keyboard.type("It was a careless mistake. ", { delay: 20 });
        const typed = Date.now() - keys;
        await listed(view, "careless mistake").waitFor();
        console.log(`      (27 keys in ${typed} ms; the preview ${Date.now() - keys - typed} ms after the last)`);
        await shot("58-blameless-long");
        const clean = page.locator('.tab:not(.dirty)[data-resource-name="long.md"]');
        await until(() => page.keyboard.press("Control+Z"), clean, { wait: 400, tries: 20, between: async () => undefined });
      },
    },
    {
      name: "it scrolls with the text, and the text with it",
      async act({ page, goTo }) {
        const view = webview(page);
        const frame = await webviewFrame(page);
        await goTo(540);
        const shown = () => frame.evaluate(() => document.elementFromPoint(200, 120)?.closest(".block")?.textContent ?? "");
        await eventually(async () => /Part \d|queue was full|Step 49\d|forgot/.test(await shown()), "the preview follows the text");
        await view.locator("main").hover();
        await eventually(async () => {
          await page.mouse.wheel(0, -3000);
          return (await linesInView(page)).some((line) => line.startsWith("severity: P2") || line.startsWith("## Timeline"));
        }, "the text follows the preview");
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
      async act({ page, folder }) {
        await closePreview(page);
        for (const name of Object.keys(documents)) rmSync(join(folder, "postmortems", name));
        assert.deepEqual(refused, []);
      },
    },
  ],
};

/** The entry of a phrase in the list beside the document. */
function listed(view, words) {
  return view.locator("aside button.head", { hasText: words });
}

/** With the mouse: "Close All Editors" would ask about what an earlier flow has left unsaved. */
async function closePreview(page) {
  const tab = page.locator('.tab[data-resource-name^="webview-postmortem"]');
  await tab.click({ button: "middle" });
  await tab.waitFor({ state: "detached" });
}

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
