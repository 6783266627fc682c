// npm run verify: everything that can be known without an editor, in the order in which it is cheapest to fail.
import { elapsed } from "./support/processes.mjs";
import { STATIC_STEPS, take } from "./support/steps.mjs";

const steps = [
  ...STATIC_STEPS,
  { title: "unit tests", script: "test:unit" },
  { title: "build", script: "build" },
  { title: "package", script: "package" },
];

const started = performance.now();
for (const step of steps) {
  if (await take(step)) continue;
  process.exitCode = 1;
  break;
}
console.log(process.exitCode ? `verify stopped after ${elapsed(started)}` : `verified in ${elapsed(started)}`);
