/** Measuring: CPU time of this process (what other programs take does not count), medians and percentiles. */

/** Runs `work` once; CPU time of all threads (so with garbage collection) and wall time, in milliseconds. */
export function once(work) {
  const wallStart = performance.now();
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return { cpu: (user + system) / 1000, wall: performance.now() - wallStart };
}

/** The value below which the share `p` of the values lies (nearest rank). */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (values) => percentile(values, 0.5);

/** Runs each of the named works in turn, `rounds` times, so that a slow spell of the machine hits all alike. */
export function interleaved(works, { rounds, warmUp }) {
  const names = Object.keys(works);
  for (let i = 0; i < warmUp; i++) for (const name of names) works[name]();
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let i = 0; i < rounds; i++) for (const name of names) samples[name].push(once(works[name]).cpu);
  return samples;
}

export const round = (value, digits = 2) => Number(value.toFixed(digits));
