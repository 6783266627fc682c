/** Folders that come with files in them. A watcher tells of the folder, and misses what is written into it before it looks there too. */
import { Disposable, FileType, RelativePattern, Uri, workspace } from "vscode";
import type { Activity } from "../analysis/activity";
import { Debouncer } from "../analysis/debouncer";
import { insideOf } from "../analysis/inside";
import { MARKDOWN, NEVER } from "./find-post-mortems";

/** Milliseconds in which what comes with a folder is written: unpacking, a branch that is switched to, a folder that is moved. */
const PAUSE = 500;
/** So many of the paths that come at once are looked at; a build writes thousands, and each look is a question to the disk. */
const MOST = 200;

/** Calls `found` with the Markdown files of folders that are new in the workspace; those the watcher tells of may be among them. */
export function watchNewFolders(activity: Activity, found: (files: readonly Uri[]) => void): Disposable {
  const watcher = workspace.createFileSystemWatcher("**", false, true, true);
  let told = new Set<string>();
  const soon = new Debouncer(async () => {
    const all = told;
    told = new Set();
    for (const path of outermost(all).slice(0, MOST)) {
      const files = await markdownIn(Uri.parse(path, true));
      if (files.length > 0) found(files);
    }
  }, activity);
  return Disposable.from(
    watcher,
    soon,
    watcher.onDidCreate((uri) => {
      if (/\.(md|markdown)$/i.test(uri.path)) return;
      // From the first one on: where files come without an end, it is not put off for ever.
      if (told.size === 0) soon.schedule("", PAUSE);
      told.add(uri.toString());
    }),
  );
}

/** Those that do not lie in another of them. */
function outermost(paths: ReadonlySet<string>): readonly string[] {
  const inside = insideOf(paths);
  return [...paths].filter((path) => !inside(path.slice(0, path.lastIndexOf("/"))));
}

/** None where it is a file, or gone again. */
async function markdownIn(uri: Uri): Promise<readonly Uri[]> {
  try {
    const { type } = await workspace.fs.stat(uri);
    return type === FileType.Directory ? await workspace.findFiles(new RelativePattern(uri, MARKDOWN), NEVER) : [];
  } catch {
    return [];
  }
}
