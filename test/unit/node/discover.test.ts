import { deepEqual, equal } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { defaultSettings } from "../../../src/core/settings/settings";
import { failed } from "../../../src/core/ports";
import { linesIn, saysPostMortem } from "../../../src/core/document/says-post-mortem";
import { discover } from "../../../src/node/discover";
import { nodeDisk, type Disk } from "../../../src/node/disk";
import { findWorkspace } from "../../../src/node/workspace";
import { absolute } from "../../../src/node/paths";

const MANAGED = "---\npostmortem: 1\n---\n# x\n";

describe("post-mortems below a folder", () => {
  let root = "";
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
  };
  const find = async (below = "", disk: Disk = nodeDisk(), scope = defaultSettings): Promise<readonly string[]> => {
    const found = await discover(disk, below === "" ? root : `${root}/${below}`, root, scope);
    return found.files.map((path) => path.slice(root.length + 1));
  };
  beforeEach(() => void (root = absolute(mkdtempSync(join(tmpdir(), "discover-")), ".")));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("are those that the globs include and those that say so, sorted", async () => {
    write({
      "postmortems/b.md": "# b",
      "docs/incidents/2026/a.markdown": "# a",
      "notes/c.md": MANAGED,
      "notes/d.md": "# d",
      "postmortems/e.txt": MANAGED,
    });
    deepEqual(await find(), ["docs/incidents/2026/a.markdown", "notes/c.md", "postmortems/b.md"]);
  });

  it("are not templates, read-me files or what lies in built and foreign folders", async () => {
    write({
      "postmortems/README.md": "x",
      "postmortems/template.md": MANAGED,
      "node_modules/postmortems/a.md": MANAGED,
      "dist/postmortems/a.md": MANAGED,
    });
    deepEqual(await find(), []);
  });

  it("are looked for below a part of the workspace, globs being relative to the whole", async () => {
    write({ "postmortems/2025/a.md": "x", "postmortems/2026/b.md": "x" });
    deepEqual(await find("postmortems/2026"), ["postmortems/2026/b.md"]);
  });

  it("are not what git ignores, in folders and below them", async () => {
    write({
      ".gitignore": "/build/\n*.draft.md\n",
      "build/postmortems/a.md": MANAGED,
      "postmortems/b.draft.md": "x",
      "postmortems/c.md": "x",
      "postmortems/private/.gitignore": "*\n!d.md\n",
      "postmortems/private/d.md": "x",
      "postmortems/private/e.md": "x",
    });
    deepEqual(await find(), ["postmortems/c.md", "postmortems/private/d.md"]);
    deepEqual(await find("postmortems"), ["postmortems/c.md", "postmortems/private/d.md"]);
  });

  it("are found in an ignored folder when that is named", async () => {
    write({ ".gitignore": "build/\n", "build/postmortems/a.md": MANAGED });
    deepEqual(await find("build"), ["build/postmortems/a.md"]);
  });

  it("are not looked for behind links", async function () {
    if (process.platform === "win32") this.skip();
    write({ "postmortems/a.md": "x" });
    symlinkSync(".", join(root, "postmortems/again"));
    symlinkSync("nowhere", join(root, "postmortems/broken.md"));
    deepEqual(await find(), ["postmortems/a.md"]);
  });

  it("are found around a folder that cannot be read, which is reported", async () => {
    write({ "postmortems/a.md": "x", "postmortems/locked/b.md": "x" });
    const disk: Disk = {
      ...nodeDisk(),
      list: (folder) =>
        folder.endsWith("/locked") ? Promise.resolve(failed("unreadable", "Permission to read it was denied.")) : nodeDisk().list(folder),
    };
    const { files, problems } = await discover(disk, root, root, defaultSettings);
    deepEqual(files, [`${root}/postmortems/a.md`]);
    deepEqual(problems, [
      { path: `${root}/postmortems/locked`, failure: { code: "unreadable", message: "Permission to read it was denied." } },
    ]);
  });

  it("are told by the first lines of the front matter", () => {
    for (const head of [
      MANAGED,
      "\uFEFF---\r\ntitle: x\r\npostmortem: 1\r\n",
      '---\n"postmortem": 1\n',
      "---\npostmortem:\n",
      "+++\npostmortem = 1\n",
    ])
      equal(saysPostMortem(linesIn(head)), true, head);
    for (const head of [
      "",
      "# postmortem: 1",
      "---\nx: postmortem: 1\n",
      "---\na: 1\n---\npostmortem: 1\n",
      "---\npostmortem-of: x\n",
      "---\npostmortem:1\n",
    ])
      equal(saysPostMortem(linesIn(head)), false, head);
  });
});

describe("the workspace of a folder", () => {
  let root = "";
  beforeEach(() => {
    root = absolute(mkdtempSync(join(tmpdir(), "workspace-")), ".");
    mkdirSync(join(root, "repo/docs/deep"), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const rootOf = async (folder: string, cwd: string): Promise<string> => {
    const { root: found } = await findWorkspace(nodeDisk(), `${root}/${folder}`, `${root}/${cwd}`);
    return found.slice(root.length + 1);
  };

  it("is the git work tree", async () => {
    mkdirSync(join(root, "repo/.git"));
    equal(await rootOf("repo/docs/deep", "repo/docs"), "repo");
  });

  it("is the nearest folder with settings, up to the work tree and never beyond it", async () => {
    mkdirSync(join(root, "repo/.git"));
    writeFileSync(join(root, ".postmortem.yaml"), "include: []\n");
    equal(await rootOf("repo/docs/deep", "repo"), "repo");
    writeFileSync(join(root, "repo/docs/.postmortem.yaml"), "folder: incidents\n");
    equal(await rootOf("repo/docs/deep", "repo"), "repo/docs");
  });

  it("ends at the working folder where there is no git", async () => {
    writeFileSync(join(root, ".postmortem.yaml"), "include: []\n");
    equal(await rootOf("repo/docs/deep", "repo"), "repo");
  });

  it("is the folder above for a path elsewhere, so that the default globs match it", async () => {
    equal(await rootOf("repo/docs", "repo/docs/deep"), "repo");
  });
});
