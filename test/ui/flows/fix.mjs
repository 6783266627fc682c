import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lineInView, noSquiggleUnder, squiggleUnder } from "../lib/eyes.mjs";
import { draft } from "./read.mjs";

const EVENT = "Alert on the age of the oldest mail in the queue";
const line = (text, part) => text.split("\n").findIndex((one) => one.includes(part)) + 1;

export const fixing = {
  title: "Fixing a problem",
  steps: [
    {
      name: "the quick fixes of a placeholder owner are offered",
      async act({ page, folder, goTo, openFixes, shot }) {
        const text = readFileSync(join(folder, "postmortems", draft), "utf8");
        const number = line(text, "???");
        await goTo(number, text.split("\n")[number - 1].indexOf("???") + 2);
        await squiggleUnder(page, "???", "error");
        await shot("05-fix-before");
        await openFixes("Choose an owner");
        await shot("06-fix-menu");
        await page.keyboard.press("Escape");
      },
    },
    {
      name: "choosing one changes the text, and the squiggle goes",
      async act({ page, until, fix, shot }) {
        await fix("Choose an owner");
        const people = page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "Priya Raman" });
        await people.waitFor();
        await shot("07-fix-choice");
        await until(() => people.click(), page.locator(".view-line", { hasText: "| Improve" }).filter({ hasText: "Priya" }));
        await page.keyboard.press("Escape");
        await noSquiggleUnder(page, "???");
        assert.equal(await lineInView(page, "| Improve"), "| Improve monitoring | | Priya Raman | | | open | |");
        await shot("08-fix-after");
      },
    },
    {
      name: "a missing section is inserted in its place",
      async act({ page, goTo, fix, until, shot }) {
        await goTo(15, 3);
        await squiggleUnder(page, "Confirmation mails hours late (Oct 6)", "error");
        await fix('Insert the section "Impact"');
        const heading = page.locator(".view-line", { hasText: "## Impact" });
        await until(() => goTo(24, 1), heading);
        await shot("09-section-inserted");
      },
    },
    {
      name: "undo takes both back, and nothing else has changed",
      async act({ page, folder, until }) {
        const file = join(folder, "postmortems", draft);
        const before = readFileSync(file, "utf8");
        const dirty = page.locator(".tab.active.dirty");
        await dirty.waitFor();
        const clean = page.locator(".tab.active:not(.dirty)");
        await until(() => page.keyboard.press("Control+Z"), clean, { wait: 500, between: async () => undefined });
        await page.keyboard.press("Control+S");
        assert.equal(readFileSync(file, "utf8"), before);
      },
    },
    {
      name: "a fix that is saved is on the disk, the rest byte for byte",
      async act({ page, folder, goTo, fix }) {
        const file = join(folder, "postmortems", draft);
        const before = readFileSync(file, "utf8");
        const number = line(before, EVENT);
        await goTo(number, 5);
        await fix("Choose an owner");
        const people = page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "Marek Dvorak" });
        await people.click();
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+S");
        await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
        const row = before.split("\n")[number - 1];
        assert.equal(readFileSync(file, "utf8"), before.replace(row, row.replace("| detect | |", "| detect | Marek Dvorak |")));
      },
    },
  ],
};
