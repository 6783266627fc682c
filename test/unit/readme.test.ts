/** What the documentation promises: its commands exist, its options are accepted, its links lead somewhere. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "../../src/core/document/parse";
import { check } from "../../src/core/rules/engine";
import { defaultSettings } from "../../src/core/settings/settings";
import { commandLine } from "./command-line";

const PAGES = ["README.md", ".github/CONTRIBUTING.md", "examples/README.md", ...pagesUnder("docs")].filter((page) => existsSync(page));
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

function pagesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
}

const withoutFences = (text: string): string => text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, "").replace(/`[^`\n]*`/g, "");

/** `[text](target#anchor)` → target and anchor; web addresses are left out. */
function links(page: string): readonly { readonly target: string; readonly anchor: string | null }[] {
  const found = withoutFences(readFileSync(page, "utf8")).matchAll(/\]\(([^)\s#]*)(?:#([^)\s]*))?\)/g);
  return [...found].map((link) => ({ target: link[1] ?? "", anchor: link[2] ?? null })).filter(({ target }) => !/^[a-z]+:/.test(target));
}

/** The anchors that Git hosts give to headings. */
function anchors(page: string): readonly string[] {
  const headings = withoutFences(readFileSync(page, "utf8")).matchAll(/^#{1,6} (.*)$/gm);
  return [...headings].map((heading) =>
    (heading[1] ?? "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  );
}

/** The lines of `sh` blocks and of the quoted workflow that call our command line, as words. */
function quotedCommands(page: string): readonly (readonly string[])[] {
  const calls = readFileSync(page, "utf8").matchAll(
    /^(?:- run: |\s+- run: )?(?:postmortem|npx postmortem|node \S*(?:cli|postmortem)\.js) (.*)$/gm,
  );
  return [...calls].map((call) => (call[1] ?? "").replace(/\s+#.*$/, "").match(/"[^"]*"|'[^']*'|\S+/g) ?? []);
}

describe("documentation", () => {
  for (const page of PAGES) {
    it(`${page} links to files and headings that exist`, () => {
      const dead = links(page).filter(({ target, anchor }) => {
        const file = target === "" ? page : join(dirname(page), target);
        if (!existsSync(file)) return true;
        return anchor !== null && file.endsWith(".md") && !anchors(file).includes(anchor);
      });
      deepEqual(dead, []);
    });

    it(`${page} names npm scripts that exist`, () => {
      const named = [...readFileSync(page, "utf8").matchAll(/\bnpm (?:run (?:-s |--silent )?([\w:]+)|(start|test)\b)/g)];
      deepEqual(
        named.map(([, script, short]) => script ?? short ?? "").filter((script) => !(script in scripts)),
        [],
      );
    });

    it(`${page} quotes commands and options that the command line has`, async () => {
      for (const [command = "", ...words] of quotedCommands(page)) {
        const { code, stdout, stderr } = await commandLine(command, "--help");
        equal(code, 0, stderr);
        for (const option of words.filter((word) => word.startsWith("--"))) {
          ok(new RegExp(`${option.replace(/=.*/, "")}(?![\\w-])`).test(stdout), `${command} has no ${option}`);
        }
      }
    });
  }

  it("starts with the two commands that take a fresh clone to the running thing", () => {
    const [firstScreen = ""] = readFileSync("README.md", "utf8").split("## What it does");
    for (const command of ["npm ci && npm start", "npm ci && npm test"]) ok(firstScreen.includes(`\n${command}\n`), command);
  });

  it("shows a canonical form in which its own rules find nothing", () => {
    const [, sample] = /^```markdown\n(---\n[\s\S]*?)^```$/m.exec(readFileSync("docs/format.md", "utf8"))!;
    const document = parse(sample!);
    equal(document.managed, true);
    deepEqual(check(document, defaultSettings, { now: Date.UTC(2026, 2, 12), roster: [] }), []);
  });

  it("names examples that the readme's commands can be tried on", () => {
    const named = quotedCommands("README.md")
      .flat()
      .filter((word) => word.startsWith("examples"));
    ok(named.length > 0);
    deepEqual(
      named.filter((path) => !existsSync(path)),
      [],
    );
  });
});
