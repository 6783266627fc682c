/** Checks one hostile input in a process of its own, since the worst outcome is that the process ends. */
import { hostileInputs } from "./hostile-inputs.mjs";
import { once, round } from "./measure.mjs";
import { check, parse } from "./product.mjs";

const text = hostileInputs[process.argv[2]]();
parse("# Warm\n");
const parsing = once(() => parse(text));
const checking = once(() => check(text));
process.stdout.write(JSON.stringify({ characters: text.length, parseCpuMs: round(parsing.cpu, 0), checkCpuMs: round(checking.cpu, 0) }));
