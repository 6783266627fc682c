// Bundles the extension for both extension hosts, the command line and the scripts of the webviews.
//
//   node esbuild.mjs [--tests] [--watch] [--metafile]
//
// By default: minified, as it ships. --tests: the integration tests too. --watch: builds again on each change, with source
// maps and not minified. --metafile: writes what each bundle is made of to out/meta/, for https://esbuild.github.io/analyze/.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build, context } from "esbuild";
import { missingAtRunTime, productBundles, root, testBundles } from "./scripts/bundles.mjs";
import { buildPdfAssets, pdfAssets } from "./scripts/pdf-assets.mjs";

const flags = { tests: { type: "boolean" }, watch: { type: "boolean" }, metafile: { type: "boolean" } };
const { values } = parseArgs({ options: flags });
const bundles = [...productBundles(), ...(values.tests ? testBundles() : [])];
const style = values.watch ? { sourcemap: "linked" } : { minify: true };
// A stack trace of a failed test should name the source.
const testStyle = { sourcemap: "inline" };
let building = 0;

try {
  if (values.watch) await watch();
  else await buildAll();
} catch (error) {
  // esbuild has already printed what is wrong with the code, with its place.
  if (!Array.isArray(error.errors)) console.error(error.message);
  process.exitCode = 1;
}

function optionsOf(bundle) {
  return { ...bundle.options, ...(bundle.name.startsWith("out/") ? testStyle : style), plugins: [finish(bundle)], logLevel: "warning" };
}

async function buildAll() {
  removeLeftovers();
  await buildPdfAssets();
  const results = await Promise.all(bundles.map((bundle) => build(optionsOf(bundle))));
  for (const [index, { metafile }] of results.entries()) {
    const { name } = bundles[index];
    if (name.startsWith("dist/")) tellSize(name);
    if (values.metafile) writeMetafile(name, metafile);
  }
  pdfAssets.forEach(tellSize);
}

async function watch() {
  await buildPdfAssets();
  const contexts = await Promise.all(bundles.map((bundle) => context(optionsOf(bundle))));
  await Promise.all(contexts.map((one) => one.watch()));
}

/** Refuses a bundle that would fail when loaded, and makes the command line executable. */
function finish(bundle) {
  return {
    name: "finish",
    setup({ onStart, onEnd }) {
      onStart(() => tellWatcher(1));
      onEnd(({ errors, metafile }) => {
        const missing = errors.length === 0 ? missingAtRunTime(bundle, metafile) : [];
        if (errors.length === 0 && bundle.name === "dist/cli.js") chmodSync(path.join(root, bundle.name), 0o755);
        tellWatcher(-1);
        return { errors: missing.map((name) => ({ text: `"${name}" is not there when ${bundle.name} runs` })) };
      });
    },
  };
}

/** One line when the first bundle begins and one when the last is done; the problem matcher in .vscode/tasks.json waits for them. */
function tellWatcher(change) {
  const before = building;
  building += change;
  if (values.watch && before === 0) console.log("[watch] build started");
  if (values.watch && building === 0) console.log("[watch] build finished");
}

/** What an earlier build has left in dist/ would be packaged; what this build writes is replaced file by file, in case it is in use. */
function removeLeftovers() {
  const dist = path.join(root, "dist");
  if (!existsSync(dist)) return;
  const wanted = [...bundles.map(({ name }) => name), ...pdfAssets];
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of files) {
    const file = path.join(entry.parentPath, entry.name);
    if (!wanted.some((name) => path.join(root, name) === file)) rmSync(file);
  }
}

function tellSize(name) {
  const bytes = readFileSync(path.join(root, name));
  const kib = (length) => `${(length / 1024).toFixed(1)} KiB`.padStart(12);
  console.log(`${name.padEnd(24)}${kib(bytes.length)}${kib(gzipSync(bytes).length)} gzipped`);
}

function writeMetafile(name, metafile) {
  const file = path.join(root, "out", "meta", `${name.replace(/^(dist|out)\//, "").replaceAll("/", "-")}on`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(metafile));
}
