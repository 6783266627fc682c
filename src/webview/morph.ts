/** Makes the one tree of the other with the fewest changes, so that what is focused, selected or scrolled stays so. */

export function morph(live: Element, wanted: Element): void {
  if (live.isEqualNode(wanted)) return;
  for (const { name } of [...live.attributes]) if (!wanted.hasAttribute(name)) live.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  morphChildren(live, [...wanted.childNodes]);
}

export function morphChildren(live: Element, wanted: readonly ChildNode[]): void {
  const before = [...live.childNodes];
  const shorter = Math.min(before.length, wanted.length);
  const same = (a: ChildNode | undefined, b: ChildNode | undefined): boolean => a !== undefined && b !== undefined && a.isEqualNode(b);
  let start = 0;
  while (start < shorter && same(before[start], wanted[start])) start++;
  let behind = 0;
  while (behind < shorter - start && same(before.at(-1 - behind), wanted.at(-1 - behind))) behind++;
  const after = before[before.length - behind] ?? null;
  const old = before.slice(start, before.length - behind);
  for (const node of wanted.slice(start, wanted.length - behind)) {
    const there = old.shift();
    if (!there) live.insertBefore(node, after);
    else if (there instanceof Element && node instanceof Element && there.tagName === node.tagName) morph(there, node);
    else if (there instanceof Text && node instanceof Text) there.data = node.data;
    else there.replaceWith(node);
  }
  for (const node of old) node.remove();
}
