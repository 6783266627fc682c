/** `--watch`: checks again what has changed, until the person has seen enough. */
import picomatch from "picomatch";
import { absolute, shown, withSlashes } from "../node/paths";
import type { FileEvent } from "../node/watch";
import { SETTINGS_FILE } from "../node/workspace";
import type { Checked, Checker } from "./checker";
import type { Context } from "./command";
import type { ExitCode } from "./io";
import { findTargets, isGlob, type Targets } from "./targets";

/** Saving several files, or a checkout of another branch, is one change. */
const QUIET = 100;
/** The whole screen and what has scrolled out of it. */
const CLEAR = "\u001B[2J\u001B[3J\u001B[H";

/** Folders that nobody writes post-mortems in, and what editors and this program leave beside a file for a moment. */
const NEVER = /\/(?:\.git|node_modules)(?:\/|$)|(?:~|\.sw[a-z]|\.tmp)$/;

/** `tell` reports what was found; the last result is that of the command. */
export async function watchTargets(
  operands: readonly string[],
  checker: Checker,
  context: Context,
  tell: (checked: Checked) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { io } = context;
  const cwd = withSlashes(io.cwd);
  const named = operands.map((operand) => shown(cwd, absolute(cwd, operand))).join(", ");
  const clear = (): void => {
    if (io.stdout.isTTY) io.stdout.write(CLEAR);
  };
  clear();
  let found = await findTargets(operands, context);
  const round = async (): Promise<ExitCode> => {
    const checked = await checker.check(found);
    const code = await tell({ ...checked, failed: checked.failed || found.failed });
    io.stderr.write(`\nWatching ${named} for changes. Ctrl-C ends it.\n`);
    return code;
  };
  const changes = new Changes();
  io.onInterrupt(() => changes.end());
  const watching = await io.watch({
    paths: watched(operands, found, cwd),
    ignored: (path) => NEVER.test(path),
    onEvent: (event, path) => changes.add(event, path),
    onError: (message) => context.log.warn(`Watching: ${message}`),
  });
  try {
    let code = await round();
    for (let batch = await changes.next(); batch !== null; batch = await changes.next()) {
      const paths = [...batch.keys()];
      const again = paths.some((path) => isSettings(path, found));
      const moved = again || [...batch.values()].some((event) => event !== "changed");
      if (!moved && !found.targets.some(({ path }) => batch.has(path))) continue;
      clear();
      if (again) checker.forget();
      for (const path of paths) checker.forget(path);
      if (moved) found = await findTargets(operands, context);
      code = await round();
    }
    return code;
  } finally {
    await watching.close();
  }
}

/** Files and folders named, the folders below which globs match, and the settings. */
function watched(operands: readonly string[], { targets }: Targets, cwd: string): readonly string[] {
  const named = operands.map((operand) => {
    const path = absolute(cwd, operand);
    const asIs = !isGlob(operand) || targets.some((target) => target.path === path);
    return asIs ? path : absolute(cwd, picomatch.scan(withSlashes(operand)).base);
  });
  const settings = targets.flatMap(
    ({
      workspace: {
        root,
        settings: { calendar },
      },
    }) => [`${root}/${SETTINGS_FILE}`, ...(calendar.ics === undefined ? [] : [absolute(root, calendar.ics)])],
  );
  return [...new Set([...named, ...settings])];
}

function isSettings(path: string, { targets }: Targets): boolean {
  if (path.endsWith(`/${SETTINGS_FILE}`) || path.endsWith("/.gitignore")) return true;
  return targets.some(
    ({
      workspace: {
        root,
        settings: { calendar },
      },
    }) => calendar.ics !== undefined && absolute(root, calendar.ics) === path,
  );
}

/** What has happened since somebody asked last, handed out once it is quiet. */
class Changes {
  readonly #events = new Map<string, FileEvent>();
  #ended = false;
  #wake: () => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;

  add(event: FileEvent, path: string): void {
    // A file that is replaced vanishes and appears; that is a change of it, and one that came must be looked for.
    this.#events.set(path, this.#events.get(path) === "vanished" && event === "appeared" ? "changed" : event);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#wake(), QUIET);
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#wake();
  }

  /** `null`: no more. */
  async next(): Promise<ReadonlyMap<string, FileEvent> | null> {
    while (!this.#ended && this.#events.size === 0) await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#ended) return null;
    const batch = new Map(this.#events);
    this.#events.clear();
    return batch;
  }
}
