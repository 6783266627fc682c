import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { brokenLinks } from "../../../src/cli/broken-links";
import { Ids } from "../../../src/cli/ids";
import { parse } from "../../../src/core/document/parse";
import { defaultSettings } from "../../../src/core/settings/settings";
import { nodeDisk } from "../../../src/node/disk";
import { workbench, type Ran } from "./support/workbench";

const withId = (id: string, more = ""): string => `---\npostmortem: 1\nid: ${id}\n---\n\n# T\n${more}`;

describe("what the command line looks up around a document", () => {
  const bench = workbench();

  describe("links", () => {
    it("finds those that lead to nothing, and looks at nothing outside of the workspace", async () => {
      const text = withId(
        "PM-1",
        "\n[a](gone.md) [b](../img/there.png) ![c](../img/%C3%A4.png) [d](../../outside.md) [e](https://x.example/y)\n",
      );
      bench.write({ "postmortems/a.md": text, "img/there.png": "", "img/ä.png": "" });
      const looked: string[] = [];
      const disk = {
        ...nodeDisk(),
        exists: (path: string) => {
          looked.push(path);
          return nodeDisk().exists(path);
        },
      };
      const workspace = { root: bench.root, settings: defaultSettings, problems: [] };
      const target = { path: `${bench.root}/postmortems/a.md`, shown: "a.md", inWorkspace: "postmortems/a.md", workspace };
      deepEqual([...(await brokenLinks(parse(text), target, disk))], ["gone.md"]);
      ok(looked.every((path) => path.startsWith(`${bench.root}/`)));
    });

    it("are told to the rule", async () => {
      bench.write({ "postmortems/a.md": withId("PM-1", "\nSee [the log](gone.md) and [this](a.md).\n") });
      const { out } = await bench.run(["check", "--rules", "link-broken"]);
      match(out, /^postmortems\/a\.md\n +8:\d+ {2}warning {2}There is no file "gone\.md"/);
    });
  });

  describe("ids", () => {
    const found = async (...args: string[]): Promise<Ran> => bench.run(["check", "--rules", "duplicate-id", ...args]);

    it("are those of the other documents that are checked", async () => {
      bench.write({
        "postmortems/a.md": withId("PM-2026-001"),
        "postmortems/b.md": withId("PM-2026-001"),
        "postmortems/c.md": withId("PM-2026-002"),
      });
      const { out, code } = await found();
      match(out, /^postmortems\/a\.md\n.*"postmortems\/b\.md"[\s\S]*postmortems\/b\.md\n.*"postmortems\/a\.md"/);
      match(out, /2 errors; nothing found in 1 of them/);
      equal(code, 1);
    });

    it("are also those of the workspace's post-mortems that are not checked", async () => {
      bench.write({
        "postmortems/a.md": withId("PM-2026-001"),
        "postmortems/old/b.md": `\uFEFF${withId("PM-2026-001").replaceAll("\n", "\r\n")}`,
      });
      match((await found("postmortems/a.md")).out, /also that of "postmortems\/old\/b\.md"/);
      equal((await bench.run(["check", "--rules", "duplicate-id", "a.md"], { cwd: "postmortems" })).out.includes('"old/b.md"'), true);
      const typed = await bench.run(["check", "--rules", "duplicate-id", "--stdin", "--stdin-filename", "postmortems/a.md"], {
        input: withId("PM-2026-001"),
      });
      match(typed.out, /also that of "postmortems\/old\/b\.md"/);
      equal(typed.out.includes('"postmortems/a.md"'), false);
    });

    it("are not looked for when nobody asks", async () => {
      bench.write({ "postmortems/a.md": withId("PM-2026-001"), "postmortems/b.md": withId("PM-2026-001") });
      let heads = 0;
      const disk = () => ({
        list: () => Promise.reject(new Error("nobody asked")),
        readHead: () => Promise.reject(new Error(String(heads++))),
      });
      equal((await bench.run(["check", "--rules", "section-empty", "postmortems/a.md"], { disk })).code, 0);
      bench.write({ ".postmortem.yaml": "rules: { duplicate-id: 'off' }\n" });
      equal((await bench.run(["check", "postmortems/a.md", "--fail-on", "never"], { disk })).code, 0);
      bench.write({ "notes.md": "# No id\n" });
      equal((await bench.run(["check", "notes.md", "--fail-on", "never"], { disk })).code, 0);
      equal(heads, 0);
    });

    it("leave out the document's own, for the time of its check", () => {
      const ids = new Ids();
      ids.add("1", "a.md");
      ids.add("2", "b.md");
      ids.add("2", "c.md");
      const seen = (id: string | null, path: string): unknown => ids.without(id, path, (others) => Object.fromEntries(others));
      deepEqual(seen("1", "a.md"), { 2: ["b.md", "c.md"] });
      deepEqual(seen("2", "b.md"), { 1: ["a.md"], 2: ["c.md"] });
      deepEqual(seen(null, "d.md"), { 1: ["a.md"], 2: ["b.md", "c.md"] });
      deepEqual(seen("3", "d.md"), { 1: ["a.md"], 2: ["b.md", "c.md"] });
    });
  });

  describe("the calendar", () => {
    const LATE = "---\npostmortem: 1\nseverity: P1\nresolved: 2026-04-01T10:00:00Z\ncompleted: 2026-04-10\n---\n\n# T\n";
    const days = async (): Promise<unknown> => {
      const { code, out, err } = await bench.run(["inspect", "postmortems/a.md"]);
      return code === 0 ? (JSON.parse(out) as { measures: { businessDaysToComplete: number } }).measures.businessDaysToComplete : err;
    };

    it("decides what is late", async () => {
      bench.write({ "postmortems/a.md": LATE });
      match((await bench.run(["check", "--rules", "review-late"])).out, /due on 2026-04-08/);
      bench.write({ ".postmortem.yaml": "calendar: { region: NO }\n" });
      equal((await bench.run(["check", "--rules", "review-late"])).out, "✔ 1 post-mortem checked, nothing found.\n");
    });

    it("counts the days in inspect, by region, calendar file, extra and removed days", async () => {
      bench.write({ "postmortems/a.md": LATE });
      equal(await days(), 7);
      bench.write({ ".postmortem.yaml": "calendar: { region: NO, extra: [2026-04-07], removed: [2026-04-02] }\n" });
      equal(await days(), 4);
      bench.write({
        ".postmortem.yaml": "calendar: { ics: team/free.ics }\n",
        "team/free.ics": "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260407\nEND:VEVENT\nEND:VCALENDAR\n",
      });
      equal(await days(), 6);
    });

    it("says what it cannot use, and where, with exit code 2", async () => {
      bench.write({ "postmortems/a.md": LATE });
      const said = async (calendar: string, files: Readonly<Record<string, string>> = {}): Promise<unknown> => {
        bench.write({ ".postmortem.yaml": `calendar: ${calendar}\n`, ...files });
        const ran = await bench.run(["check", "--rules", "review-late"]);
        equal(ran.code, 2);
        return ran.err;
      };
      equal(
        await said("{ region: Norway }"),
        'error: .postmortem.yaml:1:13: There is no holiday calendar for the region "Norway"; perhaps `NO` is meant.\n',
      );
      equal(
        await said("{ regoin: NO }"),
        "error: .postmortem.yaml:1:13: The setting `calendar.regoin` is not known; perhaps `region` is meant.\n",
      );
      equal(
        await said("{ extra: [2026-02-30] }"),
        "error: .postmortem.yaml:1:13: The setting `calendar.extra.0` is not valid: a day such as 2026-12-24 is wanted.\n",
      );
      equal(await said("{ ics: gone.ics }"), "error: gone.ics: The calendar file cannot be used: There is no such file or folder.\n");
      equal(await said("{ ics: ../x.ics }"), "error: .postmortem.yaml: The calendar file lies outside of the workspace; it is not read.\n");
      match(String(await said("{ ics: a.ics }", { "a.ics": "nothing" })), /^error: a\.ics: The calendar file has no BEGIN:VCALENDAR/);
    });
  });

  it("keeps --fix within the workspace: a link that leads out of it is not written through", async () => {
    const text = "---\npostmortem: 1\n---\n\n# T\n\n## Timeline\n\n- 2026-03-04 3:05 pm UTC - a\n- 10:00 - b\n";
    mkdirSync(join(bench.root, "inner", ".git"), { recursive: true });
    bench.write({ "outside.md": text });
    symlinkSync("../outside.md", join(bench.root, "inner", "a.md"));
    const ran = await bench.run(["check", "--fix", "a.md"], { cwd: "inner" });
    equal(ran.code, 2);
    match(ran.err, /^error: a\.md: The fixed text is not written: It leads out of /);
    equal(bench.read("outside.md"), text);
  });
});
