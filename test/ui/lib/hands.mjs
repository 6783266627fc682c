// What a person's hands do in VS Code. The workbench drops key presses and closes menus while it is busy, so each of these
// repeats what it does until what should come up is there; nothing sleeps.

import { readdirSync } from "node:fs";
import { dirname } from "node:path";

/** Milliseconds until an action counts as lost. */
const timeout = 5_000;

/** @param {import("playwright-core").Page} page */
export function hands(page) {
  const input = page.locator(".quick-input-widget:visible input[type=text]").first();
  const rows = page.locator(".quick-input-list .monaco-list-row");
  const onlyRow = page.locator(".quick-input-list .monaco-list-rows:not(:has(> :nth-child(2)))");
  const fixes = page.locator(".action-widget:visible .monaco-list-row.action");

  async function until(act, shown, { tries = 8, wait = timeout, between = () => page.keyboard.press("Escape") } = {}) {
    for (let attempt = 1; ; attempt++) {
      const problem = await act().then(
        () => null,
        (error) => error, // what it acts on may go away under its hands
      );
      if (await appears(shown, wait)) return;
      if (attempt === tries) throw problem ?? new Error(`Did not appear: ${shown}`);
      await between();
    }
  }

  async function pick(key, text, row) {
    const wanted = rows.filter({ hasText: row }).first();
    for (let attempt = 1; ; attempt++) {
      await until(async () => {
        await page.keyboard.press(key);
        if (await appears(input, timeout)) await input.fill(text, { timeout });
      }, wanted);
      // An editor that opens meanwhile takes the focus, and the list closes under the pointer.
      const problem = await wanted.click({ timeout }).then(
        () => null,
        (error) => error,
      );
      if (!problem) break;
      if (attempt === 4) throw problem;
    }
    await page.mouse.move(0, 0); // nothing is hovered by what was clicked
  }

  /** Opens the quick-fix menu at the cursor and waits for one of its entries. */
  async function openFixes(title) {
    await until(() => page.keyboard.press("Control+."), fixes.filter({ hasText: title }).first());
  }

  return {
    until,
    /** Runs a command by its title, through the command palette. */
    command: (title) => pick("F1", `>${title}`, title),
    /**
     * Runs a command that opens a webview, and waits for what it shows. VS Code in a browser leaves a webview empty now and then, for
     * good, while the browser has not run its service worker before; so it is opened anew.
     */
    async show(title, shown) {
      await until(() => pick("F1", `>${title}`, title), shown, {
        wait: 20_000,
        between: () => pick("F1", ">View: Close Editor", "View: Close Editor"),
      });
    },
    /** Opens a file by its name and waits for its editor. */
    async openFile(name) {
      await pick("Control+P", name, name);
      // By its resource: the tab of a preview has the file's name in its title too.
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
      await page.locator(".editor-instance .view-line").first().waitFor();
    },
    /** Puts the cursor at a line and column, both from 1, and brings them into view. */
    async goTo(line, column = 1) {
      await until(
        async () => {
          await page.keyboard.press("Control+G");
          if (await appears(input, timeout)) await input.fill(`:${line}:${column}`, { timeout });
        },
        page.locator(".quick-input-widget:visible", { hasText: new RegExp(`line ${line}\\b`, "i") }),
      );
      await page.keyboard.press("Enter");
      await page.locator(".statusbar-item", { hasText: new RegExp(`Ln ${line}, Col ${column}\\b`) }).waitFor();
    },
    openFixes,
    /** Closes every editor; what an earlier flow has left unsaved is thrown away, and asked about. */
    closeEditors() {
      const discard = page.locator(".monaco-dialog-box").getByRole("button", { name: "Don't Save" });
      return until(async () => {
        await pick("F1", ">View: Close All Editors", "View: Close All Editors");
        if (await appears(discard, 1_000)) await discard.click();
      }, page.locator(".part.editor > .content.empty"));
    },
    /** Chooses an entry of the quick-fix menu, with the keys. */
    async fix(title) {
      await openFixes(title);
      const focused = page.locator(".action-widget:visible .monaco-list-row.focused", { hasText: title });
      if (!(await focused.isVisible())) {
        await until(() => page.keyboard.press("ArrowDown"), focused, { wait: 300, tries: 20, between: async () => undefined });
      }
      await page.keyboard.press("Enter");
      await fixes.first().waitFor({ state: "hidden" });
    },
    /** Shows the hover at the cursor once it says this, and returns what it says. */
    async hover(text) {
      const shown = page.locator(".monaco-hover:visible", { hasText: text }).first();
      await until(() => pick("F1", ">Show or Focus Hover", "Show or Focus Hover"), shown);
      return shown.innerText();
    },
    /** Asks for proposals at the cursor until this one is there. */
    async propose(label) {
      const row = page.locator(".suggest-widget.visible .monaco-list-row", { hasText: label }).first();
      await until(() => page.keyboard.press("Control+Space"), row);
    },
    /** A message in the corner, by what it says. */
    toast: (text) => page.locator(".notification-toast", { hasText: text }),
    /** The field of the dialog for files, once the path in it ends so and the folder is listed: what is typed earlier is overwritten. */
    async place(end) {
      await rows.first().waitFor();
      await page.waitForFunction((end) => document.querySelector(".quick-input-widget input[type=text]")?.value.endsWith(end), end);
      return input;
    },
    /** Types a path into the dialog for files, and waits until it lists that path's folder: an answer before is lost, now and then for good. */
    async typePath(path) {
      await input.fill(path);
      const inside = readdirSync(dirname(path), { withFileTypes: true }).filter(
        (entry) => entry.isDirectory() && !entry.name.startsWith("."),
      );
      const [first] = inside.map(({ name }) => name).sort();
      await (first ? rows.filter({ hasText: first }).first() : onlyRow).waitFor();
    },
    /**
     * Says yes to what the dialog at the top asks, by the key or by this button of it; it drops both while it looks at the path.
     */
    async accept(button) {
      for (let attempt = 1; attempt <= 8; attempt++) {
        if (button) await press(page.locator(".quick-input-widget:visible").getByRole("button", { name: button }));
        else await page.keyboard.press("Enter");
        const gone = await input.waitFor({ state: "hidden", timeout: 2_000 }).then(
          () => true,
          () => false,
        );
        if (gone) return;
      }
      throw new Error("The dialog stays.");
    },
    /** Chooses an entry of the menu that a click brings up; `look` is called with the menu in view. */
    async menu(target, label, { button = "right", look = async () => undefined } = {}) {
      const entry = page.getByRole("menuitem", { name: label, exact: true });
      await until(() => target.click({ button, timeout }), entry);
      await look();
      await entry.click();
    },
    input,
    rows,
  };
}

/** A click on what may go away meanwhile. */
async function press(button) {
  await button.click({ timeout }).catch(() => undefined);
}

/** @returns whether it came up in time */
export async function appears(locator, timeout) {
  try {
    await locator.waitFor({ timeout });
    return true;
  } catch {
    return false;
  }
}
