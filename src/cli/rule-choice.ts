/** `--rules`: which rules run. */
import picomatch from "picomatch";
import { rules } from "../core/rules/registry";
import type { Settings } from "../core/settings/settings";

/** The ids of the rules that run, or why there are none. */
export function chosenRules(globs: readonly string[]): ReadonlySet<string> | string {
  const ids = rules.map(({ meta }) => meta.id);
  if (globs.length === 0) return new Set(ids);
  const chosen = new Set<string>();
  for (const glob of globs) {
    const matching = ids.filter(compile(glob));
    if (matching.length === 0) return `No rule matches \`${glob}\`. The rules are ${ids.join(", ")}.`;
    for (const id of matching) chosen.add(id);
  }
  return chosen;
}

/** The settings with every other rule off. */
export function only(wanted: ReadonlySet<string>, settings: Settings): Settings {
  const off = rules.filter(({ meta }) => !wanted.has(meta.id)).map(({ meta }) => [meta.id, "off"] as const);
  return off.length === 0 ? settings : { ...settings, rules: { ...settings.rules, ...Object.fromEntries(off) } };
}

function compile(glob: string): (id: string) => boolean {
  const matches = picomatch(glob);
  return (id) => matches(id);
}
