/** One tool in a process of its own: what loading it and its first look at a text take. `argv`: the tool, the text's file. */
import { readFileSync } from "node:fs";
import { finders } from "./blame-finders.mjs";
import { once, round } from "./measure.mjs";

const [, , tool, file] = process.argv;
const text = readFileSync(file, "utf8");
const start = process.cpuUsage();
const { find } = await finders[tool]();
const { user, system } = process.cpuUsage(start);
const first = once(() => find(text));
process.stdout.write(JSON.stringify({ loadCpuMs: round((user + system) / 1000, 0), firstCpuMs: round(first.cpu, 0) }));
