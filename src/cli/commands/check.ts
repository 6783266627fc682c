import picomatch from "picomatch";
import { checkReport, type CheckedFile, type CheckReport } from "../../core/contracts/check";
import { check as checkDocument } from "../../core/rules/engine";
import { rules } from "../../core/rules/registry";
import type { Settings } from "../../core/settings/settings";
import { defineCommand, type Context } from "../command";
import { readDocument } from "../documents";
import { progress } from "../progress";
import { reporters } from "../reporters/registry";
import { findTargets, type Target } from "../targets";

const FAIL_ON = ["error", "warning", "never"] as const;

export const check = defineCommand({
  name: "check",
  summary: "Check post-mortems against the rules",
  operands: "[paths/globs…]",
  details: [
    `Without a path the working folder is checked. A folder is searched for files that .postmortem.yaml includes (by default
Markdown in folders such as postmortems/ or incidents/) and for Markdown with \`postmortem:\` in its front matter; what
.gitignore or \`exclude\` leave out is not looked at. A file named outright is always checked.`,
  ],
  options: {
    format: { type: "string", choices: reporters.map(({ id }) => id), hasDefault: true, summary: "How to report" },
    "fail-on": { type: "string", choices: FAIL_ON, hasDefault: true, summary: "The mildest finding that gives exit code 1" },
    rules: { type: "string", value: "GLOB", multiple: true, summary: "Only rules whose id matches: 'action-*'" },
  },
  examples: [
    "postmortem check",
    "postmortem check postmortems --fail-on warning",
    "postmortem check docs/incident.md --rules 'action-*' --format json",
  ],
  run: async (operands, values, context) => {
    const wanted = chosenRules(values.rules);
    if (typeof wanted === "string") {
      context.complain(wanted);
      return 2;
    }
    const { targets, failed } = await findTargets(operands.length === 0 ? ["."] : operands, context);
    const checked = await checkAll(targets, wanted, context);
    const report = checkReport(checked.files);
    const reporter = reporters.find(({ id }) => id === values.format);
    context.io.stdout.write(reporter?.report(report, context.colors.out) ?? "");
    if (failed || checked.failed) return 2;
    return isFailure(report, values["fail-on"]) ? 1 : 0;
  },
});

async function checkAll(
  targets: readonly Target[],
  wanted: ReadonlySet<string>,
  context: Context,
): Promise<{ readonly files: readonly CheckedFile[]; readonly failed: boolean }> {
  const bar = progress(context.io.stderr, "Checking", targets.length);
  const files: CheckedFile[] = [];
  const complaints: (readonly [message: string, path: string])[] = [];
  let failed = false;
  for (const [index, target] of targets.entries()) {
    bar.step(index);
    const document = await readDocument(target, { ...context, complain: (message, path = "") => complaints.push([message, path]) });
    if (!document) {
      failed = true;
      continue;
    }
    const problems = checkDocument(document, only(wanted, target.workspace.settings), {
      now: context.now,
      roster: [],
      onRuleError: (rule, error) => {
        complaints.push([`The rule \`${rule}\` failed; please report it: ${String(error)}`, target.shown]);
        failed = true;
      },
    });
    files.push({ path: target.shown, document, problems });
  }
  bar.end();
  for (const [message, path] of complaints) context.complain(message, path);
  return { files, failed };
}

function compile(glob: string): (id: string) => boolean {
  const matches = picomatch(glob);
  return (id) => matches(id);
}

/** The ids of the rules that run, or why there are none. */
function chosenRules(globs: readonly string[]): ReadonlySet<string> | string {
  const ids = rules.map(({ meta }) => meta.id);
  if (globs.length === 0) return new Set(ids);
  const chosen = new Set<string>();
  for (const glob of globs) {
    const matching = ids.filter(compile(glob));
    if (matching.length === 0) return `No rule matches \`${glob}\`. The rules are ${ids.join(", ")}.`;
    for (const id of matching) chosen.add(id);
  }
  return chosen;
}

function only(wanted: ReadonlySet<string>, settings: Settings): Settings {
  const off = rules.filter(({ meta }) => !wanted.has(meta.id)).map(({ meta }) => [meta.id, "off"] as const);
  return off.length === 0 ? settings : { ...settings, rules: { ...settings.rules, ...Object.fromEntries(off) } };
}

function isFailure({ summary }: CheckReport, failOn: (typeof FAIL_ON)[number]): boolean {
  switch (failOn) {
    case "error":
      return summary.errors > 0;
    case "warning":
      return summary.errors + summary.warnings > 0;
    case "never":
      return false;
  }
}
