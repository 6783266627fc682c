// package.json: the part that VS Code's settings editor shows.
import { settingProperties } from "./settings.mjs";

export async function manifest({ load, read }) {
  const text = await read("package.json");
  const json = JSON.parse(text);
  const properties = Object.entries(settingProperties(load)).map(([name, schema], index) => {
    const { description, ...rest } = schema;
    return [`postmortem.${name}`, { order: index, scope: "resource", ...markdown(rest), markdownDescription: description }];
  });
  json.contributes.configuration = { title: "Post-mortem", properties: Object.fromEntries(properties) };
  return [["package.json", JSON.stringify(json, null, 2)]];
}

/** VS Code shows Markdown only where the key says so. */
function markdown(schema) {
  if (Array.isArray(schema)) return schema.map(markdown);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === "description" && typeof value === "string") return ["markdownDescription", value];
      if (key === "enumDescriptions") return ["markdownEnumDescriptions", value];
      return [key, key === "default" ? value : markdown(value)];
    }),
  );
}
