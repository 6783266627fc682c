/** Finds the sentences of a document that blame: a trained model looks at each sentence, then at what stands around it. */
import type { Memory } from "../../document/memory";
import { shift, type Span } from "../../text/span";
import type { BlameCategory } from "../category";
import { grammarHits } from "../grammar/hits";
import { LONGEST_SENTENCE } from "../limits";
import type { Prose, Reading, Sentence } from "../prose";
import { featuresOf } from "./features";
import { likeliest } from "./kinds";
import { contributions, scoreKinds, scoreLinear } from "./linear";
import { model, type Model } from "./model";
import { evidence, phrases } from "./narrow";
import { confidenceAt, inputsAt, RULED_OUT, secondLook, together, type FirstLook } from "./neighbours";
import { kindScores, netContributions, scoreNet } from "./net";
import { inputOf } from "./net-input";
import { SHAPE } from "./weights";

export interface SentenceScore extends FirstLook {
  /** What blames in the sentence if anything does; offsets into the passage. None where the words rule it out. */
  readonly findings: readonly Finding[];
}

export interface Finding {
  readonly range: Span;
  readonly category: BlameCategory;
  /** The words that the decision rests on most. */
  readonly evidence: readonly Span[];
}

export interface Tagged extends Finding {
  /** Index of the passage in the prose. */
  readonly passage: number;
  /** Index of the sentence in the reading of the passage. */
  readonly sentence: number;
  /** 0 to 1: the share of findings with such a score that were right where it was measured. */
  readonly confidence: number;
  /** Log odds after the second look. */
  readonly score: number;
}

/** Confidences from which a finding is near certain, and from which it is worth a reviewer's look. */
export const TIERS: { readonly squiggle: number; readonly preview: number } = SHAPE.tiers;

/** Log odds of both looks together below which no surroundings make a sentence worth showing. */
const HOPELESS = -4;

/** What is found in one passage by itself. A sentence that is there again, as in a log, is looked at once. */
export function tagPassage({ sentences }: Reading): readonly SentenceScore[] {
  if (sentences.length === 1) return sentences.map(tagSentence);
  const known = new Map<string, { readonly look: SentenceScore; readonly start: number }>();
  return sentences.map((sentence) => {
    const { start } = sentence.range;
    const key = keyOf(sentence);
    const before = known.get(key);
    if (before) return moved(before.look, start - before.start);
    const look = tagSentence(sentence);
    known.set(key, { look, start });
    return look;
  });
}

/** What tells a sentence from the others of its passage, but for where it stands: its words and the places between them. The rest follows from these. */
function keyOf({ tokens, range }: Sentence): string {
  let key = "";
  let end = range.start;
  for (const { range: word, written } of tokens) {
    key += " ".repeat(word.start - end) + written;
    end = word.end;
  }
  return key;
}

function moved(look: SentenceScore, by: number): SentenceScore {
  const findings = look.findings.map((finding) => ({
    ...finding,
    range: shift(finding.range, by),
    evidence: finding.evidence.map((word) => shift(word, by)),
  }));
  return { ...look, findings };
}

function tagSentence(sentence: Sentence): SentenceScore {
  return lookAt(sentence, model());
}

/** What a model says of a sentence by itself. */
export function lookAt(sentence: Sentence, { linear: table, kinds, net, index }: Model): SentenceScore {
  const { place, tokens } = sentence;
  if (tokens.length > LONGEST_SENTENCE) return { linear: RULED_OUT - 1, net: null, grammar: false, place, findings: [] };
  const hits = grammarHits(sentence);
  const features = featuresOf(sentence, hits);
  const linear = scoreLinear(table, features);
  const grammar = hits.length > 0;
  if (linear < RULED_OUT && !grammar) return { linear, net: null, grammar, place, findings: [] };
  const score = scoreNet(net, inputOf(sentence, index, hits));
  const look = { linear, net: score.odds, grammar, place };
  if (together(look) < HOPELESS && !grammar) return { ...look, findings: [] };
  const byNet = netContributions(net, score, tokens.length);
  const weights = contributions(table, features, tokens.length).map((weight, i) => weight + (byNet[i] ?? 0));
  const byWords = scoreKinds(kinds, features);
  const byNetKinds = kindScores(net, score);
  const findings = phrases(tokens, weights, hits).map(({ range, hits: own }) => ({
    range,
    category: likeliest(
      byWords,
      byNetKinds,
      own.map(({ category }) => category),
    ),
    evidence: evidence(tokens, weights, range),
  }));
  return { ...look, findings };
}

/** Every sentence of the document that may blame, most of them with a low confidence; see `TIERS`. Ranges are offsets into the passage. */
export function tag(prose: readonly Prose[], memory: Memory): Tagged[] {
  const looks: SentenceScore[] = [];
  const found: { readonly finding: Finding; readonly passage: number; readonly sentence: number; readonly at: number }[] = [];
  prose.forEach(({ reading }, passage) => {
    memory.derive(tagPassage, reading).forEach((look, sentence) => {
      for (const finding of look.findings) found.push({ finding, passage, sentence, at: looks.length });
      looks.push(look);
    });
  });
  const inputs = inputsAt(looks);
  return found.map(({ finding, passage, sentence, at }): Tagged => {
    const score = secondLook(SHAPE.second, inputs(at));
    return { ...finding, passage, sentence, confidence: confidenceAt(SHAPE.calibration, score), score };
  });
}
