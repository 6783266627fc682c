/** The page of the blameless preview. */
import type { FromPage, Kind, Phrase, ToPage, UncheckedNote } from "../../core/preview/messages";
import { button, h, setText } from "../dom";
import { connect } from "../host";
import { absence } from "./absent";
import { Article } from "./article";
import { choiceFrom, Filter } from "./filter";
import { PhraseList } from "./list";
import { notesOn } from "./notes";
import { Scroll } from "./scroll";

const host = connect<ToPage, FromPage>();
const article = new Article();
const list = new PhraseList((id) => select(id, { reveal: true, open: true }));
const filter = new Filter(choiceFrom(host.kept), () => {
  draw();
  keep();
});
const scroll = new Scroll(
  article,
  (line) => {
    keep();
    host.post({ type: "scrolled", line });
  },
  () => followScroll(),
);
const summary = h("p", { class: "summary", role: "status" });
const previous = button("Previous", { title: "Previous phrase (P)", "aria-keyshortcuts": "P" }, () => go(-1));
const next = button("Next", { title: "Next phrase (N)", "aria-keyshortcuts": "N" }, () => go(1));
const lock = button("Lock", { "aria-pressed": "false" }, () => host.post({ type: "lock", locked: !page.locked }));
const tools = h("div", { class: "tools" }, previous, next, filter.element, lock);
const bar = h("header", { class: "bar" }, summary, tools);
const columns = h("div", { class: "columns" });
/** Room for the list beside the document. */
const wide = window.matchMedia("(min-width: 40rem)");

/** What is on the page. */
const page = {
  uri: "",
  locked: false,
  languageModel: false,
  kinds: [] as readonly Kind[],
  phrases: [] as readonly Phrase[],
  /** A part of the text is not checked. */
  inPart: false,
  selected: null as string | null,
  notes: null as { readonly key: string; readonly element: HTMLElement } | null,
};

document.body.append(bar, columns);
host.listen(receive);
wide.addEventListener("change", draw);
article.element.addEventListener("focusin", ({ target }) => choose(target, {}));
article.element.addEventListener("click", ({ target }) => choose(target, { open: true }));
document.addEventListener("keydown", onKey);
host.post({ type: "ready" });

function receive(message: ToPage): void {
  switch (message.type) {
    case "show":
      if (page.uri !== message.uri) page.selected = null;
      page.uri = message.uri;
      page.kinds = message.kinds;
      page.phrases = message.phrases;
      setLocked(message.locked);
      article.element.lang = message.lang;
      scroll.still();
      article.show(message.card, message.blocks);
      tellUnchecked(message.unchecked);
      columns.replaceChildren(article.element, list.element);
      draw();
      if (message.line !== null) scroll.to(message.line);
      break;
    case "change": {
      const position = whereSelected();
      page.kinds = message.kinds;
      page.phrases = message.phrases;
      scroll.still();
      article.change(message.card, message.splice);
      tellUnchecked(message.unchecked);
      draw();
      goOnFrom(position);
      break;
    }
    case "scroll":
      scroll.to(message.line);
      break;
    case "locked":
      setLocked(message.locked);
      break;
    case "offer":
      page.languageModel = message.languageModel;
      draw();
      break;
    case "absent":
      Object.assign(page, { uri: message.uri, kinds: [], phrases: [], selected: null });
      setLocked(message.locked);
      draw();
      columns.replaceChildren(absence(message, host.post));
      setText(summary, "Nothing is shown");
      break;
  }
  keep();
}

function tellUnchecked(unchecked: readonly UncheckedNote[]): void {
  page.inPart = unchecked.length > 0;
  article.tell(unchecked);
}

function shown(): readonly Phrase[] {
  return page.phrases.filter((phrase) => filter.shows(phrase));
}

function draw(): void {
  const phrases = shown();
  const selected = phrases.find(({ id }) => id === page.selected) ?? null;
  page.selected = selected?.id ?? null;
  const kinds = new Map(page.kinds.map((kind) => [kind.category as string, kind]));
  article.decorate(page.phrases, (phrase) => filter.shows(phrase), page.selected);
  filter.show(page.kinds, page.phrases);
  const notes = selected ? notesFor(selected, kinds.get(selected.category)) : null;
  if (!selected) page.notes?.element.remove();
  list.element.hidden = !wide.matches || phrases.length === 0;
  columns.classList.toggle("with-list", !list.element.hidden);
  const beside = selected !== null && !list.element.hidden;
  list.show(phrases, kinds, page.selected, beside ? notes : null);
  if (selected && notes && !beside) {
    const block = article.blockOf(selected.id) ?? article.blocks.at(-1)?.element;
    if (block && block.nextElementSibling !== notes) block.after(notes);
  }
  setText(summary, `${inWords(phrases.length, page.phrases.length)}${page.inPart ? "; a part of the text is not checked" : ""}`);
  for (const one of [previous, next]) one.disabled = phrases.length === 0;
}

