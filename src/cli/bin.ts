#!/usr/bin/env node
/** Hands the process to `run`. */
import { createInterface } from "node:readline";
import { gitAuthors } from "../node/git-authors";
import { nodeDisk } from "../node/disk";
import { nodePdfMaker } from "../node/pdf-maker";
import { readStream } from "../node/read-stream";
import { systemClock } from "../node/clock";
import { packageVersion } from "../node/version";
import { watchFiles } from "../node/watch";
import { run } from "./run";

/** A reader such as `head` may close the pipe early; that is no failure of ours. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

/** Questions go to standard error: standard output is for results. */
function ask(question: string): Promise<string | null> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    lines.once("close", () => resolve(null));
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}

const pdfs = nodePdfMaker(__dirname);

void run(process.argv.slice(2), {
  stdout: { isTTY: Boolean(process.stdout.isTTY), write: (text) => void process.stdout.write(text) },
  stderr: { isTTY: Boolean(process.stderr.isTTY), write: (text) => void process.stderr.write(text) },
  stdin: { isTTY: Boolean(process.stdin.isTTY), ask, readAll: () => readStream(process.stdin) },
  cwd: process.cwd(),
  env: process.env,
  clock: systemClock,
  version: packageVersion(__dirname),
  disk: nodeDisk,
  gitAuthors: (folder) => gitAuthors(folder),
  makePdf: (job) => pdfs.make(job),
  watch: watchFiles,
  onInterrupt: (listener) => void process.once("SIGINT", listener).once("SIGTERM", listener),
}).then((code) => {
  // Not `process.exit`: what has been written may still be on its way through a pipe.
  process.exitCode = code;
});
