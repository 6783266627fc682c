/** The command line as a function: arguments and surroundings in, exit code out. */
import { createColors } from "picocolors";
import { parseInstant } from "../core/template/instant";
import { nearest } from "../core/rules/support/nearest";
import { lineLogger } from "../node/logger";
import { list, readArguments } from "./arguments";
import type { Command, Context } from "./command";
import { commands } from "./commands/registry";
import { commandHelp, globalOptions, programHelp } from "./help";
import type { ExitCode, Io, Output } from "./io";

/** Never throws and never ends the process; a bug is reported like any other failure, with exit code 2. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    io.stderr.write(
      `postmortem: internal error, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return 2;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const at = commandAt(argv);
  if (at === null) return withoutCommand(argv, io);
  const name = argv[at] ?? "";
  const command = commands.find((known) => known.name === name);
  if (!command) return usage(io, unknownCommand(name));
  return withCommand(command, [...argv.slice(0, at), ...argv.slice(at + 1)], io);
}

/** The first word that is neither a global option nor the value of one. */
function commandAt(argv: readonly string[]): number | null {
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    if (word === "--now") i++;
    else if (!word.startsWith("-") || word === "-") return i;
  }
  return null;
}

function withoutCommand(argv: readonly string[], io: Io): ExitCode {
  const read = readArguments(argv, globalOptions);
  if (!read.ok) return usage(io, read.message);
  if (read.value.values["version"] === true) io.stdout.write(`${io.version}\n`);
  else if (read.value.values["help"] === true) io.stdout.write(programHelp(commands));
  else return usage(io, `Name a command: ${list(commands.map(({ name }) => name))}.`);
  return 0;
}

async function withCommand(command: Command, args: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(args, { ...command.options, ...globalOptions });
  if (!read.ok) return usage(io, read.message, command);
  const { operands, values } = read.value;
  if (values["help"] === true) {
    io.stdout.write(commandHelp(command));
    return 0;
  }
  if (values["version"] === true) {
    io.stdout.write(`${io.version}\n`);
    return 0;
  }
  const now = typeof values["now"] === "string" ? parseInstant(values["now"]) : io.clock.now();
  if (now === null) {
    return usage(
      io,
      `The option \`--now\` cannot be \`${String(values["now"])}\`; write date, time and zone: 2026-03-12T09:00:00Z.`,
      command,
    );
  }
  return command.run(operands, values as never, contextOf(io, now));
}

function contextOf(io: Io, now: number): Context {
  const colors = { out: createColors(wantsColor(io, io.stdout)), err: createColors(wantsColor(io, io.stderr)) };
  const labels = { warning: colors.err.yellow("warning:"), error: colors.err.red("error:") };
  const log = lineLogger((line) => io.stderr.write(line), labels);
  return {
    io,
    now,
    colors,
    log,
    complain: (message, path) => log.error(path === undefined ? message : `${colors.err.bold(path)}: ${message}`),
  };
}

/** https://no-color.org: set and not empty means no colour, whatever else is set. */
function wantsColor({ env }: Io, output: Output): boolean {
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0";
  return output.isTTY && env["TERM"] !== "dumb";
}

function unknownCommand(name: string): string {
  const names = commands.map((command) => command.name);
  const meant = nearest(name, names);
  return `There is no command \`${name}\`${meant === null ? "" : `; perhaps \`${meant}\` is meant`}. There are ${list(names).replace(" or ", " and ")}.`;
}

function usage(io: Io, message: string, command?: Command): 2 {
  io.stderr.write(`postmortem: ${message}\nTry \`postmortem ${command ? `${command.name} ` : ""}--help\`.\n`);
  return 2;
}
