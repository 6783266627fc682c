/** All patterns, ready to be found by the words that they start from. */
import { ABSOLUTE } from "./absolute-about-people";
import { CAREFUL } from "./be-more-careful";
import { COUNTERFACTUAL } from "./counterfactual";
import { FAULT } from "./fault-attribution";
import { HINDSIGHT } from "./hindsight-bias";
import { HUMAN_ERROR } from "./human-error";
import { JUDGMENTAL } from "./judgmental-language";
import { formOf, type Form } from "./match";
import { MINIMIZING } from "./minimizing";
import { NAMED } from "./named-person-cause";
import { NORM } from "./norm-violation";
import { PASSIVE_AGGRESSIVE } from "./passive-aggressive";
import type { Pattern } from "./pattern";
import { PERSON_FAILURE } from "./person-failure-verb";
import { PROXIMAL } from "./proximal-cause";
import { PUNISHMENT } from "./punishment";
import { TEAM } from "./team-blame";
import { WHY_WHO } from "./why-who-question";
import { remembered } from "../remember";

export const PATTERNS: readonly Pattern[] = [
  ...NAMED,
  ...PERSON_FAILURE,
  ...HUMAN_ERROR,
  ...COUNTERFACTUAL,
  ...HINDSIGHT,
  ...MINIMIZING,
  ...JUDGMENTAL,
  ...PUNISHMENT,
  ...CAREFUL,
  ...WHY_WHO,
  ...ABSOLUTE,
  ...TEAM,
  ...PASSIVE_AGGRESSIVE,
  ...FAULT,
  ...NORM,
  ...PROXIMAL,
];

export interface Ready {
  readonly pattern: Pattern;
  readonly form: Form;
  readonly written: string;
  /** Starts with people and holds no negation: one between them and their verb turns it around. */
  readonly affirmative: boolean;
  readonly unless: readonly Form[];
  readonly notAfter: ReadonlySet<string>;
}

const AFFIRMATIVE = /^[A-Z](?!.*(?:\bnot\b|n't|\bno\b|nobody|never|nothing|didnt|neither|unable|without))/;

/** How many letters of a stem are looked up. */
const STEM = 3;

const NONE: readonly Ready[] = [];

/** Forms by the word that they start from. */
export class Index {
  readonly #words = new Map<string, Ready[]>();
  readonly #stems = new Map<string, { readonly stem: string; readonly ready: Ready }[]>();

  constructor(patterns: readonly Pattern[]) {
    for (const pattern of patterns) {
      const unless = (pattern.unless ?? []).map(formOf);
      const notAfter = new Set((pattern.notAfter ?? "").split(" ").filter((word) => word !== ""));
      for (const written of pattern.forms) {
        const form = formOf(written);
        this.#add({ pattern, form, written, affirmative: AFFIRMATIVE.test(written), unless, notAfter });
      }
    }
  }

  #add(ready: Ready): void {
    for (const word of new Set(ready.form.elements[ready.form.key]?.words)) {
      if (word.endsWith("*")) {
        const stem = word.slice(0, -1);
        push(this.#stems, stem.slice(0, STEM), { stem, ready });
      } else push(this.#words, word, ready);
    }
  }

  /** The forms that may start from the word. */
  readonly startingFrom = remembered((word): readonly Ready[] => {
    const byStem = this.#stems.get(word.slice(0, STEM))?.filter(({ stem }) => word.startsWith(stem));
    const exact = this.#words.get(word) ?? NONE;
    return byStem && byStem.length > 0 ? [...exact, ...byStem.map(({ ready }) => ready)] : exact;
  });
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

let index: Index | null = null;

/** The index of all patterns, made when it is first asked for. */
export function patternIndex(): Index {
  return (index ??= new Index(PATTERNS));
}
