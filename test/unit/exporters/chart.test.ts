import { doesNotMatch, equal, match, ok } from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { timelineChart } from "../../../src/core/exporters/chart";

const HEADER = `---
postmortem: 1
started: 2026-03-04T10:58:00Z
detected: 2026-03-04T11:02:00Z
mitigated: 2026-03-04T11:31:00Z
resolved: 2026-03-04T11:36:00Z
---
`;

const ROWS = `## Timeline

| Time (UTC) | Event |
| --- | --- |
| 2026-03-04 10:58 | Deploy of **payments** |
| 2026-03-04 11:02 | The alert fires |
| 2026-03-04 11:31 | Rollback |
`;

const chart = (markdown: string) => timelineChart(parse(markdown));

describe("the chart of a timeline", () => {
  it("names the milestones with their time, and the phases with what they took", () => {
    const { svg = "" } = chart(HEADER + ROWS) ?? {};
    for (const text of ["Started 10:58", "Detected 11:02", "Mitigated 11:31", "Resolved 11:36", "responding 29 min"]) {
      match(svg, new RegExp(`>${text}</text>`));
    }
  });

  it("marks each milestone by a shape of its own", () => {
    const { svg = "" } = chart(HEADER + ROWS) ?? {};
    const shapes = ["started", "detected", "mitigated", "resolved"].map(
      (name) => new RegExp(`class="${name}" fill="[^"]*" d="M[\\d.]+ [\\d.]+([^"]*)"`).exec(svg)?.[1],
    );
    equal(new Set(shapes).size, 4);
  });

  it("tells in words what it shows, in the order of time", () => {
    equal(
      chart(HEADER + ROWS)?.alt,
      "Timeline from 2026-03-04, times in UTC: 10:58 Started; 10:58 Deploy of payments; 11:02 Detected; 11:02 The alert fires; 11:31 Mitigated; 11:31 Rollback; 11:36 Resolved.",
    );
  });

  it("says below which day it was, how many entries there are, and what lies too far off", () => {
    const late = `${ROWS}| 2026-03-28 09:00 | Review |\n`;
    equal(chart(HEADER + late)?.caption, "2026-03-04, 3 entries over 38 min, times in UTC. Not on the chart: 1 later.");
  });

  it("is drawn from entries alone, without an end that is far off", () => {
    const entries = ["10:00", "10:05", "10:20"].map((time) => `- 2026-03-04 ${time} UTC: a`).join("\n");
    const { caption, svg = "" } = chart(`## Timeline\n\n${entries}\n- 2026-04-04 10:00 UTC: z\n`) ?? {};
    equal(caption, "2026-03-04, 3 entries over 20 min, times in UTC. Not on the chart: 1 later.");
    doesNotMatch(svg, /Started|Resolved/);
  });

  it("shows times as they are written where no zone is stated, past midnight too", () => {
    const { caption, alt = "" } = chart("## Timeline\n\n- 23:50 a\n- 23:55 b\n- 00:10 c\n") ?? {};
    equal(caption, "3 entries over 20 min, times as written.");
    match(alt, /^Timeline: 23:50 a; 23:55 b; 00:10 c\.$/);
  });

  for (const [what, markdown] of Object.entries({
    "there is no timeline": "# x",
    "there are two times only": "## Timeline\n\n- 10:00 a\n- 10:05 b\n",
    "all times are the same": "## Timeline\n\n- 10:00 a\n- 10:00 b\n- 10:00 c\n",
  })) {
    it(`is left out where ${what}`, () => equal(chart(markdown), null));
  }

  it("keeps the labels of milestones that are close together apart, and no line crosses one", () => {
    const close = HEADER.replace("11:02", "10:59").replace("11:31", "11:00").replace("11:36", "18:00");
    const { svg = "" } = chart(close + ROWS) ?? {};
    const labels = svg.slice(svg.indexOf('class="label"'));
    const heights = [...labels.matchAll(/ y="([\d.]+)"/g)].map(([, y]) => Number(y));
    equal(heights.length, 4);
    equal(new Set(heights.slice(1)).size, 3, heights.join());
  });

  it("holds what a document says as text, and stays small", () => {
    const hostile = ROWS.replace("Rollback", `<script>alert(1)</script> " onload="x`);
    const { svg = "", alt = "" } = chart(HEADER + hostile) ?? {};
    doesNotMatch(svg, /<script|" onload/);
    ok(svg.length - alt.length < 2100, String(svg.length - alt.length));
  });

  it("bears years apart and many entries", () => {
    const far = ["0001-01-01", "1999-01-01", "9999-12-31"].map((date) => `- ${date} 10:00 UTC: x`).join("\n");
    doesNotMatch(chart(`## Timeline\n\n${far}\n`)?.svg ?? "", /NaN|Infinity/);
    const many = Array.from(
      { length: 2000 },
      (_, n) => `- 2026-03-04 ${String(n % 24).padStart(2, "0")}:00 UTC: ${"word ".repeat(30)}`,
    ).join("\n");
    const { svg = "", alt = "" } = chart(`## Timeline\n\n${many}\n`) ?? {};
    match(alt, /; and \d+ more\.$/);
    ok(svg.length < 60_000, String(svg.length));
  });

  it("is the same each time", () => equal(chart(HEADER + ROWS)?.svg, chart(HEADER + ROWS)?.svg));
});
