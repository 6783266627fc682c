/** What is bundled, from where to where: `esbuild.mjs` builds it, and `notice.mjs` lists the packages that go in. */
import { existsSync, readdirSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const NODE = { platform: "node", format: "cjs", target: "node20" };
// The compiler's package can fetch its WebAssembly. It is handed over instead: nothing in a worker may reach the network.
const COMPILER = "@myriaddreamin/typst-ts-web-compiler";
const OFFLINE = {
  alias: { [COMPILER]: `${COMPILER}/pkg/typst_ts_web_compiler.mjs` },
  define: { fetch: "undefined", "import.meta.url": '""' },
};
const WORKER = { platform: "browser", format: "cjs", target: "es2022" };
const PAGE = { platform: "browser", format: "iife", target: "es2022" };

/** @returns {{ name: string, external: string[], options: import("esbuild").BuildOptions }[]} */
export function productBundles() {
  return [
    bundle("src/vscode/extension.ts", "dist/extension.js", NODE, ["vscode"]),
    bundle("src/vscode/extension.web.ts", "dist/web/extension.js", WORKER, ["vscode"]),
    bundle("src/cli/bin.ts", "dist/cli.js", NODE),
    bundle("src/node/pdf-worker.ts", "dist/pdf/worker.js", { ...NODE, ...OFFLINE }),
    bundle("src/vscode/pdf/web-worker.ts", "dist/pdf/web-worker.js", { ...PAGE, ...OFFLINE }),
    ...webviews().map((name) => bundle(`src/webview/${name}/main.ts`, `dist/webview/${name}.js`, PAGE)),
  ];
}

/** The integration tests, for each extension host. On Node, mocha stays a package of its own; a worker can load nothing but `vscode`. */
export function testBundles() {
  return [
    bundle("test/integration/node.ts", "out/integration/node.js", NODE, ["vscode", "mocha"]),
    bundle("test/integration/web.ts", "out/integration/web.js", { ...WORKER, define: { global: "globalThis" } }, ["vscode"]),
  ];
}

/** The modules that a bundle would load at run time and that will not be there. */
export function missingAtRunTime({ external, options }, metafile) {
  const there = (name) =>
    external.includes(name) || (options.platform === "node" && (name.startsWith("node:") || builtinModules.includes(name)));
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return [...new Set(imports.filter((entry) => entry.external && !there(entry.path)).map((entry) => entry.path))];
}

function bundle(entry, outfile, host, external = []) {
  return {
    name: outfile,
    external,
    options: { absWorkingDir: root, entryPoints: [entry], outfile, bundle: true, metafile: true, legalComments: "none", external, ...host },
  };
}

/** A folder under src/webview with a main.ts is one page's script. */
function webviews() {
  const folder = path.join(root, "src", "webview");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "main.ts")));
}
