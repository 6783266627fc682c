// media/schema: JSON Schema for .postmortem.yaml, for the front matter and for what the command line prints.
import { plain } from "./plain.mjs";
import { settingProperties } from "./settings.mjs";

const DRAFT = "http://json-schema.org/draft-07/schema#";

export function schemas({ load }) {
  const { z } = load("zod");
  const fromZod = (schema, io) => plain(z.toJSONSchema(schema, { io, target: "draft-7" }));
  const file = (name, title, schema) => {
    const { $schema: _, ...rest } = schema;
    return [`media/schema/${name}.schema.json`, JSON.stringify({ $schema: DRAFT, title, ...rest }, null, 2)];
  };
  return [
    file("postmortem-config", "Settings of Post-mortem for a workspace: .postmortem.yaml", {
      type: "object",
      properties: settingProperties(load),
      additionalProperties: false,
    }),
    file("postmortem-front-matter", "Front matter of a post-mortem", frontMatter(load("document/front-matter/schema"), fromZod)),
    file("check", "Output of `postmortem check --format json`", fromZod(load("contracts/check").checkReportSchema, "output")),
    file("blame", "Output of `postmortem blame --format json`", fromZod(load("contracts/blame").blameReportSchema, "output")),
    file("inspect", "Output of `postmortem inspect`", fromZod(load("contracts/inspect").inspectSchema, "output")),
  ];
}

/** A known key may stand empty, for the writer to fill in. Other keys are the site generator's, or the writer's own. */
function frontMatter({ FRONT_MATTER_KEYS }, fromZod) {
  const properties = Object.entries(FRONT_MATTER_KEYS).map(([key, { schema, wanted }]) => {
    const { $schema: _, ...rest } = fromZod(schema, "input");
    const empty = key === "postmortem" || Object.keys(rest).length === 0 ? rest : { anyOf: [...(rest.anyOf ?? [rest]), { type: "null" }] };
    return [key, { description: `Wanted: ${wanted}.`, ...empty }];
  });
  return { type: "object", required: ["postmortem"], properties: Object.fromEntries(properties), additionalProperties: true };
}
