import { equal, match, ok } from "node:assert/strict";

/** Every tag of the page's body, by a reader that knows quotes; text is not looked at. */
function tags(html: string): readonly string[] {
  const body = html.slice(html.indexOf("<body>"));
  return [...body.matchAll(/<\/?([a-zA-Z!][^\s>/]*)(?:"[^"]*"|'[^']*'|[^'">])*>/g)].map(([tag]) => tag);
}

function attributes(html: string): readonly (readonly [name: string, value: string])[] {
  return tags(html).flatMap((tag) =>
    [...tag.matchAll(/\s([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name ?? "", value ?? ""] as const),
  );
}

const TAGS = new Set(
  "a article b blockquote body br code dd del div dl dt em figcaption figure footer g h1 h2 h3 h4 h5 h6 header hr html img li main nav ol p path pre rect s section span strong sup svg table tbody td text th thead time tr ul".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "alt aria-hidden aria-label aria-labelledby class datetime dir height href id lang rel role scope src start style tabindex title width".split(
    " ",
  ),
);

/** Of the chart: numbers, paths and colours, none of which can hold an address. */
const DRAWN = new Set("class d fill font-size font-weight height rx stroke stroke-width text-anchor viewBox width x xmlns y".split(" "));

/** Nothing in the page but what the exporter itself writes: known tags, known attributes, addresses of the allow-list. */
export function assertInert(html: string): void {
  for (const tag of tags(html)) ok(TAGS.has(/^<\/?([a-zA-Z0-9]+)/.exec(tag)?.[1] ?? ""), `unexpected tag ${tag}`);
  for (const [name, value] of attributes(html)) {
    ok(ATTRIBUTES.has(name) || (DRAWN.has(name) && /^[\w #.:/-]*$/.test(value)), `unexpected attribute ${name}="${value}"`);
    if (name === "href") match(value, /^(https?:\/\/|mailto:|#)/i);
    if (name === "src") match(value, /^data:image\/(png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i);
    if (name === "style") match(value, /^(text-align:(left|right|center)|flex-grow:\d+)$/);
  }
  equal(html.match(/<style>/g)?.length, 1);
  equal(html.match(/<\/style/g)?.length, 1);
}
