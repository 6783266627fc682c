/** What ships: the size of each bundle, plain and compressed, and of the packaged extension. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { round } from "./measure.mjs";

const kib = (bytes) => round(bytes / 1024, 1);

/** Empty where nothing has been built; the extension's row is left out until it has been packaged. */
export function bundles(root) {
  const dist = path.join(root, "dist");
  if (!existsSync(dist)) return [];
  const scripts = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  const rows = scripts.sort().map((file) => {
    const bytes = readFileSync(path.join(dist, file));
    return { file: `dist/${file.split(path.sep).join("/")}`, kib: kib(bytes.length), gzipKib: kib(gzipSync(bytes, { level: 9 }).length) };
  });
  const vsix = path.join(root, "postmortem.vsix");
  return existsSync(vsix) ? [...rows, { file: "postmortem.vsix", kib: kib(statSync(vsix).size), gzipKib: null }] : rows;
}
