import { deepEqual, ok } from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ESLint } from "eslint";
import { configs } from "typescript-eslint";
import { typeCheck } from "./support/type-check";

/** A line of code that must not pass in a file of a layer, and what the refusal says. */
type Violation = readonly [file: string, code: string, says: RegExp];

const CORE = "src/core/text/probe.ts";
const NODE = "src/node/probe.ts";
const CLI = "src/cli/commands/probe.ts";
const EDITOR = "src/vscode/features/probe.ts";
const DESKTOP = "src/vscode/extension.ts";
const WEB = "src/vscode/extension.web.ts";
const WEBVIEW = "src/webview/form/probe.ts";

describe("eslint holds the fences between the layers", function () {
  this.timeout(60_000);

  const violations: readonly Violation[] = [
    [CORE, 'import "vscode";', /the vscode API.*src\/core\/ports\.ts/],
    [CORE, 'import type { Uri } from "vscode";', /the vscode API/],
    [CORE, 'import "node:fs";', /a Node built-in/],
    [CORE, 'import "fs/promises";', /a Node built-in/],
    [CORE, 'export const load = () => import("node:fs");', /a Node built-in/],
    [CORE, 'import fs = require("node:fs");', /a Node built-in/],
    [CORE, 'export type Stats = import("node:fs").Stats;', /a Node built-in/],
    [CORE, 'export { nodeDisk } from "../../node/disk";', /the layer "node"/],
    [CORE, 'import { run } from "../../cli/run";', /the layer "cli"/],
    [CORE, 'import { compose } from "../../vscode/compose";', /the layer "vscode"/],
    [CORE, 'import manifest from "../../../package.json";', /outside its layers/],
    [CORE, "export const now = Date.now();", /the Clock that is passed in/],
    [CORE, "export const now = new Date();", /the Clock that is passed in/],
    [CORE, "export const now = performance.now();", /the Clock that is passed in/],
    [CORE, "export const id = Math.random();", /equal bytes/],
    [CORE, "export const id = crypto.randomUUID();", /equal bytes/],
    [CORE, "export const hour = new Date(0).getHours();", /the UTC methods/],
    [CORE, "export const noon = new Date(2026, 2, 4);", /the UTC methods/],
    [CORE, "export const text = new Date(0).toLocaleDateString();", /an explicit locale/],
    [CORE, 'export const order = "a".localeCompare("b");', /an explicit locale/],
    [CORE, 'console.log("here");', /no Node, no DOM and no timers/],
    [CORE, "setTimeout(() => undefined, 1);", /no timers/],
    [CORE, "export const home = process.env;", /no Node/],
    [CORE, "export const title = document.title;", /no DOM/],
    [NODE, 'import "vscode";', /the vscode API/],
    [NODE, 'import { run } from "../cli/run";', /the layer "cli"/],
    [CLI, 'import "vscode";', /runs where there is no editor/],
    [CLI, 'import { compose } from "../../vscode/compose";', /the layer "vscode"/],
    [EDITOR, 'import "node:fs";', /also runs in a web worker/],
    [EDITOR, 'import { nodeDisk } from "../../node/disk";', /the layer "node"/],
    [EDITOR, 'import { activate } from "../extension";', /the layer "desktop"/],
    [EDITOR, "export const home = process.env;", /passed in by src\/vscode\/extension\.ts/],
    [EDITOR, "export const title = document.title;", /no page/],
    [DESKTOP, 'import { run } from "../cli/run";', /the layer "cli"/],
    [WEB, 'import { nodeDisk } from "../node/disk";', /the layer "node"/],
    [WEB, 'import "node:path";', /a Node built-in/],
    [WEBVIEW, 'import { parse } from "../../core/document/parse";', /more than types of the layer "core"/],
    [WEBVIEW, 'import "vscode";', /the vscode API/],
    ["test/unit/probe.test.ts", 'import "vscode";', /without an editor/],
    ["test/integration/suite/probe.test.ts", 'import "node:fs";', /where there is no Node/],
    [CORE, 'import { z } from "../zod";', /holds all of zod/],
    [CORE, "export default 1;", /[Dd]efault/],
    [CORE, 'export * from "./span";', /No barrels/],
    [CORE, "export let count = 0;", /No global state/],
    [CORE, "export {};\n".repeat(301), /too many lines/],
  ];

  const free: readonly (readonly [file: string, code: string])[] = [
    [CORE, 'import { span } from "./span";\nexport const start = span(0, Math.max(0, Date.parse("2026-03-04"))).start;'],
    [CORE, 'import * as z from "../zod";\nimport picomatch from "picomatch";\nexport const all = [z, picomatch];'],
    [
      NODE,
      'import { stat } from "node:fs/promises";\nimport type { Files } from "../core/ports";\nexport const now = (_: Files) => [Date.now(), stat];',
    ],
    [
      CLI,
      'import { nodeDisk } from "../../node/disk";\nimport { span } from "../../core/text/span";\nexport const all = [nodeDisk, span];',
    ],
    [EDITOR, 'import { Uri } from "vscode";\nimport { span } from "../../core/text/span";\nexport const all = [Uri, span];'],
    [
      DESKTOP,
      'import { sep } from "node:path";\nimport { nodeDisk } from "../node/disk";\nimport { compose } from "./compose";\nexport const all = [sep, nodeDisk, compose];',
    ],
    [
      WEBVIEW,
      'import type { PostMortem } from "../../core/document/model";\nexport const title = (it: PostMortem) => it.title ?? document.title;',
    ],
  ];

  // The rules that need types look at the file on disk, and there is none.
  const eslint = new ESLint({
    cwd: resolve("."),
    overrideConfig: [{ files: ["**/*.ts"], ...configs.disableTypeChecked, linterOptions: { reportUnusedDisableDirectives: "off" } }],
  });
  const messages = async (file: string, code: string): Promise<readonly string[]> => {
    const [result] = await eslint.lintText(code, { filePath: resolve(file) });
    return result!.messages.filter(({ ruleId }) => ruleId !== "@typescript-eslint/no-unused-vars").map(({ message }) => message);
  };

  for (const [file, code, says] of violations) {
    it(`refuses \`${shorten(code)}\` in ${file}`, async () => {
      const said = await messages(file, code);
      ok(
        said.some((message) => says.test(message)),
        `It says ${JSON.stringify(said)}.`,
      );
    });
  }

  for (const [file, code] of free) {
    it(`lets ${file} use what is its own`, async () => {
      deepEqual(await messages(file, code), []);
    });
  }
});

