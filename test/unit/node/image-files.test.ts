import { deepEqual, equal, ok } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeDisk } from "../../../src/node/disk";
import { imageFiles } from "../../../src/node/image-files";
import { withSlashes } from "../../../src/node/paths";

describe("the images of a document on the disk", () => {
  const scratch = withSlashes(mkdtempSync(join(tmpdir(), "pm-images-")));
  const root = `${scratch}/workspace`;
  const files = imageFiles(nodeDisk(), `${root}/docs/a.md`, root);

  before(() => {
    for (const folder of ["workspace/docs", "workspace/brand", "outside"]) mkdirSync(`${scratch}/${folder}`, { recursive: true });
    for (const file of ["workspace/docs/a.png", "workspace/brand/logo.png", "outside/secret.png"]) writeFileSync(`${scratch}/${file}`, "x");
    writeFileSync(`${root}/docs/large.png`, "");
    truncateSync(`${root}/docs/large.png`, 100 * 1024 * 1024);
  });

  after(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  const refused = async (path: string): Promise<string | null> => {
    const read = await files.read(path);
    return read.ok ? null : read.error.code;
  };

  it("are found beside the document and from the root of the workspace", async () => {
    for (const path of ["a.png", "./a.png", "../brand/logo.png", "/brand/logo.png"]) {
      const read = await files.read(path);
      ok(read.ok, path);
      deepEqual([...read.value], [0x78]);
    }
  });

  it("are refused outside of the workspace, whether it is there or not", async () => {
    for (const path of ["../../outside/secret.png", "/../outside/secret.png", "../../no.png", "../../../../../../etc/passwd"]) {
      equal(await refused(path), "outside", path);
    }
  });

  it("are refused through a link that leads out, as a file and as a folder", async function () {
    try {
      symlinkSync(`${scratch}/outside/secret.png`, `${root}/docs/link.png`);
      symlinkSync(`${scratch}/outside`, `${root}/docs/folder`, "dir");
      symlinkSync(`${root}/brand/logo.png`, `${root}/docs/inside.png`);
    } catch {
      this.skip(); // Windows without the right to make links
    }
    equal(await refused("link.png"), "outside");
    equal(await refused("folder/secret.png"), "outside");
    equal(await refused("inside.png"), null);
  });

  it("are refused where they are too large, a folder, or not there", async () => {
    equal(await refused("large.png"), "too-large");
    ok((await refused("/brand")) !== null);
    equal(await refused("no.png"), "not-found");
    ok((await refused("a\0.png")) !== null);
  });
});
