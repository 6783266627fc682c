/** A mocha reporter that needs neither a terminal nor a page: mocha's own need one or the other. */
export function reportOnConsole(runner: Mocha.Runner): void {
  const indent = (test: Mocha.Test | Mocha.Suite): string => "  ".repeat(test.titlePath().length);
  runner.on("suite", (suite) => {
    if (!suite.root) console.log(`${indent(suite)}${suite.title}`);
  });
  runner.on("pass", (test) => {
    console.log(`${indent(test)}✓ ${test.title}${test.speed === "slow" ? ` (${String(test.duration)} ms)` : ""}`);
  });
  runner.on("pending", (test) => {
    console.log(`${indent(test)}- ${test.title}`);
  });
  runner.on("retry", (test: Mocha.Test, error: unknown) => {
    console.log(`${indent(test)}↻ ${test.title}`);
    console.log(explain(error));
  });
  runner.on("fail", (test, error: unknown) => {
    console.log(`${indent(test)}✗ ${test.title}`);
    console.log(explain(error));
  });
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { actual, expected } = error as { actual?: unknown; expected?: unknown };
  const difference = expected === undefined ? "" : `\n--- expected\n${show(expected)}\n--- actual\n${show(actual)}`;
  return `${error.stack ?? error.message}${difference}`;
}

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}
