// The settings as JSON Schema, with what only the rules know: their ids, what they are for and their options.
import { plain } from "./plain.mjs";

const SEVERITIES = {
  error: "Red; fails `postmortem check`.",
  warning: "Yellow; fails `postmortem check --fail-on warning`.",
  information: "Blue.",
  hint: "Three dots under the text; not in the Problems panel.",
  off: "Not checked.",
};

/** The properties of the settings, in their order, each with its description and its default. */
export function settingProperties(load) {
  const { settingsSchema, settingDescriptions, defaultSettings } = load("settings/settings");
  const { rules } = load("rules/registry");
  const { z } = load("zod");
  const { properties } = z.toJSONSchema(settingsSchema, { io: "input" });
  const described = Object.entries(properties).map(([name, schema]) => {
    const { default: _, ...rest } = schema;
    return [name, { ...special(name, rest, rules, z), description: settingDescriptions[name], default: defaultSettings[name] }];
  });
  return Object.fromEntries(described);
}

function special(name, schema, rules, z) {
  if (name === "rules") return { type: "object", properties: Object.fromEntries(rules.map(ruleSeverity)), additionalProperties: false };
  if (name === "options")
    return { type: "object", properties: Object.fromEntries(rules.flatMap((rule) => ruleOptions(rule, z))), additionalProperties: false };
  return plain(schema);
}

function ruleSeverity({ meta }) {
  const { managed, adopted } = meta.severity;
  return [
    meta.id,
    {
      enum: Object.keys(SEVERITIES),
      enumDescriptions: Object.values(SEVERITIES),
      description: `${meta.summary} Default: \`${managed}\`, in adopted documents \`${adopted}\`.`,
    },
  ];
}

function ruleOptions({ meta }, z) {
  if (!meta.options) return [];
  const { properties } = z.toJSONSchema(meta.options, { io: "input" });
  return [[meta.id, { type: "object", description: meta.summary, properties: plain(properties), additionalProperties: false }]];
}
