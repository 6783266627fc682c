/** The fields of the front matter: what, how bad, who, and when. */
import type { FormData, FormField } from "../../core/form/form";
import { button, h } from "../dom";
import { newId, type Context, type Problems } from "./context";
import { Field } from "./field";
import { ProblemList } from "./problem-list";
import { duration, plural } from "./words";

/** The parts of the header, each with the keys that belong to it; what no part names comes last. */
const GROUPS: readonly { readonly name: string; readonly keys: readonly string[] }[] = [
  { name: "Incident", keys: ["id", "severity", "category", "status", "incident", "services"] },
  { name: "Times", keys: ["started", "detected", "classified", "mitigated", "resolved", "timezone", "initiated", "completed"] },
  { name: "People", keys: ["owner", "authors", "reviewers"] },
];

export class HeaderCard {
  readonly element: HTMLElement;
  readonly #title: Field;
  readonly #groups = h("div", { class: "groups" });
  readonly #measures = h("ul", { class: "measures", "aria-label": "Measures" });
  readonly #offer: HTMLElement;
  readonly #broken = h("p", { class: "broken", role: "alert", hidden: true });
  readonly #problems: ProblemList;
  readonly #fields = new Map<string, Field>();
  #line = 0;

  constructor(
    data: FormData,
    readonly context: Context,
  ) {
    this.#problems = new ProblemList(context, (list) => {
      this.#groups.before(list);
    });
    this.#title = new Field(data.title, context);
    this.#title.element.classList.add("title");
    this.#offer = h(
      "div",
      { class: "offer", hidden: true },
      h("p", {}, "This document has no front matter, where severity, times and people are kept. What the body says of them is taken over."),
      button("Add front matter", { class: "primary" }, () => {
        context.outbox.put({ type: "change", make: () => ({ type: "add-front-matter" }) });
      }),
    );
    const id = newId();
    this.element = h(
      "section",
      { class: "card header", "aria-labelledby": id, tabindex: "-1", "data-place": "" },
      h("h1", { id, class: "sr" }, "Post-mortem form"),
      this.#title.element,
      this.#broken,
      this.#offer,
      this.#groups,
      this.#measures,
    );
    this.show(data);
  }

  show(data: FormData): void {
    this.#title.show(data.title);
    // What could be kept once there is front matter says nothing before that.
    const header = data.header.filter(({ locked, value, values }) => locked !== "needs-front-matter" || value !== "" || values.length > 0);
    this.#offer.hidden = data.managed || data.broken !== null || this.context.readOnly();
    this.#showBroken(data.broken);
    this.#showMeasures(data.measures);
    const isOther = header.some(({ id, input }) => this.#fields.get(id)?.field.input !== input);
    if (isOther || this.#fields.size !== header.length) this.#build(header);
    for (const field of header) this.#fields.get(field.id)?.show(field);
  }

  problems(problems: Problems): void {
    this.#title.problems(problems.get(this.#title.field.id) ?? []);
    for (const [id, field] of this.#fields) field.problems(problems.get(id) ?? []);
    this.#problems.show(problems.get("") ?? []);
  }

  reveal(id: string): boolean {
    const field = id === this.#title.field.id ? this.#title : this.#fields.get(id);
    field?.focus();
    return field !== undefined;
  }

  #build(fields: readonly FormField[]): void {
    for (const field of this.#fields.values()) field.remove();
    this.#fields.clear();
    const nameOf = ({ id }: FormField): string => GROUPS.find(({ keys }) => keys.includes(id.replace(/^header:/, "")))?.name ?? "More";
    const names = [...GROUPS.map(({ name }) => name), "More"];
    this.#groups.replaceChildren(
      ...names.flatMap((name) => {
        const own = fields.filter((field) => nameOf(field) === name);
        if (own.length === 0) return [];
        const elements = own.map((field) => {
          const made = new Field(field, this.context);
          this.#fields.set(field.id, made);
          return made.element;
        });
        return [h("fieldset", {}, h("legend", {}, name), h("div", { class: "grid" }, ...elements))];
      }),
    );
  }

  #showMeasures({ timeToDetectMinutes, timeToMitigateMinutes, timeToResolveMinutes, businessDaysToComplete }: FormData["measures"]): void {
    const parts: readonly (readonly [string | null, string])[] = [
      [timeToDetectMinutes === null ? null : duration(timeToDetectMinutes), "to detect"],
      [timeToMitigateMinutes === null ? null : duration(timeToMitigateMinutes), "to mitigate"],
      [timeToResolveMinutes === null ? null : duration(timeToResolveMinutes), "to resolve"],
      [businessDaysToComplete === null ? null : plural(businessDaysToComplete, "business day"), "to publish"],
    ];
    const known = parts.filter(([value]) => value !== null);
    this.#measures.replaceChildren(...known.map(([value, label]) => h("li", {}, h("b", {}, value), ` ${label}`)));
    this.#measures.hidden = known.length === 0;
  }

  #showBroken(broken: FormData["broken"]): void {
    this.#broken.hidden = broken === null;
    if (!broken) {
      this.#broken.replaceChildren();
      return;
    }
    this.#line = broken.line;
    this.#broken.replaceChildren(
      `The front matter cannot be read (line ${String(broken.line + 1)}): ${broken.message} `,
      button("Show in the text", { class: "link" }, () => {
        this.context.post({ type: "open-text", line: this.#line });
      }),
    );
  }
}
