import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inlayHints, linesInView, pipesOf, statusBarItem } from "../lib/eyes.mjs";
import { draft } from "./read.mjs";

export const exemplary = "2026-06-09-boarding-gates-refused-tickets.md";

/** Everything here is done with the keys alone, but for the tooltip in the status bar. */
export const helping = {
  title: "Help while reading and writing",
  steps: [
    {
      name: "hints tell the time since the start, and the columns of the table stay below each other",
      async act({ page, openFile, goTo, shot }) {
        await openFile(exemplary);
        await goTo(46);
        await page.locator(".view-line", { hasText: "T+13m" }).waitFor();
        const hints = await inlayHints(page);
        assert.ok(hints.includes("T+0m") && hints.includes("T−1h30m"), hints.join());
        const rows = await pipesOf(page, "| 2026-06-09");
        assert.ok(rows.length > 5, `${rows.length} rows are in view.`);
        // A row that is as wide as the editor may be drawn to a fraction of a pixel differently.
        for (const [, second] of rows)
          assert.ok(Math.abs(second - rows[0][1]) < 2, `The columns are at ${rows.map((row) => row[1]).join()}.`);
        await shot("26-hints");
      },
    },
    {
      name: "a hover tells what time it was, and when the post-mortem was due",
      async act({ page, goTo, hover, shot }) {
        await goTo(51, 8);
        assert.match(await hover("T+13m"), /T\+13m from the start of the incident\s+Tue 2026-06-09 06:11 UTC/);
        await shot("27-hover-time");
        await page.keyboard.press("Escape");
        await goTo(13, 14);
        assert.match(await hover("Due by"), /Due by the end of Tuesday, 16 June 2026 \(UTC\): 5 business days after the resolution/);
        await shot("28-hover-deadline");
        await page.keyboard.press("Escape");
      },
    },
    {
      name: "the lenses can be reached with the keys",
      async act({ page, command, goTo, rows, until, shot }) {
        await page.locator(".codelens-decoration", { hasText: "no problems | Open form | Preview | Export" }).waitFor();
        await goTo(24);
        await until(() => command("Show CodeLens Commands for Current Line"), rows.filter({ hasText: "Export" }).first());
        await shot("29-lenses");
        await page.keyboard.press("Escape");
      },
    },
    {
      name: "the outline lists the sections and what is in them, and all of it folds",
      async act({ page, command, shot }) {
        await command("Explorer: Focus on Outline View");
        const entry = page.locator(".outline-pane .monaco-list-row", { hasText: "2026-06-09 04:28" });
        await entry.waitFor();
        await page.keyboard.press("Escape");
        await command("Fold Level 2");
        await page.locator(".view-line", { hasText: "Passengers with older" }).waitFor({ state: "detached" });
        const lines = await linesInView(page);
        assert.ok(!lines.some((line) => line.startsWith("| 2026-06-09")), lines.join("\n"));
        await shot("30-outline-folded");
        await command("Unfold All");
        await page.locator(".view-line", { hasText: "Passengers with older" }).waitFor();
      },
    },
    {
      name: "a rule is explained where it is broken",
      async act({ page, openFile, goTo, hover, shot }) {
        await openFile(draft);
        await goTo(5, 12);
        assert.match(await hover("front-matter-invalid"), /The front matter is well-formed YAML[^]*Open the rule's page/);
        await shot("31-hover-rule");
        await page.keyboard.press("Escape");
      },
    },
    {
      name: "the values of a status are proposed in the place of one that there is not",
      async act({ page, goTo, propose, shot }) {
        await goTo(6, 12);
        await propose("in-review");
        await shot("32-status");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await page.locator(".view-line", { hasText: "status: in-review" }).waitFor();
        await undone(page);
      },
    },
    {
      name: "people are proposed as owners, and nobody else",
      async act({ page, folder, goTo, propose, shot }) {
        const text = readFileSync(join(folder, "postmortems", draft), "utf8").split("\n");
        const number = text.findIndex((line) => line.includes("| Improve")) + 1;
        await goTo(number, text[number - 1].indexOf("???") + 1);
        await propose("Odalys Ferrer");
        const people = await page.locator(".suggest-widget.visible .monaco-list-row").allInnerTexts();
        assert.ok(!people.some((person) => person.includes("everyone")), people.join());
        await shot("33-owner");
        await page.keyboard.press("Escape");
      },
    },
    {
      name: "the status bar tells more in its tooltip",
      async act({ page, until, shot }) {
        const tooltip = page.locator(".monaco-hover:visible", { hasText: /\d+ problems \(\d+ errors, .*\)\. Click to list them\./ });
        await until(() => statusBarItem(page).hover(), tooltip, { between: () => page.mouse.move(0, 0) });
        await shot("34-tooltip");
        await page.mouse.move(0, 0);
      },
    },
    {
      name: "Fix All is among the source actions",
      async act({ page, command, shot }) {
        await command("Source Action...");
        await page.locator(".action-widget:visible .monaco-list-row", { hasText: "Fix all post-mortem problems" }).waitFor();
        await shot("35-fix-all");
        await page.keyboard.press("Escape");
      },
    },
  ],
};

async function undone(page) {
  await page.keyboard.press("Control+Z");
  await page.locator(".tab.active:not(.dirty)").waitFor();
}
