/** The questions of the timeline tools. */
import { window } from "vscode";

const ANOTHER = "Another zone…";

/** The name of a zone; `null`: given up. */
export async function askZone(ofDocument: string | null, ofUser: string | null, isZone: (name: string) => boolean): Promise<string | null> {
  const own =
    ofDocument !== null && ofDocument !== "UTC" && isZone(ofDocument) ? [{ label: ofDocument, description: "as in this document" }] : [];
  const mine =
    ofUser !== null && ofUser !== "UTC" && ofUser !== ofDocument && isZone(ofUser)
      ? [{ label: ofUser, description: "where this editor runs" }]
      : [];
  const items = [{ label: "UTC", description: "2026-03-04T10:58Z" }, ...own, ...mine, { label: ANOTHER, description: "by name or offset" }];
  const chosen = await window.showQuickPick(items, {
    title: "Write Timeline Times as ISO 8601",
    placeHolder: "The zone to write them in; no time changes, only how it is written",
  });
  if (chosen?.label !== ANOTHER) return chosen?.label ?? null;
  const written = await window.showInputBox({
    title: "Write Timeline Times as ISO 8601",
    prompt: "The zone: a name such as Europe/Oslo, or an offset such as +02:00.",
    validateInput: (name) => (isZone(name.trim()) ? null : "A time zone is wanted: Europe/Oslo, +02:00, CET."),
  });
  return written?.trim() ?? null;
}

/** An offset such as `+1h30m`; `null`: given up. */
export async function askOffset(entries: string, parse: (written: string) => number | null): Promise<string | null> {
  const written = await window.showInputBox({
    title: "Shift Timeline Times",
    prompt: `By how much to move ${entries}: +1h30m, -15m, +1d. Select entries first to move only those.`,
    placeHolder: "+1h30m",
    validateInput: (offset) => (parse(offset) === null ? "A sign and days, hours or minutes are wanted: +1h30m, -15m, +1d." : null),
  });
  return written ?? null;
}
