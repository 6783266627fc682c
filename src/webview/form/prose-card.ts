/** A section of prose: its Markdown in a text area that grows. */
import type { FormProse } from "../../core/form/form";
import { h } from "../dom";
import type { Context } from "./context";
import { newId } from "./context";
import { type Card, Frame } from "./part";
import { Typed } from "./typed";

export function proseCard(first: FormProse, context: Context): Card {
  let part = first;
  const frame = new Frame(context, "prose");
  const promptId = newId();
  const area = h("textarea", {
    rows: "2",
    spellcheck: "true",
    "aria-labelledby": frame.heading.id,
    "aria-describedby": promptId,
  });
  const prompt = h("p", { class: "note prompt", id: promptId });
  const typed = new Typed(
    {
      element: area,
      change: (markdown) => ({ type: "prose", part: part.id, markdown }),
      lost: (text, why) => {
        context.keepLost(part.heading, text, why);
      },
    },
    context.outbox,
  );
  frame.body.append(area, prompt);
  return {
    element: frame.element,
    show: (given) => {
      if (given.type !== "prose" || given.kind !== part.kind || (given.id !== part.id && given.heading !== part.heading)) return false;
      part = given;
      frame.show(part);
      area.readOnly = part.locked !== null || context.readOnly();
      prompt.textContent = part.prompt;
      prompt.hidden = part.prompt === "" || part.markdown !== "";
      typed.show(part.markdown);
      return true;
    },
    problems: (problems) => {
      const severity = frame.problems.show(problems.get(part.id) ?? []);
      if (severity === "error") area.setAttribute("aria-invalid", "true");
      else area.removeAttribute("aria-invalid");
      area.setAttribute("aria-describedby", frame.problems.isShown ? `${promptId} ${frame.problems.id}` : promptId);
    },
    reveal: (id) => {
      if (id !== part.id) return false;
      area.focus();
      return true;
    },
    remove: () => {
      typed.remove();
      frame.remove();
    },
  };
}
