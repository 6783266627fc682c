/** Names of severities → P1…P5. */
import type { Level } from "./model";

const BUILT_IN: readonly (readonly [RegExp, Level])[] = [
  [/^(?:critical|blocker|catastrophic|emergency|outage|down)$/, "P1"],
  [/^(?:major|high|severe|urgent)$/, "P2"],
  [/^(?:moderate|medium|normal|disrupted|degraded)$/, "P3"],
  [/^(?:minor|low)$/, "P4"],
  [/^(?:trivial|notice|informational|cosmetic)$/, "P5"],
];

/** `SEV-1 (all calls failed)`, `Sev1`, `S2`, `P3`, `1`, `Major`; `extra` are the user's own names, which win. `null`: no level. */
export function levelOf(written: string, extra: Readonly<Record<string, string>> = {}): Level | null {
  const name = firstToken(written);
  for (const [own, level] of Object.entries(extra))
    if (own.toLowerCase() === name || own.toLowerCase() === written.trim().toLowerCase()) return level as Level;
  const number = /^(?:sev(?:erity)?|p|s|prio(?:rity)?|level|tier)?[ -]?([0-5])$/.exec(name)?.[1];
  if (number !== undefined) return `P${number === "0" ? "1" : number}` as Level;
  return BUILT_IN.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** The value without what is said about it: `SEV-2 (all RPCs …)` → `sev-2`. */
function firstToken(written: string): string {
  return (written.toLowerCase().split(/[(,;/:–—]| - /)[0] ?? "").replace(/[*_`"'.]/g, "").trim();
}
