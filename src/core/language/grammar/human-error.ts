/** A label in place of a cause: "human error", "a lapse of concentration". */
import { NEGATED, PREVENTED } from "./guards";
import type { Pattern } from "./pattern";

const AGAINST = `${NEGATED} ${PREVENTED}`;

export const HUMAN_ERROR: readonly Pattern[] = [
  {
    id: "human-error/label",
    category: "human-error",
    forms: [
      "%person error|errors|mistake|mistakes|slip|oversight|misjudgement|carelessness|negligence|inattention|inattentiveness !rate|rates|message|messages|code|codes|log|logs|budget|handling|report|reports|page|metric",
      "error|mistake|slip|lapse on the part of ALL",
      "mistake|oversight|slip by|of OTHERS",
    ],
    notAfter: AGAINST,
  },
  {
    id: "human-error/fat-finger",
    category: "human-error",
    forms: [
      "fat-finger*|pebkac|pebcak|pibkac|layer-eight|layer-8|fat_finger|fat_fingers|fat_fingered|finger_trouble|finger_slip|fumble_fingers|id10t|wetware|brain_fade|brainfart|brain_fart|brain_freeze",
      "between the chair and the keyboard|screen",
      "between the keyboard|screen and the chair",
      "user in front of the keyboard",
      "slip of the pen|finger|hand|mouse|keyboard|tongue",
      "typing|keying|clerical slip|error|mistake",
    ],
    notAfter: AGAINST,
  },
  {
    id: "human-error/lapse",
    category: "human-error",
    forms: [
      "lapse|lapses|lack|want|failure|absence|shortage in|of ~2 attention|concentration|care|vigilance|diligence|judgement|judgment|attentiveness|focus|thoroughness|rigour|situational_awareness|curiosity|carefulness|alertness|discipline",
      "loss of situational awareness|attention|focus|concentration",
      "insufficient|inadequate|deficient diligence|attention|care|attentiveness|concentration|vigilance|carefulness|thoroughness|supervision",
      "moment|moments of inattention|madness|carelessness|inattentiveness|distraction",
      "momentary|simple|pure|plain|sheer|individual|personal inattention|lapse|carelessness|oversight|forgetfulness|negligence|haste|slip|inattentiveness|distraction",
      "due|owing to ~3 %humanSlip|haste|oversight",
      "%humanSlip of|by|among|on ~2 OTHERS",
      "OTHERS's ~1 %humanSlip|haste|lapse|misjudgement|misjudgment|blunder",
      "cause|reason|factor|explanation ~3 %humanSlip|haste|forgetfulness|fatigue",
      "put|attribute|ascribe|attributed|ascribed ~4 to %humanSlip|forgetfulness|haste|oversight|inexperience|slip|lapse|human",
      "down to %humanSlip|forgetfulness|haste",
      "judgement|judgment error|lapse",
      "error of judgement|judgment",
    ],
    notAfter: AGAINST,
  },
];
