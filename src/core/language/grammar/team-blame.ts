/** Moves the problem over the fence. What teams omit like single people is found by the patterns of `person-failure-verb`. */
import type { Pattern } from "./pattern";

export const TEAM: readonly Pattern[] = [
  {
    id: "team-blame/idle",
    category: "team-blame",
    forms: [
      "sat|sits|sitting|sit ~1 on it|that|this|our|the|a|his|her|my|them|their|both|two ~2 for|ticket|request|alert|warning|report|fix|email|mail|until|till|disk|licence|advisory|patch|complaint|complaints",
      "dropped|drops|drop the ball",
      "washed|washing|wash|washes its|their|his|her hands",
      "lifted|lift|lifting|raised a finger",
      "OTHERS ADV stood|sat|looked ADV idly|idle|by|on_their >",
      "threw|throws|throw|thrown|throwing|lob|lobs|lobbed ~3 over the fence|wall",
      "someone|somebody else's problem|job|mess",
      "pass|passed|passing the buck",
      "pointing|pointed fingers|at_each|the_finger",
      "behind our|my|the|their backs|back",
      "nowhere to be found|seen",
      "dragged|drags|drag|dragging its|their|his|her feet|heels",
      "took|take|takes|taking their|its|his|her sweet|own|time time|sweet",
      "hands over|handed|hand us|over a mess",
      "left|leaves|leaving|keeping|kept us|operations|ops|everyone|them ~1 in the dark|guessing|hanging|holding",
      "waved|waves|wave|nodded|wave_the ~3 through",
      "let ~4 rot|lapse|slide|lie|go_stale|slip",
      "over the fence|wall",
      "jumped the gun",
      "turned a deaf ear|blind_eye",
      "swept ~3 under the rug|carpet",
    ],
    unless: [
      "sat|sits on the|a|top server|host|rack|network|disk",
      "traffic|request|requests|packet|packets|user|users|check|gate|validation ~4 through",
      "nodes|service|services|servers|alerts|process|system|queue|worker|workers|host|cluster|agents ~3 went|goes|go quiet|silent",
    ],
  },
  {
    id: "team-blame/team",
    category: "team-blame",
    forms: [
      "TEAM ADV refused|refuses|declined|resisted|rejected|ignored|ignores|dismissed|brushed|dismisses|shrugged|shrugs|dithered|neglected|botched|failed|blames|blamed|sat|dragged|insisted|insists >",
      "TEAM %didnt ~1 !have|know|see|receive|get|need >",
      "TEAM ~1 was|were|has_been|have_been ~1 slow|unresponsive|unhelpful|absent|asleep|late|unprepared|missing|unwilling|cavalier|unaware_of_its|content|negligent|careless|nowhere|unavailable_again|passengers|less_than",
      "TEAM ~1 shipped|released|delivered|pushed|handed|put ~5 broken|untested|buggy|half-tested|half-baked|unfinished|garbage|rubbish|without >",
      "TEAM's ~1 failure|refusal|negligence|reluctance|mess|mistake|inaction|silence|inability|habit|incompetence|unwillingness|poor|lack|slow|slowness|decision|fault|error|errors|laxity >",
      "TEAM took|takes|needed|needs ~4 hours|days|weeks|minutes to respond|answer|reply|react|acknowledge|notice|send|fix|pick|look|admit",
      "TEAM ADV should|needs|need|ought do_better|get_its|get_their|reflect|take_ownership|to_get|to_do_better|to_learn|to_own|to_have >",
    ],
    unless: ["if the|a team", "declined to|the comment|invitation"],
  },
];
