import { deepEqual } from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Io } from "../../../src/cli/io";
import { People } from "../../../src/cli/people";
import { parse } from "../../../src/core/document/parse";
import { defaultSettings } from "../../../src/core/settings/settings";
import { nodeDisk } from "../../../src/node/disk";
import { workbench } from "./support/workbench";

describe("the people whom the command line knows", () => {
  const bench = workbench();
  const peopleWith = (gitAuthors: Io["gitAuthors"]): People => new People({ disk: () => nodeDisk(), gitAuthors } as unknown as Io);
  const workspace = (root: string) => ({ root, settings: defaultSettings, problems: [] });
  const document = parse("---\npostmortem: 1\nowner: Odalys Ferrer\n---\n\n# T\n");

  it("are those of the documents, of CODEOWNERS at the root of the checkout, and of the history", async () => {
    bench.write({ ".github/CODEOWNERS": "* @example/platform @yuki-tanabe\n", "docs/.postmortem.yaml": "" });
    const known = await peopleWith(() => Promise.resolve("Greta Lindqvist\nodalys ferrer\n")).of(workspace(`${bench.root}/docs`), [
      document,
    ]);
    deepEqual(known, ["Odalys Ferrer", "@yuki-tanabe", "Greta Lindqvist"]);
  });

  it("are those of the documents where there is neither a checkout nor a CODEOWNERS; git is not asked", async () => {
    rmSync(join(bench.root, ".git"), { recursive: true });
    const known = await peopleWith(() => Promise.reject(new Error("asked"))).of(workspace(bench.root), [document]);
    deepEqual(known, ["Odalys Ferrer"]);
  });

  it("are looked up once a workspace", async () => {
    let asked = 0;
    const found = peopleWith(() => Promise.resolve(`Author ${String(asked++)}x\n`));
    await found.of(workspace(bench.root), []);
    await found.of(workspace(bench.root), [document]);
    deepEqual(asked, 1);
  });
});
