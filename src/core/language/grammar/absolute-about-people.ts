/** Turns one event into a trait: "he always", "they never". */
import type { Pattern } from "./pattern";

export const ABSOLUTE: readonly Pattern[] = [
  {
    id: "absolute-about-people/always-never",
    category: "absolute-about-people",
    forms: [
      "OTHERS ~1 always|constantly|invariably|perpetually|forever|continually|habitually|consistently !on|available|write|writes|helpful|been_able >",
      "you always|never|constantly >",
      "OTHERS never !been_able|had_access|had|saw|see|received|got|knew|were|was|been|have|has|before >",
      "never once|ever >",
      "not once|one ~8 have|has|did|ever|in OTHERS|we|anyone|person|people|they >",
      "OTHERS keeps|keep|kept on? forgetting|making|doing|breaking|missing|ignoring|asking|skipping|pushing|leaving|saying|piling|going >",
      "nobody|no_one|no-one|not_one_person|not_a_soul ~2 ever|bothers|reads|opens|checks|tests|looks|cares|listens|thinks|asks|answers|updates|tells >",
      "every single|blessed|damn|bloody|god-damned time|year|day|month|week|release|tuesday|friday|monday >",
      "OTHERS ADV does|do|did|makes|has|have|ask|asks|say|says|forgets|forget|lets|let|misses ~4 every|each single? time|release|month|year|quarter|week",
      "time and again|time_again",
      "again and again",
      "time after time",
      "have|has|had form here|for|in|:|$",
      "OTHERS has|have|had a habit|tendency|history|track_record|recurring|knack|talent of|for|to >",
      "has|have|had yet to >",
      "third|second|fourth|fifth|umpteenth|nth time|occasion this|in|that|OTHERS|running|on >",
      "OTHERS ADV treat|treats|treated ~5 as|like >",
      "simply do|does not >",
      "people|everyone|everybody|OTHERS ~3 thinks|think|believes|believe ~4 beneath|optional|toy|suggestion|guests|others|someone",
    ],
    unless: [
      "never ~~12 before",
      "has|have|had yet to be",
      "system|systems|service|job|node|nodes|loop|cache|queue|pod|pods ~2 always|never|every",
      "every|each time a|the|we|it",
      "treat|treats|treated|treating ~3 as|like a|an severity|incident|outage|security|null|error",
    ],
    question: false,
    notIn: ["actions", "went-well"],
  },
];
