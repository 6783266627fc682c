/** What did not happen: "he should have", "had they only". */
import type { Pattern } from "./pattern";

export const COUNTERFACTUAL: readonly Pattern[] = [
  {
    id: "counterfactual/should-have",
    category: "counterfactual",
    forms: [
      "OTHERS ADV %shouldHave ADV !a|an|the|access|been_able|to|their|more|no|some|any|at|only|clear|two|in|on|for|of|with|about|this|that|these|its|our|all|.|,|$ >",
      "you ADV %shouldHave ADV !a|an|the|access|to|more|no|some|any >",
    ],
    question: false,
    unless: ["nobody|no_one|no-one|none_of_us|none_of_them|no ~3 %shouldHave", "whether|asked|that|not_that ~3 OTHERS %shouldHave"],
  },
  {
    id: "counterfactual/would-have",
    category: "counterfactual",
    forms: [
      "any|a|an|no|every competent|reasonable|prudent|experienced|careful|sensible|trained|qualified|diligent|attentive|professional|seasoned|senior|half-decent|decent|responsible|thinking|normal|conscientious|vigilant|proper|serious|good|cooler|wiser|humbler|grown-up|sane ~3 would|could|should|might_have",
      "more|better experienced|careful|rigorous|disciplined|attentive|diligent|inquisitive|seasoned|thorough|curious ~3 would|might|could",
      "anyone|anybody|someone|somebody|whoever ~4 would|could|should|ought_to|might have >",
      "a_simple|a_quick|a_single|one|a_two-minute|a_five-minute|a_two-line|a ~3 call|look|glance|check|email|e-mail|message|question|read|reading|ping|phone_call|handover|review ~6 would|could|might have|'ve",
      "proper|prompt|adequate|basic|timely|closer|normal|reasonable|minimal|better supervision|diligence|attention|care|follow-up|preparation|attendance|planning|review|checking|communication ~3 would|could|might have >",
      "five|ten|two|thirty|fifteen minutes|seconds of|on|with ~6 would|could have|'ve",
    ],
    unless: ["customer|customers|user|users would|could have"],
  },
  {
    id: "counterfactual/had-they",
    category: "counterfactual",
    forms: [
      "^ had OTHERS !no|a|an|been_able|access|to ~1 >",
      ", had OTHERS !no|a|an|been_able|access|to >",
      "if only OTHERS|someone|they|he|she >",
      "if OTHERS had|'d ~2 !access|been_able|a|the >",
      "if OTHERS had ~~16 would|could|might have|'ve|not",
    ],
    question: false,
  },
  {
    id: "counterfactual/supposed-to",
    category: "counterfactual",
    forms: [
      "OTHERS was|were supposed|meant to >",
      "it was open to OTHERS to >",
      "was|were in a position to >",
      "OTHERS ADV had every|ample|plenty chance|opportunity|of|reason|time >",
      "in his|her|their power",
      "OTHERS ~1 would have been wiser|better|well_advised",
      "OTHERS would|might have done well|better to",
      "OTHERS need only have",
      "OTHERS had only to",
      "can|could|might|may reasonably be expected to >",
      "one would|might have expected|thought|hoped|imagined >",
      "you'd|you_would think|expect >",
      "in OTHERS's place|shoes|position ~3 would",
      "would have known better",
      "known better than",
      "should|could know|have_known better",
    ],
    question: false,
    unless: ["supposed|meant to be on holiday|leave"],
  },
];
