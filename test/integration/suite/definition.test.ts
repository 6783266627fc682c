import * as vscode from "vscode";
import { equal } from "../support/assert";
import { problemOf } from "../support/problems";
import { pause, until } from "../support/until";
import { closeEditors, openDocument, remove, workspaceUri, writeText } from "../support/workspace";

function front(id: string, rest = ""): string {
  return `---\npostmortem: 1\nid: ${id}\n${rest}---\n\n# Parcels were late\n\n`;
}

/** Where "Go to Definition" leads from the first place of the text: `file:line:column`, from 0. */
async function targets({ uri, ...document }: vscode.TextDocument, from: string): Promise<readonly string[]> {
  const position = document.positionAt(document.getText().lastIndexOf(from) + 2);
  type Found = (vscode.Location | vscode.LocationLink)[];
  const found = await vscode.commands.executeCommand<Found>("vscode.executeDefinitionProvider", uri, position);
  return found.map((target) => {
    const [file, range] = "targetUri" in target ? [target.targetUri, target.targetRange] : [target.uri, target.range];
    return `${file.path.slice(file.path.lastIndexOf("/") + 1)}:${range.start.line}:${range.start.character}`;
  });
}

export function definition(): void {
  describe("Go to definition", () => {
    afterEach(closeEditors);
    after(() => remove("postmortems"));

    it("leads from the id of a post-mortem, and from its incident, to its place there", async () => {
      const { document: first } = await openDocument("postmortems/first.md", front("PM-2026-401", "incident: INC-77\n"));
      // Its editor gives way to the next one: what it says is known by then.
      await problemOf(first.uri, "section-missing");
      const { document } = await openDocument("postmortems/second.md", `${front("PM-2026-402")}See PM-2026-401, or the notes of INC-77.\n`);
      await until("the id", async () => (await targets(document, "PM-2026-401")).join() === "first.md:2:4");
      equal(await targets(document, "INC-77"), ["first.md:3:10"]);
      equal(await targets(document, "the notes"), []);
    });

    it("still leads there when the folder was deleted a moment before, and made anew", async () => {
      const { document: other } = await openDocument("postmortems/anew/other.md", front("PM-2026-411"));
      await problemOf(other.uri, "section-missing");
      const { document } = await openDocument("postmortems/asks.md", `${front("PM-2026-410")}See PM-2026-411.\n`);
      const leadsThere = async (): Promise<boolean> => (await targets(document, "PM-2026-411")).join() === "other.md:2:4";
      await until("the id", leadsThere);
      await closeEditors();
      await remove("postmortems/anew");
      await openDocument("postmortems/anew/other.md", front("PM-2026-411"));
      // The watcher tells of the folder's end about now.
      await pause(1500);
      await until("the id, again", leadsThere);
    });

    it("leads to no place in the same document", async () => {
      const { document } = await openDocument("postmortems/alone.md", front("PM-2026-403"));
      await problemOf(document.uri, "section-missing");
      equal(await targets(document, "PM-2026-403"), []);
    });
  });

  describe("An id that two post-mortems have", () => {
    afterEach(closeEditors);
    after(() => remove("postmortems"));

    it("is a problem that leads to the other one, also to a file that is not open", async () => {
      const other = await writeText(workspaceUri("postmortems/closed.md"), front("PM-2026-405"));
      await vscode.commands.executeCommand("postmortem.checkAll");
      const { document } = await openDocument("postmortems/opened.md", front("PM-2026-405"));
      const problem = await problemOf(document.uri, "duplicate-id");
      const places = problem.relatedInformation?.map(
        ({ location: { uri, range } }) => `${uri.toString()} ${range.start.line}:${range.start.character}`,
      );
      equal(places, [`${other.toString()} 2:4`]);
    });
  });
}
