import { deepEqual, equal, match } from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "../../../src/core/document/parse";
import { failed } from "../../../src/core/ports";
import { workbench } from "./support/workbench";

const ARGS = ["new", "--title", "Checkout: errors", "--severity", "P1", "--resolved", "2026-03-04T11:36:00Z"] as const;
const FILE = "postmortems/2026-03-04-checkout-errors.md";

describe("new", () => {
  const bench = workbench();

  it("writes a managed post-mortem with the given facts and prints its path", async () => {
    deepEqual(await bench.run(ARGS), { code: 0, out: `${FILE}\n`, err: "" });
    const document = parse(bench.read(FILE));
    equal(document.managed, true);
    equal(document.title?.value, "Checkout: errors");
    equal(document.header.id?.value, "PM-2026-001");
    equal(document.milestones.resolved?.instant, Date.UTC(2026, 2, 4, 11, 36));
    equal(document.milestones.initiated?.date, "2026-03-12");
  });

  it("takes the further facts, in any zone", async () => {
    await bench.run([...ARGS, "--started", "2026-03-04 11:58 +01:00", "--detected", "2026-03-04T11:02Z", "--owner", "Amara Okafor"]);
    const { measures, header } = parse(bench.read(FILE));
    equal(measures.timeToDetectMinutes, 4);
    equal(header.owner?.value, "Amara Okafor");
  });

  it("gives the next free id of the year, over all post-mortems of the workspace", async () => {
    bench.write({
      "postmortems/a.md": "---\npostmortem: 1\nid: PM-2026-013\n---\n",
      "elsewhere/b.md": "---\npostmortem: 1\nid: PM-2026-041\n---\n",
      "elsewhere/c.md": "---\npostmortem: 1\nid: PM-2025-099\n---\n",
    });
    await bench.run(ARGS);
    equal(parse(bench.read(FILE)).header.id?.value, "PM-2026-042");
  });

  it("writes into the folder of the settings, or the one that is named", async () => {
    bench.write({ ".postmortem.yaml": "folder: docs/incidents\nseverities: { Red: P2 }\n", "sub/x.txt": "" });
    equal((await bench.run(ARGS)).out, "docs/incidents/2026-03-04-checkout-errors.md\n");
    const named = await bench.run([...ARGS, "here"], { cwd: "sub" });
    equal(named.out, "here/2026-03-04-checkout-errors.md\n");
    const red = await bench.run(["new", "x", "--title", "T", "--severity", "red", "--resolved", "2026-03-04T11:36:00Z"]);
    equal(red.code, 0);
    equal(parse(bench.read("x/2026-03-04-t.md")).severity?.value, "P2");
  });

  it("refuses to overwrite, and leaves what is there", async () => {
    bench.write({ [FILE]: "mine" });
    deepEqual(await bench.run(ARGS), { code: 2, out: "", err: `error: ${FILE}: It is already there; it is not overwritten.\n` });
    equal(bench.read(FILE), "mine");
    deepEqual(readdirSync(join(bench.root, "postmortems")), ["2026-03-04-checkout-errors.md"]);
  });

  it("does not follow settings out of the workspace", async () => {
    bench.write({ "repo/.postmortem.yaml": "folder: ../../elsewhere\n" });
    const ran = await bench.run(ARGS, { cwd: "repo" });
    equal(ran.code, 2);
    match(ran.err, /It leads out of .*; no folder is made there\./);
    equal(existsSync(join(bench.root, "../elsewhere")), false);
  });

  it("says which option is missing or wrong, and asks nothing, where there is no terminal", async () => {
    for (const [args, message] of [
      [["new"], "The option `--title` is missing; write what happened, in one line."],
      [["new", "--title", "x"], "The option `--severity` is missing; write P1, P2, P3, P4 or P5."],
      [["new", "--title", " ", "--severity", "P1"], "The option `--title` is ` `; write what happened, in one line."],
      [["new", "--title", "x", "--severity", "P9"], "The option `--severity` is `P9`; write P1, P2, P3, P4 or P5."],
      [
        [...ARGS.slice(0, 5), "--resolved", "yesterday"],
        'The option `--resolved` is `yesterday`; write date, time and zone, such as 2026-03-04T11:36:00Z or "2026-03-04 12:36 +01:00".',
      ],
      [
        [...ARGS, "--started", "2026-03-04"],
        'The option `--started` is `2026-03-04`; write date, time and zone, such as 2026-03-04T11:36:00Z or "2026-03-04 12:36 +01:00".',
      ],
      [[...ARGS, "a", "b"], "Name one folder; 2 are given."],
    ] as const) {
      deepEqual(await bench.run(args), { code: 2, out: "", err: `error: ${message}\n` });
    }
    equal(existsSync(join(bench.root, "postmortems")), false);
  });

  it("asks for what is missing at a terminal, again where it cannot read the answer", async () => {
    const ran = await bench.run(["new", "--severity", "P3"], { answers: ["", "Checkout errors", "noon", "2026-03-04 11:36 UTC"] });
    equal(ran.code, 0);
    equal(ran.out, "postmortems/2026-03-04-checkout-errors.md\n");
    equal(ran.err.match(/Title, in one line: /g)?.length, 2);
    equal(ran.err.match(/Resolved at/g)?.length, 2);
    equal(/Severity, /.test(ran.err), false);
  });

  it("writes nothing when the person ends the questions", async () => {
    const ran = await bench.run(["new"], { answers: ["Title"] });
    deepEqual([ran.code, ran.out], [2, ""]);
    match(ran.err, /Nothing is written: the questions were not answered\./);
  });

  it("warns of post-mortems that it cannot read, whose ids it cannot know", async () => {
    bench.write({ "postmortems/a.md": Buffer.from([0, 1]) });
    const ran = await bench.run(ARGS);
    equal(ran.code, 0);
    match(ran.err, /^warning: postmortems\/a\.md: It is a binary file.* An id in it is not taken into account\.\n$/);
  });

  it("says so when it cannot write", async () => {
    const ran = await bench.run(ARGS, { disk: () => ({ makeFolder: () => Promise.resolve(failed("write-failed", "The disk is full.")) }) });
    deepEqual(ran, { code: 2, out: "", err: `error: ${FILE}: The disk is full.\n` });
  });
});
