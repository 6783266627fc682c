/** The few assertions that the suites need: Node's `assert` is not there in the web host. */

class AssertionError extends Error {
  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
    this.name = "AssertionError";
  }
}

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new AssertionError(message);
}

/** Compares as JSON: for texts, numbers and plain data. */
export function equal<T>(actual: T, expected: T, message = "The values differ."): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new AssertionError(message, actual, expected);
}

export function includes(text: string, part: string): void {
  if (!text.includes(part)) throw new AssertionError("The text lacks a part.", text, part);
}
