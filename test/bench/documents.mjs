/** Post-mortems for measuring: made from a seed, so that every run measures the same text. */

const PARTS = [
  "queue",
  "cache",
  "gateway",
  "ledger",
  "scheduler",
  "index",
  "certificate",
  "balancer",
  "mirror",
  "importer",
  "relay",
  "archive",
];
const STATES = ["fell behind", "answered late", "refused connections", "ran out of space", "kept an old value", "restarted in a loop"];
const PEOPLE = ["Ines Calder", "Otto Brandvik", "Mina Sorel", "Theo Albrecht", "Yara Quist", "Ruben Falk"];
const TYPES = ["prevent", "detect", "mitigate", "process"];
const SOURCES = ["alert history", "incident channel", "deploy log", "call record"];

const SENTENCES = [
  (r) => `The ${r.part()} in front of the ${r.part()} ${r.of(STATES)} for ${r.int(2, 58)} minutes.`,
  (r) => `Requests that reached the ${r.part()} waited in line, and after ${r.int(5, 90)} seconds the client gave up and tried again.`,
  (r) => `On the dashboard this looked like a slow \`${r.part()}\`, because both share one graph.`,
  (r) => `The limit of ${r.int(10, 900)} open files had been enough until the ${r.part()} took over the night jobs.`,
  (r) => `A restart of the ${r.part()} brought the rate back to ${r.int(20, 99)} %, but not the *backlog* of the ${r.part()}.`,
  (r) => `We compared ${r.int(3, 40)} samples from before and after, and found the difference in the **${r.part()}** alone.`,
  (r) => `Nothing in the test environment runs long enough for the ${r.part()} to reach that state.`,
  (r) =>
    `The change is described in [note ${r.int(100, 999)}](https://notes.example/${r.int(1000, 9999)}), which names the ${r.part()} but not the ${r.part()}.`,
  (r) => `Between the two regions the ${r.part()} is copied every ${r.int(2, 30)} minutes, so each side saw a different truth.`,
  (r) => `The person on call had the runbook of the ${r.part()} open and followed it as far as step ${r.int(2, 9)}.`,
];

const ACTIONS = [
  (r) => `Refuse a deploy while the ${r.part()} still drains`,
  (r) => `Alert when the ${r.part()} is older than ${r.int(3, 45)} minutes`,
  (r) => `Give the ${r.part()} its own limit of open files`,
  (r) => `Rehearse the loss of the ${r.part()} once a quarter`,
];

/** A small seeded generator (mulberry32) with the choices that the templates need. */
function chooser(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from, to) => from + Math.floor(next() * (to - from + 1));
  const of = (list) => list[int(0, list.length - 1)];
  return { int, of, part: () => of(PARTS) };
}

const pad = (value) => String(value).padStart(2, "0");

export const countWords = (text) => text.split(/\s+/).filter((word) => word !== "").length;

/** A stamp `minutes` after the start of 4 March 2026. */
const stamp = (minutes) => new Date(Date.UTC(2026, 2, 4) + minutes * 60_000).toISOString().slice(0, 16).replace("T", " ");

function paragraph(r) {
  return Array.from({ length: r.int(3, 6) }, () => r.of(SENTENCES)(r)).join(" ");
}

function timeline(r, rows, form) {
  let minutes = 10 * 60 + 58;
  const entries = Array.from({ length: rows }, () => ({ at: stamp((minutes += r.int(1, 9))), text: r.of(SENTENCES)(r) }));
  if (form === "table") {
    const body = entries.map(({ at, text }) => `| ${at} | ${text} | ${r.of(SOURCES)} |`);
    return ["## Timeline", "", "| Time (UTC) | Event | Source |", "| --- | --- | --- |", ...body];
  }
  if (form === "list") return ["## Timeline (UTC)", "", ...entries.map(({ at, text }) => `- **${at.slice(11)}** ${text}`)];
  return ["## Timeline (all times UTC)", "", ...entries.flatMap(({ at, text }) => [`### ${at}`, "", text, ""])];
}

function actions(r, rows) {
  const body = Array.from({ length: rows }, () => {
    // About one in six has no owner and one in five no date, so that rules have something to report.
    const owner = r.int(1, 6) === 1 ? "" : r.of(PEOPLE);
    const due = r.int(1, 5) === 1 ? "" : `2026-${pad(r.int(3, 9))}-${pad(r.int(1, 28))}`;
    return `| ${r.of(ACTIONS)(r)} | ${r.of(TYPES)} | ${owner} | ${due} | OPS-${r.int(100, 999)} | open | |`;
  });
  return [
    "## Action items",
    "",
    "| Action | Type | Owner | Due | Ticket | Status | Evidence |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...body,
  ];
}

function frontMatter(r, title) {
  return [
    "---",
    "postmortem: 1",
    `id: PM-2026-${String(r.int(1, 999)).padStart(3, "0")}`,
    `title: ${title}`,
    "severity: P1",
    "category: availability",
    "status: in-review",
    "started: 2026-03-04T10:58:00Z",
    "detected: 2026-03-04T11:12:00Z",
    "mitigated: 2026-03-04T12:20:00Z",
    "resolved: 2026-03-04T13:05:00Z",
    "timezone: UTC",
    `owner: ${r.of(PEOPLE)}`,
    "---",
    "",
  ];
}

/** A post-mortem of about `words` words: rows, factors and prose all grow with it. `form`: table, list or heading. */
export function makeDocument({ words = 2000, seed = 1, form = "table" } = {}) {
  const r = chooser(seed);
  const title = `The ${r.part()} ${r.of(STATES)} for ${r.int(20, 300)} minutes`;
  const rows = Math.max(3, Math.round(words / 100));
  const factors = Array.from(
    { length: Math.max(2, Math.round(words / 500)) },
    () => `- **The ${r.part()} of the ${r.part()}**: ${r.of(SENTENCES)(r)}`,
  );
  const fixed = [timeline(r, rows, form), ["## Contributing factors", "", ...factors], actions(r, Math.max(2, Math.round(words / 250)))];
  const prose = ["Summary", "Impact", "Root cause", "Detection", "Resolution", "What went well", "What went wrong", "Where we got lucky"];
  const paragraphs = prose.map(() => []);
  let left = words - fixed.reduce((sum, lines) => sum + countWords(lines.join("\n")), 0) - 60;
  for (let i = 0; left > 0; i++) {
    const text = paragraph(r);
    left -= countWords(text);
    paragraphs[i % prose.length].push(text, "");
  }
  const section = (i) => [`## ${prose[i]}`, "", ...(paragraphs[i].length > 0 ? paragraphs[i] : [r.of(SENTENCES)(r), ""])];
  const [events, causes, items] = fixed;
  return [
    ...frontMatter(r, title),
    `# ${title}`,
    "",
    ...section(0),
    ...section(1),
    ...events,
    "",
    ...section(2),
    ...causes,
    "",
    ...[3, 4, 5, 6, 7].flatMap(section),
    ...items,
    "",
  ].join("\n");
}

/** `count` different documents in the three timeline forms in turn. */
export function makeDocuments(count, words = 2000) {
  const forms = ["table", "list", "heading"];
  return Array.from({ length: count }, (_, i) => makeDocument({ words, seed: 1000 + i, form: forms[i % forms.length] }));
}
