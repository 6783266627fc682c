// npm run gen: writes what is derived from the code (settings in package.json, JSON schemas, tables and pages of the
// documentation). `--check` writes nothing and fails on a difference, naming the files.
import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { manifest } from "./gen/manifest.mjs";
import { previewStyle } from "./gen/preview-style.mjs";
import { readmeTables } from "./gen/readme.mjs";
import { rulePages } from "./gen/rule-pages.mjs";
import { schemas } from "./gen/schemas.mjs";
import { snippets } from "./gen/snippets.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const check = process.argv.includes("--check");

execFileSync(process.execPath, [require.resolve("typescript/bin/tsc"), "-b", path.join(root, "src", "core")], {
  cwd: root,
  stdio: "inherit",
});

/** A module of core as it is compiled: `load("rules/registry")`. */
const load = (name) => require(path.join(root, "out", "src", "core", `${name}.js`));
/** The text of a file of the project; `null` where there is none. */
const read = (file) => readFile(path.join(root, file), "utf8").catch((error) => (error.code === "ENOENT" ? null : Promise.reject(error)));

const different = [];
for (const produce of [manifest, schemas, rulePages, readmeTables, snippets, previewStyle]) {
  for (const [file, text] of await produce({ load, read })) {
    const wanted = await pretty(file, text);
    if (wanted === (await read(file))) continue;
    different.push(file);
    if (check) continue;
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), wanted);
  }
}

for (const file of different) console.log(`${check ? "out of date: " : "written: "}${file}`);
if (check && different.length > 0) {
  console.error("Generated parts differ from the code; run `npm run gen` and commit what it writes.");
  process.exitCode = 1;
}

/** As `prettier --check .` wants it, in this project's own style. */
async function pretty(file, text) {
  const { overrides, ...style } = JSON.parse(await read(".prettierrc.json"));
  const own = overrides?.filter(({ files }) => [files].flat().some((glob) => file.endsWith(glob.replace("*", "")))) ?? [];
  return format(text, { ...Object.assign(style, ...own.map(({ options }) => options)), filepath: path.join(root, file) });
}
