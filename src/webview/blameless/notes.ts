/** What is said of one phrase, and what can be done to it. */
import type { FromPage, Kind, Phrase } from "../../core/preview/messages";
import { button, h } from "../dom";

export const CONFIDENCE: Readonly<Record<Phrase["confidence"], string>> = { sure: "Almost sure", look: "Worth a look" };

/** `languageModel`: whether one is offered. */
export function notesOn(
  phrase: Phrase,
  kind: Kind | undefined,
  { languageModel, post }: { readonly languageModel: boolean; readonly post: (message: FromPage) => void },
): HTMLElement {
  const send = (type: "waive" | "allow") => () => {
    post({ type, phrase: phrase.id });
  };
  const rewrites = phrase.rewrites.map(({ title, becomes }) =>
    h(
      "li",
      {},
      button(
        title,
        { class: "rewrite" },
        () => {
          post({ type: "rewrite", phrase: phrase.id, title });
        },
        h("span", { class: "title" }, title.startsWith("Ask: ") ? "Leave the question here as a note" : title),
        ...(becomes === null ? [] : [h("span", { class: "becomes" }, becomes)]),
      ),
    ),
  );
  if (languageModel) rewrites.push(withModel(() => post({ type: "rewrite-with-model", phrase: phrase.id })));
  return h(
    "div",
    { class: "notes", role: "group", "aria-label": `About "${phrase.words}"` },
    h("p", { class: "what" }, h("b", {}, kind?.name ?? phrase.category), ` · ${CONFIDENCE[phrase.confidence]}`),
    h("p", { class: "message" }, phrase.message),
    kind ? h("p", { class: "ask" }, h("span", { class: "lead" }, "Ask instead"), h("q", {}, kind.question)) : null,
    rewrites.length > 0 ? h("p", { class: "lead" }, "Write instead") : null,
    rewrites.length > 0 ? h("ul", { class: "rewrites" }, ...rewrites) : null,
    h(
      "div",
      { class: "choices" },
      button("This is fine here…", { title: "Leaves the words as they are, with your reason beside them" }, send("waive")),
      button("Never flag this phrase", { title: "Adds the words to the setting blameless.allow" }, send("allow")),
      button("Show in the text", {}, () => {
        post({ type: "open", phrase: phrase.id, focus: true });
      }),
    ),
    kind ? h("details", { class: "why" }, h("summary", {}, "Why this matters"), h("p", {}, kind.why)) : null,
  );
}

function withModel(onClick: () => void): HTMLLIElement {
  return h(
    "li",
    {},
    button(
      "Rewrite with a language model…",
      { class: "rewrite" },
      onClick,
      h("span", { class: "title" }, "Rewrite with a language model…"),
      h("span", { class: "becomes" }, "You see first what would be sent, and choose among what comes back."),
    ),
  );
}
