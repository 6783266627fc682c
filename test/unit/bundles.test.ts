import { equal, rejects } from "node:assert/strict";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type BuildOptions, type Metafile } from "esbuild";

interface Bundle {
  readonly name: string;
  readonly options: BuildOptions;
}

interface Bundles {
  productBundles(): readonly Bundle[];
  missingAtRunTime(bundle: Bundle, metafile: Metafile): readonly string[];
}

describe("the bundles", () => {
  let bundles: Bundles;
  before(async () => {
    bundles = (await import(pathToFileURL(resolve("scripts/bundles.mjs")).href)) as Bundles;
  });

  /** The modules that a line of code would miss in a bundle. */
  async function missing(name: string, contents: string): Promise<readonly string[]> {
    const bundle = bundles.productBundles().find((one) => one.name === name)!;
    const { entryPoints: _, ...options } = bundle.options;
    const { metafile } = await build({ ...options, stdin: { contents, resolveDir: resolve(".") }, write: false, logLevel: "silent" });
    return bundles.missingAtRunTime(bundle, metafile!);
  }

  it("for the web extension host cannot be built with anything of Node in them", async () => {
    for (const specifier of ["node:fs", "fs", "node:path"]) {
      await rejects(missing("dist/web/extension.js", `import "${specifier}";`), (error: Error) => error.message.includes(specifier));
    }
  });

  it("for the web extension host leave out the vscode API alone", async () => {
    equal((await missing("dist/web/extension.js", 'import { Uri } from "vscode"; Uri.parse("x:y");')).length, 0);
  });

  it("for Node may use what Node has", async () => {
    equal((await missing("dist/extension.js", 'import "node:fs"; import "vscode";')).length, 0);
    equal((await missing("dist/cli.js", 'import "node:fs"; import "node:util";')).length, 0);
  });

  it("of the command line cannot be built with the vscode API, which is not there", async () => {
    await rejects(missing("dist/cli.js", 'import { Uri } from "vscode"; Uri.parse("x:y");'), /vscode/);
  });
});
