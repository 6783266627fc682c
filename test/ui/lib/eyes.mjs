// What a person's eyes see in VS Code's text editor: which text stands where, and what is drawn under it.

/**
 * The squiggles in view: how severe, and the text that each is drawn under, told by where both are on the screen.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<{ severity: string, text: string, box: { x: number, y: number, width: number, height: number } }[]>}
 */
export function squiggles(page) {
  return page.evaluate(() => {
    const editor = document.querySelector(".editor-group-container.active .monaco-editor");
    const characters = [...editor.querySelectorAll(".view-lines .view-line")].flatMap((line) => {
      const found = [];
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        for (let at = 0; at < node.data.length; at++) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          found.push({ character: node.data[at].replace("\u00a0", " "), box: range.getBoundingClientRect() });
        }
      }
      return found;
    });
    return [...editor.querySelectorAll('.view-overlays [class*="squiggly-"]')].map((element) => {
      const box = element.getBoundingClientRect();
      const line = (box.top + box.bottom) / 2; // the box is as high as the line, in high contrast a little more
      const under = characters.filter(({ box: { left, right, top, bottom } }) => {
        const middle = (left + right) / 2;
        return middle > box.left && middle < box.right && top <= line && line < bottom;
      });
      return {
        severity: /squiggly-(\w+)/.exec(element.className)[1],
        text: under.map(({ character }) => character).join(""),
        box: { x: box.x, y: box.y, width: box.width, height: box.height },
      };
    });
  });
}

/** The squiggle under exactly this text, once it is drawn. */
export async function squiggleUnder(page, text, severity) {
  const end = Date.now() + 20_000;
  for (;;) {
    const seen = await squiggles(page);
    const found = seen.find((squiggle) => squiggle.text === text && (!severity || squiggle.severity === severity));
    if (found) return found;
    if (Date.now() > end) {
      throw new Error(
        `No ${severity ?? ""} squiggle under "${text}"; there are ${seen.map((s) => `${s.severity} "${s.text}"`).join(", ") || "none"}.`,
      );
    }
    await page.waitForTimeout(100);
  }
}

export async function noSquiggleUnder(page, text) {
  const end = Date.now() + 20_000;
  while ((await squiggles(page)).some((squiggle) => squiggle.text === text)) {
    if (Date.now() > end) throw new Error(`The squiggle under "${text}" stays.`);
    await page.waitForTimeout(100);
  }
}

/** The lines in view of the active editor, from top to bottom. */
export function linesInView(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll(".editor-group-container.active .monaco-editor .view-lines .view-line")]
      .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent.replaceAll("\u00a0", " ") }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text),
  );
}

/** The extension's own item in the status bar. */
export function statusBarItem(page) {
  return page.locator('.statusbar-item[id^="postmortem"]', { hasText: "Post-mortem" });
}

/** The first line in view that begins so, as it is written. */
export async function lineInView(page, start) {
  return (await linesInView(page)).find((line) => line.startsWith(start));
}

/** The hints in view, as they are shown. */
export function inlayHints(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.editor-group-container.active .view-line [class*="dyn-rule"]')]
      .map(({ textContent }) => textContent.replaceAll("\u00a0", " ").trim())
      .filter((text) => /^T[+−]/.test(text)),
  );
}

/** For each line in view that begins so, where its pipes are: pixels from the left; of a line that is wrapped, those of its first row. */
export function pipesOf(page, start) {
  return page.evaluate((start) => {
    const lines = [...document.querySelectorAll(".editor-group-container.active .monaco-editor .view-lines .view-line")];
    return lines
      .filter(({ textContent }) => textContent.replaceAll("\u00a0", " ").startsWith(start))
      .map((line) => {
        const pipes = [];
        const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          for (let at = node.data.indexOf("|"); at >= 0; at = node.data.indexOf("|", at + 1)) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            pipes.push(range.getBoundingClientRect().left);
          }
        }
        return pipes;
      });
  }, start);
}
