/** `npm run bench`: measures the product beside its peers. A table for people, output/bench.json for programs. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { table } from "../test/bench/table.mjs";

const HELP = `npm run bench [-- --quick] [-- --only PART,PART]

Parts: keystroke, peers, blame, growth, hostile, cli, export, bundles. Times are CPU times of the process, all threads, so that other
programs on the machine count little; ratios within one run are what compares between machines. Ends with 1 when a
hostile input is over its bound. The part "blame" also measures real documents when POSTMORTEM_BLAME_REAL names a folder of
them, as for npm run measure.
`;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

function step(name, args) {
  process.stderr.write(`${name} …\n`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) {
    process.stderr.write(`${name} failed.\n`);
    process.exit(2);
  }
}

const say = (title, text) => process.stdout.write(`\n${title}\n${text}\n`);
const peerColumns = { tool: "tool", cpuMs: "median CPU ms", p95CpuMs: "p95", timesOurs: "× ours" };

const accuracyColumns = {
  tool: "tool",
  precision: "precision",
  recall: "recall",
  f1: "F1",
  right: "right",
  shown: "shown",
  found: "found",
  required: "to find",
  falsePer1000Words: "false per 1,000 words",
};

/** Each part measures, prints and returns what goes into the JSON. */
const parts = {
  keystroke: async (options) => {
    const { keystroke } = await import("../test/bench/keystroke.mjs");
    const result = keystroke(options);
    for (const { words, characters, firstCheckCpuMs, rows } of result.documents) {
      const length = `${words.toLocaleString("en")} words, ${characters.toLocaleString("en")} characters`;
      say(
        `One key typed in a document of ${length} (parse and ${result.rules} rules; the first check took ${firstCheckCpuMs} ms)`,
        table(rows, {
          place: "place",
          keys: "keys",
          medianCpuMs: "median CPU ms",
          p95CpuMs: "p95 CPU ms",
          medianWallMs: "median wall ms",
          p95WallMs: "p95 wall ms",
        }),
      );
    }
    return result;
  },
  peers: async (options) => {
    const { manyDocuments, oneDocument } = await import("../test/bench/peers.mjs");
    const one = oneDocument(options);
    say("Check of one document of 2,000 words", table(one, peerColumns));
    const many = manyDocuments(options);
    say(
      `Check of ${many.documents} documents of 2,000 words, one pass each`,
      table(many.rows, { tool: "tool", cpuMs: "CPU ms", timesOurs: "× ours" }),
    );
    return { one, many };
  },
  blame: async (options) => {
    const { blame } = await import("../test/bench/blame.mjs");
    const { plain, unseen, authors, real, speed } = await blame(root, options);
    const number = (value) => value.toLocaleString("en");
    if (plain) {
      say(`Blame in ${number(plain.documents)} single sentences that the check was not made with`, table(plain.rows, accuracyColumns));
    }
    if (authors) {
      const stale = authors.stale.length > 0 ? `; not measured since their text changed: ${authors.stale.join(", ")}` : "";
      const title = `Blame in ${number(authors.documents)} texts by ${authors.authors} authors, ${number(authors.words)} words`;
      say(`${title}, each unknown to what found it${stale}`, table(authors.rows, accuracyColumns));
    }
    if (unseen) {
      const title = `Blame in ${number(unseen.documents)} texts, ${number(unseen.words)} words, of two authors that the check was not made with`;
      say(title, table(unseen.rows, accuracyColumns));
    }
    if (real) say(`Blame in ${real.documents} real documents, ${number(real.words)} words`, table(real.rows, accuracyColumns));
    say(`The check for blame alone, one paragraph of ${speed.block.words} words`, table(speed.block.rows, peerColumns));
    say(`A key typed in a document of ${number(speed.words)} words`, table(speed.key, peerColumns));
    say(`A document of ${number(speed.words)} words`, table(speed.document, peerColumns));
    say(
      "The same in a new process",
      table(speed.cold, { tool: "tool", loadCpuMs: "load CPU ms", firstCpuMs: "first look", bothCpuMs: "both", timesOurs: "× ours" }),
    );
    return { plain, unseen, authors, real, speed };
  },
  growth: async (options) => {
    const { growth } = await import("../test/bench/growth.mjs");
    const rows = growth(options);
    say(
      "Growth with the length (per unit: 1 is linear)",
      table(rows, {
        form: "timeline",
        times: "×",
        words: "words",
        parseCpuMs: "parse CPU ms",
        checkCpuMs: "parse + check CPU ms",
        perUnit: "per unit",
      }),
    );
    return rows;
  },
  hostile: async () => {
    const { BOUND_MS, hostile } = await import("../test/bench/hostile.mjs");
    const rows = hostile();
    say(
      `Hostile inputs, each in its own process (bound: ${BOUND_MS} ms of CPU for each column)`,
      table(rows, { input: "input", characters: "characters", parseCpuMs: "parse", checkCpuMs: "parse + check", outcome: "outcome" }),
    );
    if (rows.some((row) => row.outcome !== "ok")) process.exitCode = 1;
    return { boundMs: BOUND_MS, rows };
  },
  cli: async (options) => {
    const { commandLine } = await import("../test/bench/command-line.mjs");
    const rows = commandLine(root, options);
    say("The command line as shipped", table(rows, { command: "postmortem", cpuMs: "CPU ms", wallMs: "wall ms", peakMib: "peak MiB" }));
    return rows;
  },
  export: async (options) => {
    const { exporting } = await import("../test/bench/export.mjs");
    const rows = await exporting(root, options);
    say("A PDF of a post-mortem", table(rows, { pages: "pages", tool: "tool", cpuMs: "CPU ms", wallMs: "wall ms", peakMib: "peak MiB" }));
    return rows;
  },
  bundles: async (options) => {
    const { bundles } = await import("../test/bench/bundles.mjs");
    const rows = bundles(root, options);
    say(
      "Bundles: size, the weights' part of it, and loading with the weights and without",
      table(rows, {
        file: "file",
        kib: "KiB",
        gzipKib: "gzip KiB",
        weightsKib: "weights KiB",
        weightsGzipKib: "gzip KiB",
        loadCpuMs: "load CPU ms",
        loadWithoutCpuMs: "without",
      }),
    );
    return rows;
  },
};

const { values } = parseArgs({ options: { quick: { type: "boolean" }, only: { type: "string" }, help: { type: "boolean" } } });
const chosen = values.only?.split(",") ?? Object.keys(parts);
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) process.stderr.write(`There is no part "${unknown.join(", ")}".\n`);
  process.stdout.write(HELP);
  process.exit(unknown.length > 0 ? 2 : 0);
}

step("Compiling", ["node_modules/typescript/bin/tsc", "-b", "src/core", "src/node"]);
if (["cli", "export", "bundles"].some((name) => chosen.includes(name))) step("Bundling", ["esbuild.mjs"]);

const [{ model = "unknown" } = {}] = cpus();
const machine = { node: process.version, platform: `${process.platform} ${process.arch}`, cpu: model, cores: cpus().length };
process.stdout.write(`Node ${machine.node}, ${machine.platform}, ${machine.cores} × ${machine.cpu}${values.quick ? "; quick run" : ""}\n`);

const results = {};
for (const name of chosen) results[name] = await parts[name]({ quick: values.quick ?? false });

const file = path.join(root, "output", "bench.json");
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(
  file,
  JSON.stringify({ schema: 1, measured: new Date().toISOString(), quick: values.quick ?? false, machine, results }, null, 2) + "\n",
);
process.stdout.write(`\n${path.relative(process.cwd(), file)}\n`);
