/** The page of the form. */
import type { FormPart, FormProblem } from "../../core/form/form";
import type { FromForm, ToForm } from "../../core/form/messages";
import { button, h, setText } from "../dom";
import { connect } from "../host";
import { Bar } from "./bar";
import { Contents } from "./contents";
import type { Context } from "./context";
import { LISTS } from "./controls/text";
import { HeaderCard } from "./header-card";
import { listCard } from "./list-card";
import { Lost } from "./lost";
import { nextProblem } from "./next-problem";
import { Outbox } from "./outbox";
import type { Card } from "./part";
import { proseCard } from "./prose-card";
import { flushAll } from "./typed";
import { WHY_LOCKED } from "./words";

type Shown = Extract<ToForm, { type: "show" }>;

const host = connect<ToForm, FromForm>();
const page = {
  shown: null as Shown | null,
  problems: [] as readonly FormProblem[],
  header: null as HeaderCard | null,
  /** Where "next problem" went last. */
  visited: null as string | null,
  cards: [] as { part: FormPart; readonly card: Card }[],
};
const outbox = new Outbox(host.post, () => page.shown?.version ?? 0);
const live = h("p", { class: "sr", role: "status" });
const told = h("div", { class: "told", role: "alert", hidden: true });
const lost = new Lost();
const context: Context = {
  outbox,
  post: host.post,
  readOnly: () => page.shown?.readOnly ?? false,
  say: (text) => {
    live.textContent = "";
    live.textContent = text;
  },
  keepLost: (label, typed, why) => {
    lost.keep(label, typed, why);
    tell(`What you typed in "${label}" is not in the document; it is kept at the top of the form.`);
  },
};
const bar = new Bar(host.post, goToNext, () => page.shown?.data.title.line ?? 0);
const contents = new Contents(goTo);
const cards = h("div", { class: "cards" });
const rest = h("section", { class: "card rest", hidden: true });
const lists = { people: h("datalist", { id: LISTS.person }), zones: h("datalist", { id: LISTS.zone }) };
const main = h("main", {}, lost.element, told, cards, rest);
const columns = h("div", { class: "columns" }, contents.element, main);

document.body.append(bar.element, columns, live, lists.people, lists.zones);
host.listen(receive);
window.addEventListener("keydown", onKey, { capture: true });
window.addEventListener("blur", flushAll);
lists.zones.replaceChildren(
  ...Intl.supportedValuesOf("timeZone")
    .concat("UTC")
    .map((zone) => h("option", { value: zone })),
);
host.post({ type: "ready" });

function receive(message: ToForm): void {
  switch (message.type) {
    case "show":
      performance.mark("form-received");
      show(message);
      performance.measure("form-shown", "form-received");
      outbox.answered(message.own, true);
      break;
    case "problems":
      if (message.version !== page.shown?.version) return;
      page.problems = message.problems;
      showProblems();
      bar.problems(message.problems, message.deadline);
      break;
    case "refused":
      tell(message.message);
      outbox.answered(message.number, false);
      break;
    case "absent":
      showAbsence(message);
      break;
    case "reveal":
      reveal(message.id);
      break;
  }
}

function show(message: Shown): void {
  const another = page.shown !== null && page.shown.uri !== message.uri;
  if (another) {
    outbox.forget();
    lost.clear();
  }
  if (message.own !== null) told.hidden = true;
  const first = page.shown === null || another || !columns.isConnected;
  page.shown = message;
  if (first) {
    page.header = null;
    page.cards = [];
    document.body.replaceChildren(bar.element, columns, live, lists.people, lists.zones);
    cards.replaceChildren();
  }
  const { data } = message;
  if (page.header) page.header.show(data);
  else {
    page.header = new HeaderCard(data, context);
    cards.prepend(page.header.element);
  }
  showParts(data.parts);
  contents.show(data.parts);
  bar.show(data);
  showRest(message);
  showPeople(message.people);
  host.keep({ uri: message.uri });
}

