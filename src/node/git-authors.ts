/** Who wrote the latest commits of a repository, as git tells it. */
import { execFile } from "node:child_process";
import { homedir } from "node:os";

/** Enough to know a team by, and read in tens of milliseconds. */
const COMMITS = 2000;
const MOST_BYTES = 512 * 1024;
const MILLISECONDS = 5000;

/**
 * The author of each commit, one name a line, the latest first, for `authorNames`. Empty where there is no git, no repository
 * and no commit, and where git refuses the folder. Git obeys the repository's own configuration, so call this for folders that
 * the person trusts; nothing that it may run (pagers, signature checks, fetches of missing objects) is left switched on.
 */
export function gitAuthors(folder: string, program = "git"): Promise<string> {
  const args = ["-c", "safe.bareRepository=explicit", "-c", "core.fsmonitor=false", "-C", folder, "log"];
  const what = [`--max-count=${String(COMMITS)}`, "--no-show-signature", "--no-notes", "--encoding=UTF-8", "--format=%aN", "HEAD", "--"];
  return new Promise((resolve) => {
    // Not started in the folder: Windows would take a program of that name from there.
    const options = { cwd: homedir(), env: environment(), timeout: MILLISECONDS, maxBuffer: MOST_BYTES, windowsHide: true };
    execFile(program, [...args, ...what], options, (error, output) => resolve(error ? "" : output));
  });
}

/** Without what a hook or a script around this program says of another repository. */
function environment(): NodeJS.ProcessEnv {
  const rest = Object.entries(process.env).filter(
    ([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|NAMESPACE)$/i.test(name),
  );
  return { ...Object.fromEntries(rest), GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1", GIT_PAGER: "cat" };
}