/** The same element as long as the same is said in it: what is focused in it stays so. */
function notesFor(phrase: Phrase, kind: Kind | undefined): HTMLElement {
  const { languageModel } = page;
  const key = JSON.stringify([phrase.id, phrase.message, phrase.rewrites, languageModel]);
  if (page.notes?.key !== key) {
    page.notes?.element.remove();
    page.notes = { key, element: notesOn(phrase, kind, { languageModel, post: host.post }) };
  }
  return page.notes.element;
}

function inWords(count: number, all: number): string {
  if (all === 0) return "Nothing to look at";
  if (count < all) return `${String(count)} of ${phrasesIn(all)} shown`;
  return `${phrasesIn(count)} to look at`;
}

function phrasesIn(count: number): string {
  return count === 1 ? "1 phrase" : `${String(count)} phrases`;
}

function choose(target: EventTarget | null, how: { readonly open?: boolean }): void {
  const id = article.phraseAt(target);
  if (id !== null) select(id, how);
}

/** `reveal`: brings it into view here; `open`: shows it in the editor as well. */
function select(id: string, { reveal = false, open = false }: { readonly reveal?: boolean; readonly open?: boolean }): void {
  if (page.selected !== id) {
    page.selected = id;
    draw();
    list.follow(id);
  }
  if (reveal) {
    scroll.still();
    article.markOf(id)?.scrollIntoView({ block: "center" });
  }
  if (open) host.post({ type: "open", phrase: id, focus: false });
}

function go(by: 1 | -1): void {
  const phrases = shown();
  const at = phrases.findIndex(({ id }) => id === page.selected);
  const target =
    at < 0 ? phrases[by > 0 ? firstInView(phrases) : phrases.length - 1] : phrases[(at + by + phrases.length) % phrases.length];
  if (target) focusPhrase(target.id);
}

function focusPhrase(id: string): void {
  select(id, { reveal: true, open: true });
  (article.markOf(id) ?? list.buttonOf(id))?.focus({ preventScroll: true });
}

function firstInView(phrases: readonly Phrase[]): number {
  const { top } = article.element.getBoundingClientRect();
  return Math.max(
    0,
    phrases.findIndex(({ id }) => (article.markOf(id)?.getBoundingClientRect().bottom ?? -1) >= top),
  );
}

function followScroll(): void {
  const phrases = shown();
  const first = phrases[firstInView(phrases)];
  if (first && page.selected === null) list.follow(first.id);
}

/** Where a person is at work: the place of the selected phrase among the others. */
function whereSelected(): { readonly id: string; readonly index: number; readonly focused: boolean } | null {
  const index = shown().findIndex(({ id }) => id === page.selected);
  if (page.selected === null || index < 0) return null;
  const { activeElement } = document;
  const mark = article.markOf(page.selected);
  const inNotes = page.notes?.element.contains(activeElement) ?? false;
  return { id: page.selected, index, focused: inNotes || (mark !== null && mark === activeElement) };
}

/** The phrase is dealt with, and what had the focus is gone with it: the next one is at hand. */
function goOnFrom(before: ReturnType<typeof whereSelected>): void {
  if (!before?.focused || page.selected === before.id) return;
  const phrases = shown();
  const following = phrases[Math.min(before.index, phrases.length - 1)];
  if (following) {
    select(following.id, { reveal: true });
    article.markOf(following.id)?.focus({ preventScroll: true });
  } else article.element.focus();
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || target instanceof HTMLInputElement) return;
  const inList = target.closest("aside button.head") !== null;
  const onMark = target.matches("mark.phrase");
  if (key === "n" || key === "N" || (key === "ArrowDown" && (inList || onMark))) go(1);
  else if (key === "p" || key === "P" || (key === "ArrowUp" && (inList || onMark))) go(-1);
  else if ((key === "Enter" || key === " ") && onMark) page.notes?.element.querySelector("button")?.focus();
  else if (key === "Escape" && page.selected !== null && page.notes?.element.contains(target)) {
    (article.markOf(page.selected) ?? list.buttonOf(page.selected))?.focus();
  } else return;
  event.preventDefault();
}

function setLocked(locked: boolean): void {
  page.locked = locked;
  lock.setAttribute("aria-pressed", String(locked));
  lock.title = locked ? "Locked: stays with this document" : "Follows the active editor; lock it to this document";
  setText(lock, locked ? "Locked" : "Lock");
}

function keep(): void {
  host.keep({ uri: page.uri, locked: page.locked, line: scroll.line(), ...filter.choice });
}
