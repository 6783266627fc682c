/** The people in the history of a repository. */
import { sameName } from "./same-name";

/** More than that are a company's directory, not a team. */
const MOST = 100;
const LONGEST = 60;

/** Accounts of programs, of machines and of nobody. */
const NOBODY =
  /\[bot\]|(?:^|[\s_-])bots?$|^(?:bot|root|admin|administrator|user|unknown|nobody|test|ubuntu|debian|runner|ci|jenkins|github|github actions?|gitlab|gitlab ci|travis ci|circleci|dependabot|renovate|snyk|codecov|copilot|hosted weblate|weblate|semantic-release|your name|first last|no author)$/i;

/**
 * One name a line, the latest commit first, as `git log --format=%aN` writes them. Each person once, those with the most
 * commits first; of several spellings the one that is used most. No programs, and nothing that is no name.
 */
export function authorNames(lines: string): readonly string[] {
  const spellings = new Map<string, number>();
  for (const line of lines.split(/\r?\n/)) {
    const name = line.replace(/\s+/g, " ").trim();
    if (isName(name)) spellings.set(name, (spellings.get(name) ?? 0) + 1);
  }
  const people = new Map<string, { name: string; most: number; commits: number }>();
  for (const [name, commits] of spellings) {
    const key = sameName(name);
    const known = people.get(key);
    if (!known) people.set(key, { name, most: commits, commits });
    else {
      known.commits += commits;
      if (commits > known.most) Object.assign(known, { name, most: commits });
    }
  }
  return [...people.values()]
    .sort((a, b) => b.commits - a.commits)
    .slice(0, MOST)
    .map(({ name }) => name);
}

function isName(name: string): boolean {
  return name.length > 1 && name.length <= LONGEST && /\p{L}/u.test(name) && !/[<>@|‹›\p{Cc}\p{Cf}]/u.test(name) && !NOBODY.test(name);
}
