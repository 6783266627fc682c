// docs/rules: the head of each rule's page, and their index.
import { replacePart, table } from "./markers.mjs";

const CATEGORIES = {
  "front-matter": "Front matter",
  structure: "Structure",
  timeline: "Timeline",
  causes: "Causes",
  actions: "Action items",
  language: "Language",
  hygiene: "Hygiene",
};

const LANGUAGE =
  "[Blameless language](../../blameless.md) tells how such words are found, how well, on whose authority, and what to do about a mistake.";

export async function rulePages({ load, read }) {
  const { rules } = load("rules/registry");
  const pages = await Promise.all(rules.map((rule) => page(rule, load, read)));
  return [...pages, ["docs/rules/README.md", index(rules)]];
}

async function page({ meta }, load, read) {
  const file = `docs/rules/${meta.id}.md`;
  const text = (await read(file)) ?? `# \`${meta.id}\`\n\n<!-- gen:head -->\n<!-- /gen:head -->\n`;
  const head = [
    "",
    meta.summary,
    "",
    table(
      ["Severity in managed documents", "in adopted documents", "Control"],
      [
        [
          `\`${meta.severity.managed}\``,
          `\`${meta.severity.adopted}\``,
          meta.control.length > 0 ? `SOC 2 ${meta.control.join(", ")}` : "–",
        ],
      ],
    ),
    "",
    "## Why",
    "",
    meta.why,
    "",
    ...(meta.category === "language" ? [LANGUAGE, ""] : []),
  ];
  const withHead = replacePart(text, "head", head.join("\n"));
  return [file, replacePart(withHead, "off", ["", "```yaml", "# .postmortem.yaml", "rules:", `  ${meta.id}: off`, "```", ""].join("\n"))];
}

function index(rules) {
  const groups = Object.entries(CATEGORIES).flatMap(([category, name]) => {
    const members = rules.filter(({ meta }) => meta.category === category);
    return members.length === 0 ? [] : [`## ${name}`, "", ruleTable(members, ""), ""];
  });
  return [
    "# The rules",
    "",
    "A **managed** document has the key `postmortem` in its front matter; any other is **adopted** and is not asked for what an older document cannot",
    "be expected to have. Each severity can be changed, in the settings or in `.postmortem.yaml`: `error`, `warning`, `information`, `hint` or `off`.",
    "",
    ...groups,
    "<!-- Written by `npm run gen`. -->",
  ].join("\n");
}

/** One row a rule, linked to its page. */
export function ruleTable(rules, folder) {
  return table(
    ["Rule", "Managed", "Adopted", "What holds when it is content"],
    rules.map(({ meta }) => [`[\`${meta.id}\`](${folder}${meta.id}.md)`, meta.severity.managed, meta.severity.adopted, meta.summary]),
  );
}
