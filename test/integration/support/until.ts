/**
 * Asks until the answer is neither false nor nullish, and returns it. What VS Code and the extension do takes its own
 * time: a test says what must become true, never how long that takes.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  milliseconds = 30_000,
): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined) return answer as Exclude<T, false | null | undefined>;
    if (Date.now() > end) throw new Error(`Did not happen within ${String(milliseconds / 1000)} s: ${what}`);
    await pause(50);
  }
}

/** For a test that something does not happen; else use `until`. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
