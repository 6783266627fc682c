/** What stands below an action item, indented: its details, which the item itself does not hold. */
import type { Action } from "../../document/model";
import { lineAt, nextLine } from "../../text/lines";
import { slice, type Span } from "../../text/span";

/** Details are a few lines; more are not looked at. */
const MOST_LINES = 30;

/** The indented lines behind the item; empty where there are none. */
export function details(text: string, { form, range }: Action): Span {
  const own = indent(text, lineAt(text, range.start));
  let end = range.end;
  if (form === "list" || form === "checkbox") {
    for (let count = 0; count < MOST_LINES; count++) {
      const next = lineAt(text, nextLine(text, end));
      const depth = indent(text, next);
      if (next.start <= end || depth === next.end - next.start || depth <= own) break;
      ({ end } = next);
    }
  }
  return { start: range.end, end };
}

function indent(text: string, line: Span): number {
  return slice(text, line).search(/\S|$/);
}
