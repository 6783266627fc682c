/** What is shown between the words of a document without being in it. */
import type { Action, PostMortem } from "../document/model";
import { dayIn, daysBetween, longDate, shortWeekday, sinceStart, zeroOf, zoneOf } from "./time-text";

export interface InlayHint {
  /** Right behind what it is about. */
  readonly at: number;
  readonly text: string;
  readonly tooltip: string;
  /** In characters: how wide to show it, so that the columns of a table stay below each other; at least as wide as the text. */
  readonly width: number;
}

type Hint = Omit<InlayHint, "width">;

/** In the order of the text. `timeline`: the time since the start behind each timeline entry's stamp; `all`: dates as well. */
export function inlayHints(document: PostMortem, level: "off" | "timeline" | "all", now: number): readonly InlayHint[] {
  if (level === "off") return [];
  const dates = level === "all" ? dateHints(document, now) : [];
  const hints = [...timelineHints(document), ...dates.map((hint) => ({ ...hint, width: hint.text.length }))];
  return hints.sort((a, b) => a.at - b.at);
}

function timelineHints(document: PostMortem): InlayHint[] {
  const zero = zeroOf(document);
  if (!zero) return [];
  return document.timelines.flatMap(({ form, entries }) => {
    const hints = entries.flatMap(({ stamp }) => {
      if (stamp.instant === null) return [];
      const text = sinceStart(stamp.instant - zero.instant);
      return [{ at: stamp.range.end, text, tooltip: `Counted from ${zero.what}.` }];
    });
    const widest = hints.reduce((most, { text }) => Math.max(most, text.length), 0);
    return hints.map((hint) => ({ ...hint, width: form === "table" ? widest : hint.text.length }));
  });
}

function dateHints(document: PostMortem, now: number): Hint[] {
  const today = dayIn(now, zoneOf(document));
  const milestones = Object.values(document.milestones).flatMap((milestone) =>
    milestone?.date == null ? [] : [{ at: milestone.range.end, text: shortWeekday(milestone.date), tooltip: longDate(milestone.date) }],
  );
  return [...milestones, ...document.actions.flatMap((action) => dueHint(action, today))];
}

function dueHint({ due, status }: Action, today: string): Hint[] {
  const date = due.field?.value ?? null;
  if (!due.field || date === null) return [];
  const closed = status.field?.value === "done" || status.field?.value === "wont-do";
  const text = closed ? shortWeekday(date) : `${shortWeekday(date)}, ${left(daysBetween(today, date))}`;
  return [{ at: due.field.range.end, text, tooltip: longDate(date) }];
}

function left(days: number): string {
  if (days === 0) return "today";
  const amount = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
  return days > 0 ? `${amount} left` : `${amount} over`;
}
