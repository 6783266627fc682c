/** The answers to "New Post-mortem…": what may be asked for, what may be answered, and what is proposed. */
import type { Level } from "../../core/document/model";
import { isoInstant, parseInstant } from "../../core/template/instant";

/** What a caller of `postmortem.new` may pass in; what is missing is asked for, except for the file, which is proposed. */
export interface NewPostMortemArguments {
  /** The name of the workspace folder, where there are several. */
  readonly folder?: string;
  readonly title?: string;
  readonly severity?: Level;
  /** Date, time and zone: `2026-03-04T11:36:00Z`, `2026-03-04 12:36+01:00`. */
  readonly resolved?: string;
  /** Where to create it, relative to the workspace folder and with `/`. */
  readonly file?: string;
}

export const LEVELS: readonly { readonly level: Level; readonly meaning: string }[] = [
  { level: "P1", meaning: "Critical: customers cannot use the service, or data is lost or exposed" },
  { level: "P2", meaning: "High: an important part is broken, or many are affected" },
  { level: "P3", meaning: "Medium: some are affected, or there is a way around it" },
  { level: "P4", meaning: "Low: few notice" },
  { level: "P5", meaning: "Minimal: nobody is affected, yet there is something to learn" },
];

/** Takes what is usable from whatever a caller passed in. */
export function readArguments(given: unknown): NewPostMortemArguments {
  if (typeof given !== "object" || given === null) return {};
  const { folder, title, severity, resolved, file } = given as Record<string, unknown>;
  const level = LEVELS.find((known) => known.level === severity)?.level;
  return {
    ...(typeof folder === "string" ? { folder } : {}),
    ...(typeof title === "string" && titleComplaint(title) === null ? { title } : {}),
    ...(level ? { severity: level } : {}),
    ...(typeof resolved === "string" && resolvedComplaint(resolved) === null ? { resolved } : {}),
    ...(typeof file === "string" && fileComplaint(file) === null ? { file } : {}),
  };
}

export function titleComplaint(title: string): string | null {
  return title.trim() === "" ? "A title is wanted: what failed for whom, in one line." : null;
}

export function resolvedComplaint(resolved: string): string | null {
  return parseInstant(resolved) === null ? "Date, time and zone are wanted: 2026-03-04 11:36 UTC or 2026-03-04 12:36+01:00." : null;
}

/** The file has to lie within the workspace folder, and its name has to be that of a Markdown file. */
export function fileComplaint(file: string): string | null {
  const parts = file.split("/");
  if (/^[/\\]|^[a-z]:|\\/i.test(file) || parts.some((part) => part === "" || part === "." || part === "..")) {
    return "A path within the workspace folder is wanted, with `/` between folders.";
  }
  return /[^/]\.(?:md|markdown)$/i.test(file) ? null : "A file name that ends in .md is wanted.";
}

/** The minute that has just begun, as it is proposed for the time of resolution. */
export function proposedInstant(now: number): string {
  return isoInstant(now - (now % 60_000))
    .replace("T", " ")
    .replace(":00Z", " UTC");
}

/** The proposed place: the folder of the settings, kept within the workspace folder, and the name of the template. */
export function proposedFile(folder: string, fileName: string): string {
  const parts = folder.split(/[/\\]+/).filter((part) => part !== "" && part !== ".");
  const within = parts.includes("..") || parts[0]?.endsWith(":") ? [] : parts;
  return [...within, fileName].join("/");
}

/** `2026-03-04-checkout-2.md` for a name that is taken already. */
export function numbered(file: string, number: number): string {
  return number < 2 ? file : file.replace(/\.[^./]*$/, `-${String(number)}$&`);
}
