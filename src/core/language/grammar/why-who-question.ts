/** Questions that ask people to justify themselves. */
import type { Pattern } from "./pattern";

export const WHY_WHO: readonly Pattern[] = [
  {
    id: "why-who-question/why-did-they",
    category: "why-who-question",
    forms: [
      "why|how_come did|didn't|was|wasn't|were|weren't|has|had|hasn't|hadn't|does|doesn't|is|would|wouldn't|could|couldn't|do|have ADV !we|customer|customers|user|users|you_see OTHERS >",
      "why nobody|no_one|no-one ~3 thought|looked|checked|asked|saw|noticed|read|insisted|spoke|tested|had >",
      "how_come nobody|no_one|no-one|he|she|they|OTHERS >",
      "why|who|what|how on|in|the_hell|the_heck|exactly|possessed|God's earth|the_world|was|were|did|would|name",
      "why on earth",
      "what|whatever possessed|were_they|was_he|was_she|were_you thinking|looking|doing|OTHERS|them|him|her|you|to >",
      "what exactly was|were|did OTHERS >",
      "what|where was|were|did OTHERS ~3 doing|thinking|looking|up_to|supposed|supposing|all_that|at",
      "where was|were|is|are OTHERS|his|her ~2 ?|in|when|all|while|at|during",
      "how could|can|do|does OTHERS|a|an|anyone|anybody|four|they ~4 not|possibly|miss|ignore|think|believe|overlook|get|leave|sleep|approve|fail",
      "how could they|he|she|anyone|anybody",
      "how|how_is_it possible that|is ~4 OTHERS >",
      "how did|does|could|can nobody|no_one|anyone|anybody|they|he|she|a|OTHERS ~3 miss|manage|not|get|approve|think|fail|sign|overlook|let|fail|pass|say >",
      "did|does|has|is|was|were|are nobody|no_one|no-one|anyone|anybody|naebody|not_anyone ~3 think|look|check|read|ask|notice|know|care|bother|occur|test|consider|awake|listen|there",
      "did|does it ~2 cross|occur anyone's|anybody's|a|to|OTHERS|any|his|her|their ~3 >",
      "cross|crossed ~1 anyone|anybody|OTHERS's|single|his|her|their|anyone's mind|minds",
      "since when do|does|did|is|are|has|have >",
    ],
    unless: [
      "alerted|paged|notified|affected|waived",
      "why did|didn't|was|were it|the_alert|the_system|this|that",
      "ask|asked|asks ~2 why ~6 made|seemed|looked sense|right|reasonable",
    ],
  },
  {
    id: "why-who-question/who-did-it",
    category: "why-who-question",
    forms: [
      "^ ~1 who ADV approved|broke|pushed|decided|signed|deleted|merged|thought|let|allowed|authorised|authorized|left|wrote|deploys|deployed|edits|edited|gave|changed|removed|put|tested|reviewed|checked|designed|opened|ordered|lets|signs|does|takes|made|had|on|runs|ran|tells|schedules|hired|forgot|uses|pulls|in|exactly|unplugged|turned|added|holds|thinks|actually|writes|else|pays|in >",
      "who|whoever thought it|that|this|an|7|a ~3 good|great|bright|acceptable|fit|wise|clever|enough|idea|was",
      "whose idea|fault|job|bright|decision|brilliant|responsibility|brainwave|phone was|is|idea|call|it >",
      "which of you|us|them|OTHERS's|their|the|these ~3 >",
      "which partner|genius|manager|engineer|clever|person|idiot|one_of ~3 waved|decided|thought|approved|signed|of",
      "who had|has the|taken brilliant|bright|great|clever|it|nerve|idea",
      "who ~2 actually|really checked|read|tested|reviewed|has",
      "asked|know|asks|wonder|wondered|question_of|ask|hear|hearing|wonders|find_out|establish who ADV approved|broke|pushed|decided|signed|deleted|merged|thought|let|allowed|authorised|authorized|left|wrote|gave|changed|removed|opened|had|did|on_earth|put >",
      "who allowed|let|permitted ~2 this|that|it|them|him|her >",
    ],
    question: true,
    unless: ["who was|were notified|paged|on-call|on_call|involved|affected"],
  },
];
