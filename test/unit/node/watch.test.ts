import { deepEqual, ok } from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { absolute } from "../../../src/node/paths";
import { watchFiles, type FileEvent, type Watching } from "../../../src/node/watch";

describe("watching files", () => {
  let folder = "";
  let watching: Watching | undefined;
  const events: (readonly [FileEvent, string])[] = [];
  const at = (name: string): string => join(folder, name);
  beforeEach(() => {
    folder = absolute(mkdtempSync(join(tmpdir(), "watch-")), ".");
    events.length = 0;
  });
  afterEach(async () => {
    await watching?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    watching = await watchFiles({
      paths: [folder],
      ignored: (path) => path.includes("node_modules"),
      onEvent: (event, path) => events.push([event, path.slice(folder.length + 1)]),
      onError: (message) => {
        throw new Error(message);
      },
    });
  }

  async function told(event: FileEvent, name: string): Promise<void> {
    const there = (): boolean => events.some(([kind, path]) => kind === event && path === name);
    for (let left = 100; left > 0 && !there(); left--) await new Promise((resolve) => setTimeout(resolve, 50));
    ok(there(), `${event} ${name}; there are ${JSON.stringify(events)}`);
  }

  it("tells what changes, appears and vanishes from then on, in new folders too", async () => {
    writeFileSync(at("a.md"), "a");
    await start();
    deepEqual(events, []);
    writeFileSync(at("a.md"), "b");
    await told("changed", "a.md");
    mkdirSync(at("new"));
    writeFileSync(at("new/b.md"), "b");
    await told("appeared", "new/b.md");
    unlinkSync(at("new/b.md"));
    await told("vanished", "new/b.md");
  });

  it("takes a file that is replaced for one that changed", async () => {
    writeFileSync(at("a.md"), "a");
    await start();
    writeFileSync(at("other"), "b");
    renameSync(at("other"), at("a.md"));
    await told("changed", "a.md");
  });

  it("does not look into what is ignored", async () => {
    mkdirSync(at("node_modules"));
    await start();
    writeFileSync(at("node_modules/a.md"), "a");
    writeFileSync(at("b.md"), "b");
    await told("appeared", "b.md");
    ok(!events.some(([, path]) => path.startsWith("node_modules")));
  });
});
