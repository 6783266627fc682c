/** The business-day calendar of each workspace, read once. */
import { type Calendar, WEEKDAYS_ONLY } from "../core/calendar/business-days";
import { calendarFor } from "../core/calendar/calendar";
import { absolute, inside, shown } from "../node/paths";
import { SETTINGS_FILE, type Workspace } from "../node/workspace";
import type { Context } from "./command";

export class Calendars {
  /** A calendar could not be read whole; that has been reported. */
  failed = false;
  readonly #known = new Map<Workspace, Calendar>();

  constructor(readonly context: Context) {}

  async of(workspace: Workspace): Promise<Calendar> {
    const known = this.#known.get(workspace);
    if (known) return known;
    const read = await this.#read(workspace);
    this.#known.set(workspace, read);
    return read;
  }

  async #read({ root, settings }: Workspace): Promise<Calendar> {
    if (Object.keys(settings.calendar).length === 0) return WEEKDAYS_ONLY;
    const { ics } = settings.calendar;
    const text = ics === undefined ? null : await this.#ics(root, ics);
    const { calendar, problems } = calendarFor(settings.calendar, text);
    for (const problem of problems) this.#complain(problem, ics === undefined ? SETTINGS_FILE : ics, root);
    return calendar;
  }

  async #ics(root: string, ics: string): Promise<string | null> {
    const path = absolute(root, ics);
    // The settings come with a checkout; they may not have files read outside of it.
    if (!inside(root, path)) {
      this.#complain("The calendar file lies outside of the workspace; it is not read.", SETTINGS_FILE, root);
      return null;
    }
    const text = await this.context.io.disk().readText(path);
    if (text.ok) return text.value;
    this.#complain(`The calendar file cannot be used: ${text.error.message}`, ics, root);
    return null;
  }

  #complain(message: string, file: string, root: string): void {
    this.context.complain(message, shown(this.context.io.cwd, absolute(root, file)));
    this.failed = true;
  }
}
