// README.md and other hand-written pages: the tables of the rules and of the settings.
import { replacePart, table } from "./markers.mjs";
import { ruleTable } from "./rule-pages.mjs";
import { settingProperties } from "./settings.mjs";

const PAGES = [
  ["README.md", "docs/rules/"],
  ["docs/editor.md", "rules/"],
];

export async function readmeTables({ load, read }) {
  const { rules } = load("rules/registry");
  const settings = Object.entries(settingProperties(load)).map(([name, schema]) => [
    `\`${name}\``,
    schema.description,
    shown(schema.default),
  ]);
  const pages = await Promise.all(
    PAGES.map(async ([file, folder]) => {
      const text = await read(file);
      if (text === null) return [];
      const withRules = replacePart(text, "rules", `\n${ruleTable(rules, folder)}\n`);
      return [[file, replacePart(withRules, "settings", `\n${table(["Setting", "What it is", "Default"], settings)}\n`)]];
    }),
  );
  return pages.flat();
}

/** A default that fits a table's cell; long ones are in the settings editor. */
function shown(value) {
  const text = JSON.stringify(value);
  if (text === "{}" || text === "[]") return "none";
  return text.length > 40 ? "see the settings" : `\`${text}\``;
}
