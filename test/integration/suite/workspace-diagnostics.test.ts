import * as vscode from "vscode";
import type { PostMortemApi } from "../../../src/vscode/api";
import { equal, ok } from "../support/assert";
import { extension } from "../support/extension";
import { noProblemOf, problemOf, problemsOf } from "../support/problems";
import { until } from "../support/until";
import { closeEditors, openDocument, remove, workspaceUri, writeText } from "../support/workspace";

const TEXT = "---\npostmortem: 1\n---\n\n# Around\n\n## Impact\n\nTBD\n";
const withId = (id: string): string => TEXT.replace("postmortem: 1", `postmortem: 1\nid: ${id}`);

async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration("postmortem").update(key, value, vscode.ConfigurationTarget.Workspace);
}

export function workspaceDiagnostics(): void {
  describe("The workspace", () => {
    before(async () => {
      await extension().activate();
    });
    afterEach(closeEditors);
    after(() => remove("postmortems"));

    it("is checked without being asked, also what was never opened, and followed on the disk", async () => {
      const uri = await writeText(workspaceUri("postmortems/unseen.md"), TEXT);
      await problemOf(uri, "placeholder-left");
      await writeText(uri, TEXT.replace("TBD", "Nobody noticed."));
      await noProblemOf(uri, "placeholder-left");
      await remove("postmortems/unseen.md");
      await until("all problems to go", () => problemsOf(uri).length === 0);
    });

    it("is also checked where a folder comes with what is in it", async () => {
      // The host's watcher misses what is written into a folder in the moment in which the folder comes.
      for (let round = 0; round < 5; round++) {
        const inside = await writeText(workspaceUri("postmortems/2026/june/new.md"), TEXT);
        await problemOf(inside, "placeholder-left");
        await remove("postmortems/2026");
        await until("all problems to go", () => problemsOf(inside).length === 0);
      }
      // As when it is moved: nothing is written.
      await writeText(workspaceUri("elsewhere/deep/moved.md"), TEXT);
      await vscode.workspace.fs.rename(workspaceUri("elsewhere"), workspaceUri("postmortems/moved"));
      const moved = workspaceUri("postmortems/moved/deep/moved.md");
      await problemOf(moved, "placeholder-left");
      await remove("postmortems/moved");
      await until("all problems to go", () => problemsOf(moved).length === 0);
    });

    it("is not where the setting says so, and what was shown is taken back", async () => {
      const uri = await writeText(workspaceUri("postmortems/off.md"), TEXT);
      await problemOf(uri, "placeholder-left");
      await set("workspaceDiagnostics", false);
      await until("no problems", () => problemsOf(uri).length === 0);
      await set("workspaceDiagnostics", undefined);
      await problemOf(uri, "placeholder-left");
      await remove("postmortems/off.md");
    });

    it("knows when two documents have one id, and when they have it no more", async () => {
      const unseen = await writeText(workspaceUri("postmortems/one.md"), withId("PM-2026-077"));
      const { document } = await openDocument("postmortems/two.md", withId("PM-2026-077"));
      await problemOf(document.uri, "duplicate-id");
      await problemOf(unseen, "duplicate-id");
      await writeText(unseen, withId("PM-2026-078"));
      await noProblemOf(document.uri, "duplicate-id");
      await noProblemOf(unseen, "duplicate-id");
      await remove("postmortems/one.md");
    });

    it("knows whether a link leads to a file, and looks no further than its folder", async () => {
      const { document } = await openDocument("postmortems/links.md", `${TEXT}\n[graph](graph.png) and [outside](../../outside.png)\n`);
      const problem = await problemOf(document.uri, "link-broken");
      equal(document.getText(problem.range), "graph.png");
      const picture = await writeText(workspaceUri("postmortems/graph.png"), "x");
      await noProblemOf(document.uri, "link-broken");
      await vscode.workspace.fs.delete(picture);
      await problemOf(document.uri, "link-broken");
    });

    it("tells a key's worth of typing in a long document soon", async () => {
      const api = (await extension().activate()) as PostMortemApi;
      const entries = Array.from(
        { length: 150 },
        (_, i) => `- 10:${String(i % 60).padStart(2, "0")} UTC the ${String(i)}th thing that happened to it`,
      );
      const editor = await openDocument("postmortems/long.md", `${TEXT}\n## Timeline\n\n${entries.join("\n")}\n`);
      await api.whenIdle();
      const took: number[] = [];
      for (let i = 0; i < 5; i++) {
        const start = Date.now();
        await editor.edit((edit) => edit.insert(new vscode.Position(8, 0), "x"));
        await api.whenIdle();
        took.push(Date.now() - start);
      }
      console.log(`From a key to its problems, with the pause of 250 ms: ${took.join(", ")} ms`);
      ok(Math.min(...took) < 1500, `${took.join(", ")} ms`);
    });
  });
}
