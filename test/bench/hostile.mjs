/** That no input takes long or ends the process: each hostile input, parsed and checked under a bound. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { hostileInputs } from "./hostile-inputs.mjs";

/** CPU milliseconds for one parse, and for one parse with all rules, on a slow machine. What grows with the square takes minutes here. */
export const BOUND_MS = 3000;
const TIME_OUT_MS = 60_000;

export function hostile() {
  const child = fileURLToPath(new URL("hostile-child.mjs", import.meta.url));
  return Object.keys(hostileInputs).map((input) => {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [child, input], { encoding: "utf8", timeout: TIME_OUT_MS });
    if (status !== 0) {
      const why =
        signal === "SIGTERM"
          ? `more than ${TIME_OUT_MS / 1000} s`
          : (stderr.match(/^.*(?:Error|FATAL).*$/m)?.[0] ?? `exit ${signal ?? status}`);
      return { input, characters: null, parseCpuMs: null, checkCpuMs: null, outcome: why };
    }
    const figures = JSON.parse(stdout);
    const within = figures.parseCpuMs <= BOUND_MS && figures.checkCpuMs <= BOUND_MS;
    return { input, ...figures, outcome: within ? "ok" : "over the bound" };
  });
}
