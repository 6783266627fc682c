// npm run notice: writes NOTICE, the packages whose code is in what ships, each with its licence as its authors wrote it.
// What is in there is what esbuild says, not what package.json says. `--check` writes nothing and fails on a difference.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { productBundles, root } from "./bundles.mjs";

/** Licences that let their code go into a program under MIT, with the notice that this file is. */
const ACCEPTED = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"];

/** Files of our own that are made from a package's data, with the licence of that data by the package's own licence text. */
const DERIVED = {
  "src/core/calendar/holiday-table.ts": { folder: "node_modules/date-holidays", license: "data under CC-BY-SA-3.0" },
};

const HEAD = `Post-mortem
Copyright (c) Post-mortem contributors
Licensed under the MIT License; see LICENSE.

The extension and the command line contain code of the packages below, and a table of public holidays
made from the data of date-holidays. That table may be passed on under the licence of the data.
This file is written by "npm run notice".
`;

const folders = new Set();
const derived = new Set();
for (const { options } of productBundles()) {
  const { metafile } = await build({ ...options, write: false, logLevel: "error" });
  for (const output of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = bytesInOutput > 0 ? packageFolder(file) : null;
      if (folder) folders.add(folder);
      if (bytesInOutput > 0 && DERIVED[file]) derived.add(DERIVED[file]);
    }
  }
}

const byName = (a, b) => a.name.localeCompare(b.name, "en") || a.version.localeCompare(b.version, "en");
const code = [...folders].map((folder) => describe(folder));
const packages = [...code, ...[...derived].map(({ folder, license }) => ({ ...describe(folder), license }))].sort(byName);
const problems = [
  ...code
    .filter(({ license }) => !ACCEPTED.includes(license))
    .map(
      ({ name, version, license }) => `${name} ${version} is under ${license ?? "no known licence"}, not one of ${ACCEPTED.join(", ")}.`,
    ),
  ...packages.filter(({ text }) => text === null).map(({ name, version }) => `${name} ${version} ships no licence text.`),
];
const rule = "-".repeat(80);
const notice = [HEAD, ...packages.map(({ name, version, license, text }) => `${rule}\n${name} ${version} (${license})\n\n${text}\n`)].join(
  "\n",
);

const file = path.join(root, "NOTICE");
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exitCode = 1;
} else if (!process.argv.includes("--check")) {
  writeFileSync(file, notice);
  console.log(`NOTICE names ${packages.length} packages.`);
} else if (read(file) !== notice) {
  console.error("NOTICE is not what the bundles are made of; run `npm run notice` and commit what it writes.");
  process.exitCode = 1;
}

/** `node_modules/a/node_modules/@b/c` of `node_modules/a/node_modules/@b/c/lib/index.js`; `null` for code of our own. */
function packageFolder(file) {
  return /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8"));
  const licenceFile = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e([.-]|$)/i.test(entry));
  const text = licenceFile ? read(path.join(root, folder, licenceFile)).trim() : null;
  return { name, version, license, text };
}

function read(file) {
  try {
    return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return "";
  }
}
