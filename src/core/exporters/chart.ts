/**
 * The chart of the timeline: one drawing for every output, in SVG. The phases are told apart by their words and by how light they are,
 * the milestones by their shapes, so nothing is lost in grey or to a colour-blind reader. Each part has a colour of its own for
 * outputs without a style sheet, and a class, by which a style sheet gives another one.
 */
import type { PostMortem } from "../document/model";
import { courseOf, type ChartMark, type Course } from "./chart/course";
import { clock, day, isOverDays, tickLabel, ticks } from "./chart/ticks";
import { escapeHtml } from "./html/escape";
import { withoutFootnotes } from "./html/footnotes";
import { duration, words } from "./html/format";

export interface Chart {
  /** A whole `<svg>` element; text in it is escaped. Its font is what is set around it. */
  readonly svg: string;
  /** In CSS pixels, before the drawing is scaled. */
  readonly width: number;
  readonly height: number;
  /** What the chart shows, for who cannot see it: each milestone and each entry with its time. */
  readonly alt: string;
  /** What stands below the chart: the day, the clock, and what is not on it. */
  readonly caption: string;
}

const WIDTH = 720;
const LEFT = 8;
const ROW = 15;
const BAND = 16;
/** The width of a letter at a font size of one, in a wide font. */
const LETTER = 0.64;
const MOST_IN_ALT = 60;

/** The phase that ends with a milestone. */
const PHASES: Readonly<Record<string, string>> = { detected: "undetected", mitigated: "responding", resolved: "recovering" };
const FILL: Readonly<Record<string, readonly [band: string, words: string]>> = {
  undetected: ["#fcd34d", "#422006"],
  responding: ["#1d4ed8", "#ffffff"],
  recovering: ["#9fdfb4", "#0b3b1e"],
};
/** Drawn around a point; each of another shape. */
const SHAPES: Readonly<Record<string, readonly [path: string, fill: string]>> = {
  started: ["m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z", "#475569"],
  detected: ["m0-6l6 6l-6 6l-6-6z", "#b45309"],
  mitigated: ["m-4.5-4.5h9v9h-9z", "#1d4ed8"],
  resolved: ["m0-6l6 10h-12z", "#15803d"],
};

/** `null` where the document has too few times to draw. The same document gives the same drawing. */
export function timelineChart(document: PostMortem): Chart | null {
  const course = courseOf(document);
  if (!course) return null;
  const { from, to, marks, events, dated } = course;
  // Room for the label of a milestone at the end of the scale, or for half of a time there.
  const widest = Math.max(0, ...marks.map((mark) => labelText(mark, course).length));
  const end = WIDTH - (widest === 0 ? 18 : Math.ceil(12 + widest * 11 * LETTER));
  const x = (at: number): number => round(LEFT + ((at - from) / (to - from)) * (end - LEFT));
  const rows = marks.length === 0 ? [] : labelRows(course, x);
  const top = rows.length === 0 ? 4 : (Math.max(...rows.map(({ row }) => row)) + 1) * ROW + 6;
  const axis = top + (marks.length > 1 ? BAND : 0) + 12;
  const height = axis + 24;
  const leaders = rows.map(({ mark, row }) => `M${String(x(mark.at))} ${String(top - 4 - row * ROW)}V${String(axis)}`);
  const parts = [
    ...bands(marks, x, top),
    `<path class="axis" stroke="#64748b" d="M${String(LEFT)} ${String(axis)}H${String(end)}${leaders.join("")}"/>`,
    `<path class="event" stroke="#1f2937" stroke-width="2" d="${events.map(({ at }) => `M${String(x(at))} ${String(axis - 5)}v10`).join("")}"/>`,
    `<g class="tick" fill="#566176" font-size="10" text-anchor="middle">${ticks(from, to, 8)
      .map((at) => text(Math.max(x(at), 16), axis + 19, tickLabel(at, dated)))
      .join("")}</g>`,
    ...rows.map(({ mark, row }) => shape(mark, x(mark.at), top - 10 - row * ROW)),
    `<g class="label" fill="#1b2330" font-size="11" font-weight="600">${rows
      .map(({ mark, label, row }) => text(x(mark.at) + 9, top - 6 - row * ROW, label))
      .join("")}</g>`,
  ];
  const alt = altText(course);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(height)}" width="${String(WIDTH)}" height="${String(height)}" fill="none" role="img" aria-label="${escapeHtml(alt)}">${parts.join("")}</svg>`;
  return { svg, width: WIDTH, height, alt, caption: captionOf(course) };
}

