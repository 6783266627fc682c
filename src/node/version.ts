import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The version of the package that a folder belongs to, bundled or not. */
export function packageVersion(folder: string): string {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    try {
      const { version } = JSON.parse(readFileSync(join(at, "package.json"), "utf8")) as { version?: unknown };
      if (typeof version === "string") return version;
    } catch {
      // None here; the one above.
    }
  }
  return "unknown";
}
