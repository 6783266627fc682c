/** Elements made in one expression. Text is text: nothing here takes HTML. */

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Attributes that are `true` are there without a value; `false` and `undefined` are left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function button(label: string, attributes: Attributes, act: () => void, ...children: readonly (Node | string)[]): HTMLButtonElement {
  const element = h("button", { type: "button", ...attributes }, ...(children.length > 0 ? children : [label]));
  element.addEventListener("click", act);
  return element;
}

/** Only where it differs: a live region speaks up at every change. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
