/** From the paths, folders and globs of the command line to the files that are worked on. */
import picomatch from "picomatch";
import { discover, excluder } from "../node/discover";
import { absolute, folderOf, inside, relative, shown, withSlashes } from "../node/paths";
import { walk } from "../node/walk";
import { findWorkspace, type Workspace } from "../node/workspace";
import type { Context } from "./command";

export interface Target {
  readonly path: string;
  /** As it is reported: relative to where the command runs. */
  readonly shown: string;
  /** Relative to the workspace's root, for the document's own use. */
  readonly inWorkspace: string;
  readonly workspace: Workspace;
}

export interface Targets {
  readonly targets: readonly Target[];
  /** Folders that were searched for post-mortems with all that is below them. */
  readonly searched: ReadonlySet<string>;
  /** Something could not be looked at; it has been reported, and the rest is there. */
  readonly failed: boolean;
}

/** A file named outright is taken as it is; a folder is searched for post-mortems, a glob for what it matches less what is excluded. */
export async function findTargets(operands: readonly string[], context: Context): Promise<Targets> {
  const search = new Search(context);
  for (const operand of operands) await search.add(operand);
  return { targets: search.targets, searched: search.searched, failed: search.failed };
}

/** A text that comes from elsewhere, with the settings that hold at its path; without a path, those of the working folder. */
export async function textTarget(
  written: string | undefined,
  context: Context,
): Promise<{ readonly target: Target; readonly failed: boolean }> {
  const cwd = withSlashes(context.io.cwd);
  const path = absolute(cwd, written ?? "<stdin>");
  const workspace = await findWorkspace(context.io.disk(), folderOf(path), cwd);
  return {
    target: {
      path,
      shown: written === undefined ? "<stdin>" : shown(cwd, path),
      inWorkspace: inside(workspace.root, path) ? relative(workspace.root, path) : path,
      workspace,
    },
    failed: complainAbout(workspace, context),
  };
}

class Search {
  readonly targets: Target[] = [];
  readonly searched = new Set<string>();
  failed = false;
  readonly #seen = new Set<string>();
  readonly #workspaces = new Map<string, Workspace>();
  readonly #context: Context;
  readonly #cwd: string;

  constructor(context: Context) {
    this.#context = context;
    this.#cwd = withSlashes(context.io.cwd);
  }

  async add(operand: string): Promise<void> {
    const path = absolute(this.#cwd, operand);
    const kind = await this.#context.io.disk().kind(path);
    if (kind.ok && kind.value === "folder") await this.#folder(path, operand);
    else if (kind.ok) this.#take(path, await this.#workspace(folderOf(path)));
    else if (kind.error.code === "not-found" && isGlob(operand)) await this.#glob(operand);
    else this.#fail(kind.error.message, operand);
  }

  async #folder(path: string, operand: string): Promise<void> {
    const workspace = await this.#workspace(path);
    const found = await discover(this.#context.io.disk(), path, workspace.root, workspace.settings);
    this.searched.add(path);
    for (const problem of found.problems) this.#fail(problem.failure.message, shown(this.#cwd, problem.path));
    for (const file of found.files) this.#take(file, workspace);
    if (found.files.length === 0 && found.problems.length === 0) {
      this.#context.log.info(`${operand}: no post-mortems there. Name a file outright, or set \`include\` in .postmortem.yaml.`);
    }
  }

  async #glob(operand: string): Promise<void> {
    if (operand.startsWith("!")) {
      this.#fail("A glob says what to take; what to leave out stands in `exclude` of .postmortem.yaml.", operand);
      return;
    }
    const { base, glob } = picomatch.scan(withSlashes(operand));
    const folder = absolute(this.#cwd, base);
    const kind = await this.#context.io.disk().kind(folder);
    const matches = compile(glob);
    if (!kind.ok || kind.value !== "folder" || !matches) {
      this.#fail("No file matches this glob.", operand);
      return;
    }
    const workspace = await this.#workspace(folder);
    const { root, settings } = workspace;
    const { excluded, prune } = excluder(settings.exclude);
    const walked = await walk(this.#context.io.disk(), folder, { root, prune });
    for (const problem of walked.problems) this.#fail(problem.failure.message, shown(this.#cwd, problem.path));
    const found = walked.files.filter((file) => matches(relative(folder, file)) && !excluded(relative(root, file)));
    for (const file of found) this.#take(file, workspace);
    if (found.length === 0) this.#fail("No file matches this glob.", operand);
  }

  #take(path: string, workspace: Workspace): void {
    if (this.#seen.has(path)) return;
    this.#seen.add(path);
    const inWorkspace = inside(workspace.root, path) ? relative(workspace.root, path) : path;
    this.targets.push({ path, shown: shown(this.#cwd, path), inWorkspace, workspace });
  }

  /** Found once a folder; the same settings file complains once. */
  async #workspace(folder: string): Promise<Workspace> {
    const known = this.#workspaces.get(folder);
    if (known) return known;
    const found = await findWorkspace(this.#context.io.disk(), folder, this.#cwd);
    const same = [...this.#workspaces.values()].find(({ root }) => root === found.root);
    if (!same && complainAbout(found, this.#context)) this.failed = true;
    this.#workspaces.set(folder, same ?? found);
    return same ?? found;
  }

  #fail(message: string, path: string): void {
    this.#context.complain(message, path);
    this.failed = true;
  }
}

/** Reports what is wrong in the settings; whether anything is. */
export function complainAbout({ problems }: Workspace, context: Context): boolean {
  for (const { path, at, message } of problems) {
    const place = at === null ? "" : `:${String(at.line)}:${String(at.column)}`;
    context.complain(message, shown(context.io.cwd, path) + place);
  }
  return problems.length > 0;
}

export function isGlob(operand: string): boolean {
  return /[*?[\]{}()!]/.test(operand);
}

function compile(glob: string): ((path: string) => boolean) | null {
  try {
    return picomatch(glob, { dot: true });
  } catch {
    return null;
  }
}
