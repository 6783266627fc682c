/** Strict reading of the command line: every word is understood or the run ends with a message that says which was not. */
import { parseArgs } from "node:util";
import { nearest } from "../core/rules/support/nearest";
import type { OptionSpec, OptionSpecs } from "./command";

export interface Arguments {
  readonly operands: readonly string[];
  /** Booleans are always there, repeatable options are lists; other options are absent when not given and without a default. */
  readonly values: Readonly<Record<string, unknown>>;
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

export function readArguments(args: readonly string[], specs: OptionSpecs): Read<Arguments> {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type, short }]) => [name, { type, multiple: true, ...(short === undefined ? {} : { short }) }]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const operands: string[] = [];
  const values: Record<string, unknown> = {};
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      operands.push(token.value);
      continue;
    }
    const { name, rawName, value } = token;
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (!spec) return refuse(`There is no option \`${rawName}\`${hint(name, specs)}.`);
    const problem = check(rawName, spec, value, token.inlineValue ?? false);
    if (problem !== null) return refuse(problem);
    if (spec.multiple) values[name] = [...((values[name] as readonly string[] | undefined) ?? []), value];
    else if (Object.hasOwn(values, name)) return refuse(`The option \`${rawName}\` is there twice.`);
    else values[name] = value ?? true;
  }
  return { ok: true, value: { operands, values: { ...defaults(specs), ...values } } };
}

function check(name: string, { type, choices, value: what }: OptionSpec, value: string | undefined, inline: boolean): string | null {
  if (type === "boolean") return value === undefined ? null : `The option \`${name}\` takes no value, but \`${value}\` is given.`;
  if (value === undefined || (!inline && value.startsWith("-") && value !== "-")) {
    const wanted = choices ? list(choices) : (what ?? "a value");
    return `The option \`${name}\` needs a value: ${wanted}.`;
  }
  if (!choices || choices.includes(value)) return null;
  const meant = nearest(value, choices);
  return `The option \`${name}\` cannot be \`${value}\`; it can be ${list(choices)}${meant === null ? "" : ` (\`${meant}\`?)`}.`;
}

function defaults(specs: OptionSpecs): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, { type, multiple, choices, hasDefault }] of Object.entries(specs)) {
    if (type === "boolean") values[name] = false;
    else if (multiple) values[name] = [];
    else if (hasDefault) values[name] = choices?.[0];
  }
  return values;
}

function hint(name: string, specs: OptionSpecs): string {
  const meant = nearest(name, Object.keys(specs));
  return meant === null ? "" : `; perhaps \`--${meant}\` is meant`;
}

export function list(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1) ?? ""}`;
}

function refuse(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}