interface LabelRow {
  readonly mark: ChartMark;
  readonly label: string;
  /** From 0, next to the scale, upwards. */
  readonly row: number;
}

/** Each label stands to the right of its line; from the right, one that would run into another goes above it, so that no line crosses a label. */
function labelRows(course: Course, x: (at: number) => number): readonly LabelRow[] {
  const free: number[] = [];
  return [...course.marks].reverse().map((mark) => {
    const label = labelText(mark, course);
    const end = x(mark.at) + 8 + label.length * 11 * LETTER;
    const found = free.findIndex((start) => end < start);
    const row = found < 0 ? free.length : found;
    free[row] = x(mark.at);
    // What stands below has its line to the left of all that was there before, and a lower label may not be put behind it again.
    for (let lower = 0; lower < row; lower++) free[lower] = Math.min(free[lower] ?? 0, x(mark.at));
    return { mark, label, row };
  });
}

function labelText({ name, at }: ChartMark, { dated, from, to }: Course): string {
  return `${words(name)} ${clock(at, dated && isOverDays(from, to))}`;
}

function shape({ name }: ChartMark, x: number, y: number): string {
  const [path, fill] = SHAPES[name] ?? ["", ""];
  return `<path class="${name}" fill="${fill}" d="M${String(x)} ${String(y)}${path}"/>`;
}

/** `words` are the chart's own: nothing in them needs to be escaped. */
function text(x: number, y: number, words: string): string {
  return `<text x="${String(round(x))}" y="${String(y)}">${words}</text>`;
}

/** From milestone to milestone; with the name of the phase as far as there is room for it. */
function bands(marks: readonly ChartMark[], x: (at: number) => number, y: number): readonly string[] {
  return marks.flatMap((mark, index) => {
    const before = marks[index - 1];
    const phase = before ? phaseOf(before, mark) : undefined;
    if (!before || phase === undefined) return [];
    const [left, right] = [x(before.at), x(mark.at)];
    if (right - left < 1) return [];
    const [fill, ink] = FILL[phase] ?? ["", ""];
    const took = duration((mark.at - before.at) / 60_000);
    const said = [`${phase} ${took}`, took].find((text) => text.length * 10 * LETTER + 8 < right - left) ?? "";
    const middle = text((left + right) / 2, y + 10.5, said);
    return [
      `<rect class="${phase}" fill="${fill}" x="${String(left)}" y="${String(y)}" width="${String(round(Math.max(right - left - 1.5, 1)))}" height="${String(BAND - 2)}" rx="2"/>`,
      said === "" ? "" : `<g fill="${ink}" font-size="10" font-weight="600" text-anchor="middle">${middle}</g>`,
    ];
  });
}

/** From detection to resolution, with no mitigation stated between the two, people responded. */
function phaseOf(before: ChartMark, mark: ChartMark): string | undefined {
  return mark.name === "resolved" && before.name === "detected" ? "responding" : PHASES[mark.name];
}

function altText({ clock: kind, dated, events, marks, from, to }: Course): string {
  const withDay = dated && isOverDays(from, to);
  const said = [
    ...marks.map(({ name, at }) => ({ at, text: words(name) })),
    ...events.map(({ at, label }) => ({ at, text: withoutFootnotes(label) })),
  ].sort((a, b) => a.at - b.at);
  const rest = said.length - MOST_IN_ALT;
  const listed = said.slice(0, MOST_IN_ALT).map(({ at, text }) => `${clock(at, withDay)} ${text.replace(/[.;]+$/, "")}`);
  return `Timeline${dated ? ` from ${day(from)}` : ""}${kind === "UTC" ? ", times in UTC" : ""}: ${listed.join("; ")}${rest > 0 ? `; and ${String(rest)} more` : ""}.`;
}

function captionOf({ clock: kind, dated, events, earlier, later, from, to }: Course): string {
  const days = !dated ? "" : isOverDays(from, to) ? `${day(from)} to ${day(to)}` : day(from);
  const times = kind === "UTC" ? "times in UTC" : "times as written";
  const left = [earlier > 0 ? `${String(earlier)} earlier` : "", later > 0 ? `${String(later)} later` : ""].filter((part) => part !== "");
  const shown = `${String(events.length)} ${events.length === 1 ? "entry" : "entries"} over ${duration((to - from) / 60_000)}`;
  const first = `${[days, shown, times].filter((part) => part !== "").join(", ")}.`;
  return left.length === 0 ? first : `${first} Not on the chart: ${left.join(" and ")}.`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
