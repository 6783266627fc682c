/** The counts of a test run, as they stand in its last line: `12 passed, 0 failed`, and `, 1 skipped` if any. */

const LINE = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/;

export function tellCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** From the last line of a run's output; `null` when it says something else. */
export function readCounts(text) {
  const last = text.trimEnd().split(/\r?\n/).at(-1) ?? "";
  const match = LINE.exec(last.trim());
  return match && { passed: Number(match[1]), failed: Number(match[2]), skipped: Number(match[3] ?? 0) };
}
