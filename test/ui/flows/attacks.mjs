// The attacks that the unit tests look at as text, in the browser: nothing of them may run, and nothing may be asked for.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { webview } from "../lib/webviews.mjs";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
/** A file with a NUL in it is no text to our programs, and refused before anything is made of it. */
const attacks = Object.entries(JSON.parse(readFileSync(path("../../fixtures/exporters/attacks.json"), "utf8"))).filter(
  ([, text]) => !text.includes("\0"),
);
const HIT = "an attack ran";

/** Those that can stand in one document: none of them swallows what follows, and none asks the editor itself for a picture. */
const together = attacks.filter(
  ([name, text]) =>
    !/^(?:front matter|a comment)|not end|without an end|text area|no script|a title|fence/.test(name) && !text.includes("evil.test"),
);
const DOCUMENT = `---
postmortem: 1
id: PM-2026-666
title: Attacks
severity: P2
status: draft
---

# Attacks

${together.map(([name, text]) => `## ${name}\n\n${text}\n`).join("\n")}
## The end

It was a careless mistake of the night shift.
`;

export const attacking = {
  title: "Attacks",
  steps: [
    {
      name: "none runs or asks for anything in the exported pages, nor where the browser ignores their policy",
      async act({ context }) {
        const folder = mkdtempSync(join(tmpdir(), "pm-attacks-"));
        try {
          const pages = exported(folder);
          assert.equal(pages.length, attacks.length);
          for (const bypassCSP of [false, true]) {
            const strict = await context.browser().newContext({ bypassCSP });
            const { seen, problems } = await visit(await strict.newPage(), pages);
            await strict.close();
            assert.deepEqual(problems, []);
            assert.deepEqual(seen.sort(), pages);
          }
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    },
    {
      name: "none runs in the blameless preview and the editor's own",
      async act({ context, page, folder, command, openFile, closeEditors, shot }) {
        await context.addInitScript((hit) => {
          globalThis.hit = () => console.log(hit);
        }, HIT);
        const problems = heard(page);
        writeFileSync(join(folder, "postmortems", "attacks.md"), DOCUMENT);
        await openFile("attacks.md");
        await command("Post-mortem: Open Blameless Preview");
        const view = webview(page);
        await view.locator("mark.phrase", { hasText: "careless mistake" }).waitFor();
        assert.equal(
          await view.locator("main script, main img:not([src^='data:image/']), main iframe, main [onerror], main [onload]").count(),
          0,
        );
        await shot("90-attacks-blameless");
        await closeEditors();
        await openFile("attacks.md");
        await command("Markdown: Open Preview");
        await view.locator(".postmortem .eyebrow", { hasText: "PM-2026-666" }).waitFor();
        await view.locator("h2", { hasText: /^The end$/ }).waitFor({ state: "attached" });
        await shot("91-attacks-markdown");
        await closeEditors();
        assert.deepEqual(problems, []);
      },
    },
  ],
};

/** The addresses of the pages, one for each attack, made by the command line. */
function exported(folder) {
  mkdirSync(join(folder, "in"));
  attacks.forEach(([, text], index) => writeFileSync(join(folder, "in", `${index}.md`), text));
  const files = attacks.map((_, index) => join("in", `${index}.md`));
  const command = [path("../../../dist/cli.js"), "export", "--to", "html", "--out", "out/", ...files];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return readdirSync(join(folder, "out"))
    .map((name) => pathToFileURL(join(folder, "out", name)).href)
    .sort();
}

/** Opens each page and does to each of its elements what a person could do without leaving it. */
async function visit(page, pages) {
  const seen = [];
  const problems = heard(page);
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) seen.push(request.url());
  });
  await page.addInitScript((hit) => {
    globalThis.hit = () => console.log(hit);
  }, HIT);
  for (const url of pages) {
    await page.goto(url);
    const stray = await page.evaluate(() => {
      for (const element of document.querySelectorAll("*")) {
        for (const type of ["mouseover", "pointerover", "focus", "toggle", "error", "load"])
          element.dispatchEvent(new globalThis.Event(type));
        if (element.localName !== "a") element.click?.();
      }
      return [...document.links]
        .map(({ protocol }) => protocol)
        .filter((protocol) => !["http:", "https:", "mailto:", "file:"].includes(protocol));
    });
    if (stray.length > 0) problems.push(`${url}: links to ${stray.join()}`);
  }
  return { seen, problems };
}

function heard(page) {
  const problems = [];
  page.on("console", (message) => {
    if (message.text().includes(HIT)) problems.push(message.text());
  });
  page.on("dialog", (dialog) => {
    problems.push(dialog.message());
    void dialog.dismiss();
  });
  return problems;
}