describe("the layers", () => {
  const folders = readdirSync("src", { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && readdirSync(join("src", entry.name)).length > 0,
  );

  for (const { name } of folders) {
    it(`have src/${name} as a TypeScript project of its own, which is checked with the others`, () => {
      ok(existsSync(join("src", name, "tsconfig.json")));
      ok(readFileSync("tsconfig.json", "utf8").includes(`"path": "src/${name}"`));
    });
  }
});

describe("tsc holds the fences between the layers", function () {
  this.timeout(60_000);

  const unknownName = /Cannot find name/;
  const noNode = /install type definitions for node/;
  const noEditor = /no exported member 'Uri'/;
  const foreign = /is not listed within the file list of project/;

  const projects: Readonly<Record<string, readonly (readonly [code: string, says: RegExp | null])[]>> = {
    "src/core/tsconfig.json": [
      ["export const home = process.env;", unknownName],
      ["export const title = document.title;", unknownName],
      ['console.log("here");', unknownName],
      ["setTimeout(() => undefined, 1);", unknownName],
      ["export const page = fetch;", unknownName],
      ['import { stat } from "node:fs/promises";\nexport const look = stat;', noNode],
      ['import { readFileSync } from "fs";\nexport const read = readFileSync;', noNode],
      ['import { Uri } from "vscode";\nexport const uri = Uri;', noEditor],
      ['export { nodeDisk } from "../node/disk";', foreign],
      ['export type { Deps } from "../vscode/deps";', foreign],
      ['import { ok } from "./ports";\nexport const fine = ok(1);', null],
    ],
    "src/node/tsconfig.json": [
      ['import { Uri } from "vscode";\nexport const uri = Uri;', noEditor],
      ['export type { Io } from "../cli/io";', foreign],
      ["export const title = document.title;", unknownName],
      ['import { sep } from "node:path";\nimport { ok } from "../core/ports";\nexport const fine = ok(sep);', null],
    ],
    "src/cli/tsconfig.json": [
      ['import { Uri } from "vscode";\nexport const uri = Uri;', noEditor],
      ['export type { Deps } from "../vscode/deps";', foreign],
      ['import { nodeDisk } from "../node/disk";\nexport const fine = [nodeDisk, process.env];', null],
    ],
    "src/vscode/tsconfig.json": [
      ["export const home = process.env;", unknownName],
      ["export const bytes = Buffer.alloc(1);", unknownName],
      ["export const title = document.title;", unknownName],
      ['import { readFileSync } from "node:fs";\nexport const read = readFileSync;', noNode],
      ['export { nodeDisk } from "../node/disk";', foreign],
      ['export { activate } from "./extension";', foreign],
      ['import { Uri } from "vscode";\nimport { ok } from "../core/ports";\nexport const fine = ok(Uri);', null],
    ],
    "src/vscode/tsconfig.desktop.json": [
      ['export type { Io } from "../cli/io";', foreign],
      ['import { sep } from "node:path";\nimport { nodeDisk } from "../node/disk";\nexport const fine = [sep, nodeDisk];', null],
    ],
    "src/webview/tsconfig.json": [
      ["export const home = process.env;", unknownName],
      ['import { readFileSync } from "node:fs";\nexport const read = readFileSync;', noNode],
      ['import { Uri } from "vscode";\nexport const uri = Uri;', noEditor],
      ['export type { Deps } from "../vscode/deps";', foreign],
      ['import type { ToPage } from "../core/preview/messages";\nexport const say = (it: ToPage) => document.title + it.type;', null],
    ],
    "test/integration/tsconfig.json": [
      ['import { readFileSync } from "node:fs";\nexport const read = readFileSync;', noNode],
      ["export const home = process.env;", unknownName],
    ],
  };

  for (const [project, cases] of Object.entries(projects)) {
    describe(project, () => {
      const files = new Map(cases.map(([code], index) => [join(dirname(project), `fence-probe-${index}.ts`), code]));
      let said: ReadonlyMap<string, readonly string[]>;
      before(() => void (said = typeCheck(project, files)));

      for (const [index, [code, says]] of cases.entries()) {
        it(`${says ? "refuses" : "takes"} \`${shorten(code)}\``, () => {
          const messages = said.get([...files.keys()][index]!)!;
          if (says)
            ok(
              messages.some((message) => says.test(message)),
              `It says ${JSON.stringify(messages)}.`,
            );
          else deepEqual(messages, []);
        });
      }
    });
  }
});

/** Its first line, for the name of a test. */
function shorten(code: string): string {
  const [line = ""] = code.split("\n");
  return line.length > 70 ? `${line.slice(0, 66).trimEnd()}…` : line;
}
