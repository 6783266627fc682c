import type { Clock } from "../core/ports";

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still: for reproducible runs. */
export function fixedClock(instant: number): Clock {
  return { now: () => instant };
}
