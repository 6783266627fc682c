import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DEFAULT_INCLUDE } from "../../../src/core/document/which";
import { templateSections } from "../../../src/core/template/sections";

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly snippets: readonly { readonly path: string }[];
  };
}

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
}

const root = path.resolve(__dirname, "../../../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const manifest = JSON.parse(read("package.json")) as Manifest;
const { commands, menus, snippets } = manifest.contributes;

describe("the manifest", () => {
  it("activates with Markdown, with a preview or a form from before, and with folders that hold post-mortems, never at start-up", () => {
    assert.deepEqual(manifest.activationEvents, [
      "onLanguage:markdown",
      "onWebviewPanel:postmortem.blamelessPreview",
      "onCustomEditor:postmortem.form",
      "workspaceContains:.postmortem.yaml",
      ...DEFAULT_INCLUDE.map((glob) => `workspaceContains:${glob}`),
    ]);
  });

  it("names every command that a feature registers, and no other", () => {
    const features = path.join(root, "src/vscode/features");
    const registered = new Set<string>();
    for (const file of readdirSync(features)) {
      const text = readFileSync(path.join(features, file), "utf8");
      if (!text.includes("registerCommand(")) continue;
      for (const [, id] of text.matchAll(/"(postmortem\.[A-Za-z]+)"/g)) registered.add(id!);
      for (const [, name] of text.matchAll(/\btool\("([A-Za-z]+)"/g)) registered.add(`postmortem.timeline.${name!}`);
    }
    // Only the quick fix calls it, with the rule as its argument.
    registered.delete("postmortem.openRule");
    assert.deepEqual(commands.map(({ command }) => command).sort(), [...registered].sort());
    for (const { category } of commands) assert.equal(category, "Post-mortem");
  });

  it("puts nothing but its commands into menus", () => {
    const known = new Set(commands.map(({ command }) => command));
    for (const [menu, items] of Object.entries(menus)) {
      for (const { command } of items) assert.ok(known.has(command), `${menu}: ${command}`);
    }
  });

  it("has its commands and its snippets explained in docs/editor.md", () => {
    const page = read("docs/editor.md");
    for (const { title } of commands) assert.ok(page.includes(`**${title}**`), title);
    for (const snippet of snippets) {
      for (const { prefix } of Object.values(JSON.parse(read(snippet.path)) as Record<string, Snippet>)) {
        assert.ok(page.includes(`\`${[prefix].flat()[0]!}\``), String(prefix));
      }
    }
  });

  it("ships what it points to", () => {
    for (const file of [manifest.icon, ...snippets.map((snippet) => snippet.path)]) assert.ok(existsSync(path.join(root, file)), file);
  });
});

describe("the snippets", () => {
  const all = JSON.parse(read("snippets/postmortem.json")) as Readonly<Record<string, Snippet>>;
  const byPrefix = new Map(Object.values(all).flatMap((snippet) => [snippet.prefix].flat().map((prefix) => [prefix, snippet] as const)));

  it("have prefixes of their own", () => {
    assert.equal(byPrefix.size, Object.values(all).flatMap(({ prefix }) => prefix).length);
  });

  it("hold the whole template and one for each of its sections", () => {
    const headings = byPrefix.get("postmortem")!.body.filter((line) => line.startsWith("## "));
    assert.deepEqual(
      headings,
      templateSections.map(({ heading }) => `## ${heading}`),
    );
    for (const { kind, heading } of templateSections) assert.equal(byPrefix.get(`pm-${kind}`)?.body[0], `## ${heading}`);
  });

  it("end where the writer goes on, and number their tab stops from 1 without a gap", () => {
    for (const [name, { body }] of Object.entries(all)) {
      const text = body.join("\n");
      const stops = new Set([...text.matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number)));
      assert.deepEqual(
        [...stops].sort((a, b) => a - b),
        Array.from({ length: stops.size }, (_, index) => index),
        name,
      );
      assert.match(text, /\$0$/, name);
    }
  });
});
