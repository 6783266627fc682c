/** `--help`, derived from the table of commands. */
import type { Command, OptionSpec, OptionSpecs } from "./command";

/** Understood by every command. */
export const globalOptions = {
  help: { type: "boolean", short: "h", summary: "Show this help" },
  version: { type: "boolean", summary: "Show the version" },
  now: { type: "string", value: "TIME", summary: "Take this for the present, for reproducible runs: 2026-03-12T09:00:00Z" },
} as const satisfies OptionSpecs;

const EXIT_CODES = `Exit codes:
  0  nothing found at or above --fail-on
  1  something found
  2  could not run, or not on everything: the messages on standard error say why`;

export function programHelp(commands: readonly Command[]): string {
  return `Write, check and export blameless post-mortems.

Usage: postmortem COMMAND [options]

Commands:
${table(commands.map(({ name, summary }) => [name, summary]))}

Options:
${optionTable(globalOptions)}

${EXIT_CODES}

\`postmortem COMMAND --help\` tells more about one command.
`;
}

export function commandHelp({ name, summary, operands, details, options, examples }: Command): string {
  const usage = `Usage: postmortem ${[name, operands, "[options]"].filter((part) => part !== "").join(" ")}`;
  return `${[
    `${summary}.`,
    usage,
    ...details,
    `Options:\n${optionTable({ ...options, ...globalOptions })}`,
    `Examples:\n${examples.map((example) => `  ${example}`).join("\n")}`,
    EXIT_CODES,
  ].join("\n\n")}\n`;
}

function optionTable(options: OptionSpecs): string {
  return table(Object.entries(options).map(([name, spec]) => [signature(name, spec), description(spec)]));
}

function signature(name: string, { short, type, value, choices }: OptionSpec): string {
  const operand = type === "boolean" ? "" : ` ${choices?.join("|") ?? value ?? "VALUE"}`;
  return `${short === undefined ? "    " : `-${short}, `}--${name}${operand}`;
}

function description({ summary, choices, hasDefault, multiple }: OptionSpec): string {
  const notes = [...(hasDefault ? [`default: ${choices?.[0] ?? ""}`] : []), ...(multiple ? ["repeatable"] : [])];
  return notes.length === 0 ? summary : `${summary} (${notes.join("; ")})`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}