/** Cards whose part is still there stay where they are, with what is typed in them. */
function showParts(parts: readonly FormPart[]): void {
  const left = [...page.cards];
  const next = parts.map((part) => {
    const known = left.findIndex((one) => one.part.type === part.type && one.part.kind === part.kind && one.card.show(part));
    if (known >= 0) {
      const [found] = left.splice(known, 1);
      if (found) return { part, card: found.card };
    }
    const card = part.type === "prose" ? proseCard(part, context) : listCard(part, context);
    card.show(part);
    return { part, card };
  });
  for (const { card } of left) card.remove();
  next.forEach(({ card }, index) => {
    const place = cards.children[index + 1] ?? null;
    if (place !== card.element) cards.insertBefore(card.element, place);
  });
  page.cards = next;
}

function showProblems(): void {
  const byPlace = new Map<string, FormProblem[]>();
  for (const problem of page.problems) byPlace.set(problem.at ?? "", [...(byPlace.get(problem.at ?? "") ?? []), problem]);
  page.header?.problems(byPlace);
  for (const { card } of page.cards) card.problems(byPlace);
  contents.problems(problemsIn);
}

/** Those of a part and of all that is in it; of "header", those of the header and of the document as a whole. */
function problemsIn(id: string): readonly FormProblem[] {
  const part = page.cards.find((one) => one.part.id === id)?.part;
  const within = new Set([id, ...(part?.type === "list" ? part.rows.flatMap((row) => [row.id, ...row.cells.map((cell) => cell.id)]) : [])]);
  return page.problems.filter(({ at }) =>
    id === "header" ? at === null || at === "title" || at.startsWith("header:") : at !== null && within.has(at),
  );
}

function showRest({ data }: Shown): void {
  rest.hidden = data.rest.length === 0;
  rest.replaceChildren(
    h("h2", {}, "Edited as text"),
    h(
      "ul",
      {},
      ...data.rest.map(({ label, why, line }) =>
        h(
          "li",
          {},
          h("b", {}, label),
          ` ${WHY_LOCKED[why]} `,
          button("Show in the text", { class: "link", "aria-label": `Show ${label} in the text` }, () => {
            host.post({ type: "open-text", line });
          }),
        ),
      ),
    ),
  );
}

function showPeople(people: readonly string[]): void {
  const known = JSON.stringify(people);
  if (lists.people.dataset["known"] === known) return;
  lists.people.dataset["known"] = known;
  lists.people.replaceChildren(...people.map((name) => h("option", { value: name })));
}

function showAbsence({ why, name }: Extract<ToForm, { type: "absent" }>): void {
  const words = {
    gone: `${name} is not there any more. When it is back, the form goes on.`,
    "too-large": `${name} is too large for the form. The text editor shows it.`,
    failed: `The form of ${name} could not be made. The text editor shows it.`,
  };
  page.shown = null;
  outbox.forget();
  document.body.replaceChildren(h("main", { class: "absent-page" }, h("p", { role: "alert" }, words[why])));
}

function tell(message: string): void {
  told.replaceChildren(
    h("p", {}, message),
    button("Dismiss", {}, () => {
      told.hidden = true;
    }),
  );
  told.hidden = false;
}

function reveal(id: string): void {
  if (page.header?.reveal(id)) return;
  page.cards.some(({ card }) => card.reveal(id));
}

function goTo(id: string): void {
  const element = id === "header" ? page.header?.element : page.cards.find(({ part }) => part.id === id)?.card.element;
  element?.scrollIntoView({ block: "start" });
  element?.focus({ preventScroll: true });
}

function goToNext(): void {
  goToProblem(1);
}

function goToProblem(by: 1 | -1): void {
  const problem = nextProblem(page.problems, by, page.visited);
  if (!problem) {
    context.say("No problem left.");
    return;
  }
  page.visited = problem.at ?? "";
  if (problem.at === null) goTo("header");
  else reveal(problem.at);
  document.activeElement?.scrollIntoView({ block: "nearest" });
  context.say(problem.message);
}

/** What is typed is in the document before the document is taken back or saved. */
function onKey(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  // As in the text editor.
  if (key === "F8" && !(ctrlKey || metaKey || altKey)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    goToProblem(shiftKey ? -1 : 1);
    return;
  }
  if (!(ctrlKey || metaKey) || altKey || event.isComposing) return;
  const pressed = key.toLowerCase();
  const request =
    pressed === "z" ? (shiftKey ? "redo" : "undo") : pressed === "y" && !shiftKey ? "redo" : pressed === "s" && !shiftKey ? "save" : null;
  if (request === null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  flushAll();
  outbox.put({ type: request });
}

setText(live, "");
