import type { Memory } from "../document/memory";
import type { Action, PostMortem } from "../document/model";
import { insert } from "../text/edit";
import { shift, slice, trim, type Span } from "../text/span";
import { defineRule } from "./rule";
import { tabStop } from "./snippet";
import { details } from "./support/details";
import { findPlaceholders } from "./support/placeholder";
import { quote } from "./support/quote";
import { isVague } from "./support/vague";

export const actionVague = defineRule({
  meta: {
    id: "action-vague",
    category: "actions",
    severity: { managed: "information", adopted: "hint" },
    control: [],
    summary: "Every action item says what will be different when it is done.",
    why: 'Nobody can tell when "improve monitoring" is done, and "be careful" changes nothing. A verb and what it changes can be planned, checked and closed.',
  },
  *check(document, { memory }) {
    for (const action of document.actions) {
      const { status } = action;
      if (status.field?.value === "done" || status.field?.value === "wont-do" || hasDetails(document.text, action)) continue;
      const range = core(document, action, memory);
      // `Fix PRINT-7`: the ticket is what is to be fixed.
      const { field: ticket } = action.ticket;
      if (ticket && ticket.range.start > range.end && slice(document.text, { start: range.end, end: ticket.range.start }).trim() === "")
        continue;
      const written = slice(document.text, range);
      if (!memory.recall(isVague, written) || findPlaceholders(action.text.written).length > 0) continue;
      yield {
        range,
        message: `The action ${quote(plain(written))} does not say what will be different; name what is changed, and how one sees that it is done.`,
        fixes: [
          {
            title: "Say what will be different",
            edits: [insert(range.end, `: ${tabStop(1, "‹what is changed, and how one sees that it is done›")}`)],
            snippet: true,
            safe: false,
            preferred: true,
          },
        ],
      };
    }
  },
});

/** Told below: under a heading, or in bullets of its own. */
function hasDetails(text: string, action: Action): boolean {
  const { start, end } = details(text, action);
  return action.form === "heading" || end > start;
}

/** What is to be done, without the owner before it and the parts behind it. */
function core({ text }: PostMortem, action: Action, memory: Memory): Span {
  let { start, end } = trim(text, action.text.range);
  const { owner, due, ticket, status, priority, type } = action;
  for (const { field } of [owner, due, ticket, status, priority, type]) {
    if (!field || field.range.start < start || field.range.end > end) continue;
    if (field.range.start - start <= 3) start = field.range.end;
    else end = field.range.start;
  }
  return shift(memory.recall(bare, text.slice(start, end)), start);
}

/** Without marks and labels around it. */
function bare(text: string): Span {
  const lead = /^[\s\])*_~:—–-]*(?:to )?/.exec(text)?.[0].length ?? 0;
  const tail =
    /(?:[\s([{,;:*_~`|@—–-]|(?:owners?|assignees?|assigned to|due(?: date)?|by|tickets?|status)(?=[\s:：*_]*$))*[:：]?[\s*_]*$/i.exec(
      text.slice(lead),
    );
  const range = trim(text, { start: lead, end: tail ? lead + tail.index : text.length });
  return { start: range.start, end: range.start + slice(text, range).replace(/[.!…]+$/, "").length };
}

function plain(written: string): string {
  return written.replace(/[*_`~]/g, "");
}
