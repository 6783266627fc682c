/**
 * snippets/postmortem.json, taken from the template of src/core/template: the whole of it, each of its sections, and its
 * rows. What "New Post-mortem…" fills in from its questions is a tab stop or the current date here.
 */

const TODAY = "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}";
/** Hour and minute are those of the person's own clock, so the zone is too. */
const NOW = `${TODAY}T\${CURRENT_HOUR}:\${CURRENT_MINUTE}:00\${CURRENT_TIMEZONE_OFFSET}`;

/** Values that stand in the template nowhere else, to be found again. */
const ID = "PM-2001-0420";
const RESOLVED = Date.UTC(2001, 1, 3, 4, 5);
const BEGUN = Date.UTC(2002, 2, 4);

/** A tab stop in the text, in any of its forms up to what it holds. */
const STOP = /\$(?:(\d+)|\{(\d+)(?=[:|}]))/g;
const LEVELS = "P1,P2,P3,P4,P5";
/** High enough to be no stop of the template's; renumbered at the end. */
const TITLE = 901;

export function snippets({ load }) {
  return [["snippets/postmortem.json", JSON.stringify(entries(load("template/new-post-mortem"), load("template/sections")), null, 2)]];
}

function entries({ newPostMortem }, { templateSections }) {
  const whole = wholeTemplate(newPostMortem);
  const [head, ...parts] = whole.split(/^(?=## )/m);
  const sections = parts.map((text, index) => ({ ...templateSections[index], text: text.replace(/\$0$/, "").trimEnd() }));
  const frontMatter = head.slice(0, head.indexOf("\n---\n", 4) + 4);
  const lineOf = (kind, test) =>
    sections
      .find((section) => section.kind === kind)
      .text.split("\n")
      .filter(test);

  const all = [
    ["Post-mortem", ["postmortem", "post-mortem"], "A whole post-mortem, from the front matter to the action items", whole],
    ["Post-mortem front matter", ["pm-front-matter"], "The front matter of a post-mortem", `${frontMatter}\n$0`],
    ...sections.map(({ kind, heading, text }) => [
      `Post-mortem section: ${heading}`,
      [`pm-${kind}`],
      `The section "${heading}" of a post-mortem`,
      `${text}\n$0`,
    ]),
    [
      "Post-mortem timeline row",
      ["pm-timeline-row", "pm-entry"],
      "A row of the timeline: today, with the time to fill in",
      `| ${TODAY} \${1:00:00} | \${2:‹what happened›} | \${3:‹log, alert, chat›} |\n$0`,
    ],
    [
      "Post-mortem contributing factor",
      ["pm-factor"],
      "A contributing factor: a condition of the system, and how it contributed",
      `${lineOf("contributing-factors", (line) => line.startsWith("- "))[0]}\n$0`,
    ],
    [
      "Post-mortem action row",
      ["pm-action"],
      "A row of the action items, with its type, owner, due date, ticket and status",
      `${actionRow(lineOf("actions", (line) => line.startsWith("| ")).at(-1))}\n$0`,
    ],
  ];
  return Object.fromEntries(
    all.map(([name, prefix, description, text]) => [
      name,
      { prefix: prefix.length === 1 ? prefix[0] : prefix, description, body: renumber(text).split("\n") },
    ]),
  );
}

function wholeTemplate(newPostMortem) {
  const { snippet } = newPostMortem({ id: ID, title: "", severity: "P1", resolved: RESOLVED, now: BEGUN });
  return [
    [ID, "PM-${CURRENT_YEAR}-${910:001}"],
    // Quoted, so that a title with a colon in it is a title still.
    ["\ntitle:\n", `\ntitle: "\${${TITLE}:‹What failed for whom, in one line›}"\n`],
    [/\n# \$\{\d+:[^}]*\}\n/, `\n# $${TITLE}\n`],
    ["severity: P1", `severity: \${911|${LEVELS}|}`],
    ["status: draft", "status: ${912|draft,in-review,published|}"],
    ["2001-02-03T04:05:00Z", `\${913:${NOW}}`],
    ["2001-02-03 04:05", "${914:‹date and time›}"],
    ["2002-03-04", TODAY],
  ].reduce((text, [from, to]) => {
    const replaced = text.replace(from, () => to);
    if (replaced === text) throw new Error(`The template has no ${String(from)} any more: adapt scripts/gen/snippets.mjs.`);
    return replaced;
  }, snippet);
}

/** A row added later may be of any status. */
function actionRow(row) {
  return row.replace(" open |", " ${920|open,in-progress,done,wont-do|} |");
}

/** Tab stops in the order in which they stand, from 1; a stop that stands twice keeps one number. */
function renumber(text) {
  const numbers = new Map([["0", 0]]);
  return text.replace(STOP, (stop, bare, braced) => {
    const old = bare ?? braced;
    if (!numbers.has(old)) numbers.set(old, numbers.size);
    return bare === undefined ? `\${${numbers.get(old)}` : `$${numbers.get(old)}`;
  });
}
