/** Tries a form around one of its words. Linear: a few places move through the elements, none is tried twice. */
import type { Token } from "../tokens";
import { compileForm, type Element } from "./compile";
import type { Run } from "./people";

export interface Form {
  readonly elements: readonly Element[];
  /** The element that a search starts from: it names words and cannot be missing. */
  readonly key: number;
}

/** Throws when no element of the form can start a search. */
export function formOf(written: string): Form {
  const elements = compileForm(written);
  let key = -1;
  let fewest = Infinity;
  elements.forEach(({ words, optional }, i) => {
    if (!words || optional) return;
    const cost = words.reduce((sum, word) => sum + (COMMON.has(word) ? 500 : word.endsWith("*") ? 3 : 1), 0);
    if (cost < fewest) [fewest, key] = [cost, i];
  });
  if (key < 0) throw new Error(`nothing to start from: ${written}`);
  return { elements, key };
}

/** Words that are no help in finding anything. */
const COMMON: ReadonlySet<string> = new Set(
  "the a an to of in on at by for with and or but is was were be been it that this had has have did do not no as so all one who what why how if up out".split(
    " ",
  ),
);

/** The tokens that the form covers with its key at `at`; the shortest such run on either side. */
export function matchAt({ elements, key }: Form, tokens: readonly Token[], at: number): Run | null {
  const element = elements[key];
  const starts = element?.forward(tokens, at) ?? [];
  let to = Infinity;
  for (const start of starts) to = Math.min(to, walk(elements, key + 1, elements.length, start, tokens, 1) ?? Infinity);
  if (to === Infinity) return null;
  const from = walk(elements, key - 1, -1, at, tokens, -1);
  return from === null ? null : { from, to };
}

function walk(
  elements: readonly Element[],
  first: number,
  end: number,
  start: number,
  tokens: readonly Token[],
  direction: 1 | -1,
): number | null {
  let places: readonly number[] = [start];
  for (let i = first; i !== end; i += direction) {
    const element = elements[i];
    if (!element) return null;
    const [only] = places;
    if (places.length === 1 && only !== undefined && !element.optional) {
      places = direction > 0 ? element.forward(tokens, only) : element.backward(tokens, only);
    } else {
      const next = element.optional ? [...places] : [];
      for (const place of places)
        for (const to of direction > 0 ? element.forward(tokens, place) : element.backward(tokens, place))
          if (!next.includes(to)) next.push(to);
      places = next;
    }
    if (places.length === 0) return null;
  }
  return direction > 0 ? Math.min(...places) : Math.max(...places);
}

/** Whether the form matches anywhere. */
export function matchesAnywhere(form: Form, tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => matchAt(form, tokens, at) !== null);
}
