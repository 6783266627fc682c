/** What a command is. A command is one file in `commands/`, named by its name, and one line in `commands/registry.ts`. */
import type { Colors } from "picocolors/types";
import type { Logger } from "../core/ports";
import type { ExitCode, Io } from "./io";

export interface OptionSpec {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** What stands for the value in help: `DIR`. */
  readonly value?: string;
  /** The only values there are; the first is the default where `hasDefault` says so. */
  readonly choices?: readonly string[];
  readonly hasDefault?: boolean;
  /** May be given several times. */
  readonly multiple?: boolean;
  readonly summary: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export type ValuesOf<Specs extends OptionSpecs> = { readonly [Name in keyof Specs]: ValueOf<Specs[Name]> };
type ValueOf<Spec> = Spec extends { type: "boolean" }
  ? boolean
  : Spec extends { multiple: true }
    ? readonly string[]
    : Spec extends { choices: readonly (infer Choice)[] }
      ? Spec extends { hasDefault: true }
        ? Choice
        : Choice | undefined
      : string | undefined;

export interface Context {
  readonly io: Io;
  /** The present: `--now`, else the clock. Milliseconds since the epoch. */
  readonly now: number;
  readonly colors: { readonly out: Colors; readonly err: Colors };
  /** To standard error. */
  readonly log: Logger;
  /** Says there what went wrong, about a path where there is one. */
  complain(message: string, path?: string): void;
}

export interface Command<Specs extends OptionSpecs = OptionSpecs> {
  readonly name: string;
  readonly summary: string;
  /** What comes behind the name: `[paths/globs…]`. */
  readonly operands: string;
  /** Paragraphs of help below the usage line. */
  readonly details: readonly string[];
  readonly options: Specs;
  readonly examples: readonly string[];
  run(operands: readonly string[], values: ValuesOf<Specs>, context: Context): Promise<ExitCode>;
}

/** Keeps the type of the values tied to the options; the registry needs no more than that they fit together. */
export function defineCommand<const Specs extends OptionSpecs>(command: Command<Specs>): Command {
  return command;
}
