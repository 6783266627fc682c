// VS Code's command line, as far as the stand-in for its executable heeds it.

const withValue = new Set([
  "user-data-dir",
  "extensions-dir",
  "extensionDevelopmentPath",
  "extensionDevelopmentKind",
  "extensionTestsPath",
]);

/**
 * Flags are --name, --name=value and, for those that take a value, also "--name value"; all values of a flag are kept.
 *
 * @param {readonly string[]} argv
 * @returns {{ flags: Map<string, string[]>, positional: string[] }}
 */
export function parseCommandLine(argv) {
  const flags = new Map();
  const positional = [];
  const rest = argv[Symbol.iterator]();
  for (const argument of rest) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name === undefined) positional.push(argument);
    else flags.set(name, [...(flags.get(name) ?? []), value ?? (withValue.has(name) ? (rest.next().value ?? "") : "true")]);
  }
  return { flags, positional };
}
