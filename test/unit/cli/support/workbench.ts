/** A folder of its own for each test, and `run` in it with everything captured. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../../../src/cli/run";
import type { ExitCode, Io } from "../../../../src/cli/io";
import { fixedClock } from "../../../../src/node/clock";
import type { Pdf, PdfJob } from "../../../../src/core/exporters/pdf/engine";
import { failed, ok, type Result } from "../../../../src/core/ports";
import { nodeDisk, type Disk } from "../../../../src/node/disk";
import type { WatchRequest } from "../../../../src/node/watch";
import { absolute } from "../../../../src/node/paths";

export const NOW = Date.UTC(2026, 2, 12, 9);

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly outIsTTY?: boolean;
  readonly errIsTTY?: boolean;
  /** What a person at the terminal answers, one question after the other; then they end the input. */
  readonly answers?: readonly string[];
  /** What comes in on standard input. */
  readonly input?: string;
  /** Called once the files are watched: tells of events, and ends the program as Ctrl-C does. */
  readonly watching?: (request: WatchRequest, interrupt: () => void) => void;
  /** Told of all that is written, as it is written. */
  readonly onWrite?: (text: string) => void;
  /** The authors of the history, one a line, as git tells them of a folder. */
  readonly gitAuthors?: (folder: string) => Promise<string>;
  readonly makePdf?: (job: PdfJob) => Promise<Result<Pdf>>;
  /** Replaces parts of the disk. */
  readonly disk?: (real: Disk) => Partial<Disk>;
}

export interface Workbench {
  readonly root: string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  read(name: string): string;
  run(args: readonly string[], surroundings?: Surroundings): Promise<Ran>;
}

/** Sets up before each test of the suite that calls it, and cleans up after. */
export function workbench(): Workbench {
  let root = "";
  beforeEach(() => {
    root = absolute(mkdtempSync(join(tmpdir(), "cli-")), ".");
    // The search for the workspace ends here, whatever lies above.
    mkdirSync(join(root, ".git"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  return {
    get root() {
      return root;
    },
    write: (files) => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(root, name)), { recursive: true });
        writeFileSync(join(root, name), content);
      }
    },
    read: (name) => readFileSync(join(root, name), "utf8"),
    run: (args, surroundings = {}) => runIn(root, args, surroundings),
  };
}

async function runIn(
  root: string,
  args: readonly string[],
  { cwd, env = {}, outIsTTY, errIsTTY, answers, input = "", watching, onWrite, gitAuthors, makePdf, disk }: Surroundings,
): Promise<Ran> {
  const written = { out: "", err: "" };
  const waiting = [...(answers ?? [])];
  let interrupt = (): void => undefined;
  const write = (name: "out" | "err") => (text: string) => {
    written[name] += text;
    onWrite?.(text);
  };
  const io: Io = {
    stdout: { isTTY: outIsTTY ?? false, write: write("out") },
    stderr: { isTTY: errIsTTY ?? false, write: write("err") },
    stdin: {
      isTTY: answers !== undefined,
      ask: (question) => {
        written.err += question;
        return Promise.resolve(waiting.shift() ?? null);
      },
      readAll: () => Promise.resolve(ok(input)),
    },
    cwd: cwd === undefined ? root : join(root, cwd),
    env,
    clock: fixedClock(NOW),
    version: "1.2.3",
    disk: (within) => {
      const real = nodeDisk(within);
      return { ...real, ...disk?.(real) };
    },
    gitAuthors: gitAuthors ?? (() => Promise.resolve("")),
    makePdf: (job) => (makePdf ? makePdf(job) : Promise.resolve(failed("unreadable", "No PDFs are made here."))),
    watch: (request) => {
      watching?.(request, () => interrupt());
      return Promise.resolve({ close: () => Promise.resolve() });
    },
    onInterrupt: (listener) => void (interrupt = listener),
  };
  const code = await run(args, io);
  return { code, ...written };
}
