/** The laws see the same cases in each run; `FC_SEED=7 npm run test:unit` tries others. */
const fc = require("fast-check");

const seed = Number(process.env.FC_SEED ?? 20_260_304);
if (!Number.isInteger(seed)) throw new Error(`FC_SEED is "${process.env.FC_SEED}"; give an integer.`);
fc.configureGlobal({ seed });
