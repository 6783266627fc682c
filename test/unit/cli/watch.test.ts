import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { WatchRequest } from "../../../src/node/watch";
import { workbench, type Ran } from "./support/workbench";

const BAD = "---\npostmortem: 1\nid: PM-2026-001\n---\n\n# T\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n| Fix it | |\n";
const GOOD = BAD.replace("| |", "| Jun Sato |");

/** What happens at the end of each round, in their order; after the last one, Ctrl-C. */
type Step = (tell: WatchRequest["onEvent"]) => void;

describe("check --watch", () => {
  const bench = workbench();
  const reads: string[] = [];

  async function watch(
    steps: readonly Step[],
    args: readonly string[] = [],
    outIsTTY = false,
  ): Promise<Ran & { readonly request: WatchRequest }> {
    let request: WatchRequest | undefined;
    let interrupt = (): void => undefined;
    const waiting = [...steps];
    reads.length = 0;
    const ran = await bench.run(["check", "--watch", "--rules", "action-unowned", ...args], {
      outIsTTY,
      watching: (given, end) => {
        request = given;
        interrupt = end;
      },
      onWrite: (text) => {
        if (!text.includes("Ctrl-C ends it.")) return;
        const step = waiting.shift();
        if (step && request) step(request.onEvent);
        else interrupt();
      },
      disk: (real) => ({
        readText: (path) => {
          if (path.endsWith(".md")) reads.push(path.slice(bench.root.length + 1));
          return real.readText(path);
        },
      }),
    });
    return { ...ran, request: request! };
  }

  const change =
    (name: string, text: string): Step =>
    (tell) => {
      bench.write({ [name]: text });
      tell("changed", join(bench.root, name));
    };

  it("reports, reads again only what changed, and ends with the exit code of the last report", async () => {
    bench.write({ "postmortems/a.md": BAD, "postmortems/b.md": GOOD.replace("001", "002") });
    const ran = await watch([change("postmortems/a.md", GOOD)]);
    deepEqual(reads, ["postmortems/a.md", "postmortems/b.md", "postmortems/a.md"]);
    match(ran.out, /✖ 2 post-mortems checked: 1 error; nothing found in 1 of them\.\n✔ 2 post-mortems checked, nothing found\.\n$/);
    equal(ran.code, 0);
    equal(ran.err, "\nWatching . for changes. Ctrl-C ends it.\n".repeat(2));
    equal((await watch([change("postmortems/a.md", BAD)])).code, 1);
  });

  it("finds files that appear, and forgets those that vanish", async () => {
    bench.write({ "postmortems/a.md": GOOD });
    const ran = await watch([
      (tell) => {
        bench.write({ "postmortems/b.md": BAD });
        tell("appeared", join(bench.root, "postmortems/b.md"));
      },
      (tell) => {
        rmSync(join(bench.root, "postmortems/b.md"));
        tell("vanished", join(bench.root, "postmortems/b.md"));
      },
    ]);
    deepEqual(
      ran.out.split("\n").filter((line) => line.includes("checked")),
      [
        "✔ 1 post-mortem checked, nothing found.",
        "✖ 2 post-mortems checked: 1 error; nothing found in 1 of them.",
        "✔ 1 post-mortem checked, nothing found.",
      ],
    );
    deepEqual(reads, ["postmortems/a.md", "postmortems/b.md"]);
  });

  it("checks everything again when the settings change", async () => {
    bench.write({ "postmortems/a.md": BAD });
    const ran = await watch([change(".postmortem.yaml", "rules: { action-unowned: warning }\n")]);
    match(ran.out, /1 error\.\n[\s\S]*1 warning\.\n$/);
    deepEqual(reads.length, 2);
  });

  it("does nothing for a change that concerns no post-mortem", async () => {
    bench.write({ "postmortems/a.md": GOOD });
    const other = change("src/x.ts", "x");
    const ran = await watch([
      (tell) => {
        other(tell);
        setTimeout(() => change("postmortems/a.md", BAD)(tell), 150);
      },
    ]);
    equal(ran.out.match(/checked/g)?.length, 2);
  });

  it("takes what happens at once for one change", async () => {
    bench.write({ "postmortems/a.md": GOOD, "postmortems/b.md": GOOD.replace("001", "002") });
    const ran = await watch([
      (tell) => {
        change("postmortems/a.md", BAD)(tell);
        change("postmortems/b.md", BAD)(tell);
      },
    ]);
    match(ran.out, /2 errors\.\n$/);
    equal(ran.out.match(/checked/g)?.length, 2);
  });

  it("starts each report on a clear screen, at a terminal only", async () => {
    bench.write({ "postmortems/a.md": GOOD });
    match((await watch([], [], true)).out, /^\u001B\[2J\u001B\[3J\u001B\[H/);
    doesNotMatch((await watch([])).out, /\u001B/);
  });

  it("watches what is named, where globs begin, and the settings; nothing below node_modules", async () => {
    bench.write({ "docs/pm/a.md": GOOD, "b.md": GOOD });
    const { request } = await watch([], ["docs/*/*.md", "b.md"]);
    deepEqual(
      request.paths.map((path) => path.slice(bench.root.length + 1)),
      ["docs", "b.md", ".postmortem.yaml"],
    );
    deepEqual(["/x/node_modules/y/a.md", "/x/.git", "/x/a.md~", "/x/.postmortem-1-0.tmp", "/x/a.md"].map(request.ignored), [
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it("fixes with --fix, and is content with its own writing", async () => {
    const text = "---\npostmortem: 1\n---\n\n# T\n\n## Timeline\n\n- 2026-03-04 3:05 pm UTC - a\n- 10:00 - b\n";
    bench.write({ "postmortems/a.md": text });
    const ran = await watch(
      [(tell) => tell("changed", join(bench.root, "postmortems/a.md"))],
      ["--fix", "--rules", "timestamp-incomplete"],
    );
    equal(bench.read("postmortems/a.md").includes("2026-03-04T15:05Z"), true);
    equal(ran.err.match(/fixed:/g)?.length, 1);
  });
});
