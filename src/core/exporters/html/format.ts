/** Facts of the model as a reader wants to see them. */

/** `4 min`, `2 h 38 min`, `3 d 4 h`. */
export function duration(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${String(whole)} min`;
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours < 48) return rest === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(rest)} min`;
  const [days, left] = [Math.floor(hours / 24), hours % 24];
  return left === 0 ? `${String(days)} d` : `${String(days)} d ${String(left)} h`;
}

/** `in-review` → `In review`. */
export function words(slug: string): string {
  const spaced = slug.replaceAll("-", " ").trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** `2026-03-04 11:36` in UTC. */
export function utc(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16).replace("T", " ");
}

/** Above a title: that it is a post-mortem, unless the title says just that, and its id; empty where that leaves nothing. */
export function eyebrow(id: string | undefined, title: string): string {
  const isSaid = /^post-?mortem$/i.test(title.trim());
  return [isSaid ? "" : "Post-mortem", id ?? ""].filter((part) => part !== "").join(" · ");
}
