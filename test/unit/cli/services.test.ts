import { deepEqual, equal, match, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse as yaml } from "yaml";
import { inScope } from "../../../src/core/document/which";
import { defaultSettings } from "../../../src/core/settings/settings";
import { workbench } from "./support/workbench";

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly { readonly run: string; readonly shell: string; readonly env: object }[];
  };
}

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
  readonly exclude: string;
}

const read = (file: string): unknown => yaml(readFileSync(file, "utf8"));
const page = readFileSync("docs/ci.md", "utf8");

describe("the GitHub action", () => {
  const { inputs, runs } = read("action.yml") as Action;

  it("has inputs that the page tells of, with their defaults", () => {
    for (const [name, input] of Object.entries(inputs)) {
      ok(input.description.endsWith("."));
      match(page, new RegExp(`^\\| \`${name}\` +\\| ${input.default === "" ? "" : `\`${input.default.replace(".", "\\.")}\``} *\\|`, "m"));
    }
  });

  it("puts nothing that a caller gives into a script", () => {
    equal(runs.using, "composite");
    for (const { run, shell } of runs.steps) {
      equal(shell, "bash");
      ok(!run.includes("${{"));
    }
  });
});

describe("the pre-commit hooks", () => {
  const bench = workbench();
  const hooks = read(".pre-commit-hooks.yaml") as readonly Hook[];

  it("are told of, and run commands that exist", async () => {
    deepEqual(
      hooks.map(({ id }) => id),
      ["postmortem", "postmortem-fix"],
    );
    bench.write({ "a.md": "# T\n" });
    for (const { id, entry } of hooks) {
      ok(page.includes(`${id}\``) || page.includes(`id: ${id}\n`));
      const [program, ...args] = entry.split(" ");
      equal(program, "postmortem");
      equal((await bench.run([...args, "--rules", "section-empty", "a.md"])).code, 0);
    }
  });

  it("take the files that a search of a folder takes by their place", () => {
    const included = inScope(defaultSettings);
    const paths = ["postmortems/a.md", "docs/post-mortem/b.md", "x/incidents/y/c.md", "incident-reports/d.markdown", "incident-review/e.md", "notes/f.md", "mypostmortems/g.md", "postmortems.md", "postmortems/README.md", "postmortems/template.md", "incidents/my-template.md", "incidents/template_1.md", "incidents/templates.md"]; // prettier-ignore
    for (const { files, exclude } of hooks) {
      for (const path of paths) equal(new RegExp(files).test(path) && !new RegExp(exclude).test(path), included(path), path);
    }
  });
});
