import { checkReport, type CheckReport } from "../../core/contracts/check";
import { Checker, type Checked } from "../checker";
import { defineCommand, type Context, type ValuesOf } from "../command";
import type { ExitCode } from "../io";
import { checkoutRoot, fromRoot } from "../checkout";
import { reporters } from "../reporters/registry";
import { chosenRules } from "../rule-choice";
import { findTargets, textTarget } from "../targets";
import { watchTargets } from "../watching";

const FAIL_ON = ["error", "warning", "never"] as const;

const options = {
  format: { type: "string", choices: reporters.map(({ id }) => id), hasDefault: true, summary: "How to report" },
  "fail-on": { type: "string", choices: FAIL_ON, hasDefault: true, summary: "The mildest finding that gives exit code 1" },
  rules: { type: "string", value: "GLOB", multiple: true, summary: "Only rules whose id matches: 'action-*'" },
  fix: { type: "boolean", summary: "Apply the fixes that cannot change what a document says, and report what is left" },
  stdin: { type: "boolean", summary: "Check the text on standard input; with --fix, print it fixed and report on standard error" },
  "stdin-filename": {
    type: "string",
    value: "FILE",
    summary: "Where the text on standard input belongs: for its settings and in the report",
  },
  watch: { type: "boolean", summary: "Check again whenever a file changes, until Ctrl-C" },
} as const;

type Values = ValuesOf<typeof options>;

export const check = defineCommand({
  name: "check",
  summary: "Check post-mortems against the rules",
  operands: "[paths/globs…]",
  details: [
    `Without a path the working folder is checked. A folder is searched for files that .postmortem.yaml includes (by default
Markdown in folders such as postmortems/ or incidents/) and for Markdown with \`postmortem:\` in its front matter; what
.gitignore or \`exclude\` leave out is not looked at. A file named outright is always checked.`,
  ],
  options,
  examples: [
    "postmortem check",
    "postmortem check postmortems --fail-on warning",
    "postmortem check docs/incident.md --rules 'action-*' --format json",
    "postmortem check --fix --watch",
    "postmortem check --format sarif > postmortem.sarif",
  ],
  run: async (operands, values, context) => {
    const wanted = chosenRules(values.rules);
    const refusal = typeof wanted === "string" ? wanted : contradiction(operands, values);
    if (typeof wanted === "string" || refusal !== null) {
      context.complain(refusal ?? "");
      return 2;
    }
    const checker = new Checker(context, { wanted, fix: values.fix });
    if (values.stdin) return checkStdin(checker, values, context);
    const paths = operands.length === 0 ? ["."] : operands;
    if (values.watch) return watchTargets(paths, checker, context, (checked) => tell(checked, values, context));
    const found = await findTargets(paths, context);
    const checked = await checker.check(found);
    return tell({ ...checked, failed: checked.failed || found.failed }, values, context);
  },
});

/** What is asked for that does not go together. */
function contradiction(operands: readonly string[], values: Values): string | null {
  if (values.stdin && operands.length > 0) return "With `--stdin` no path is checked; leave the paths out.";
  if (values["stdin-filename"] !== undefined && !values.stdin) return "The option `--stdin-filename` goes with `--stdin`.";
  if (values.watch && values.stdin) return "Standard input cannot be watched; leave out `--stdin` or `--watch`.";
  if (values.watch && values.format !== "pretty") return "The option `--watch` reports for people; leave out `--format`.";
  return null;
}

async function checkStdin(checker: Checker, values: Values, context: Context): Promise<ExitCode> {
  const { target, failed } = await textTarget(values["stdin-filename"], context);
  const text = await context.io.stdin.readAll();
  if (!text.ok) {
    context.complain(text.error.message, target.shown);
    return 2;
  }
  const checked = await checker.checkText(target, text.value);
  const outcome = { ...checked, failed: checked.failed || failed };
  if (!values.fix) return tell(outcome, values, context);
  context.io.stdout.write(outcome.files[0]?.document.text ?? text.value);
  // Standard output is taken by the text.
  return tell(outcome, values, {
    ...context,
    io: { ...context.io, stdout: context.io.stderr },
    colors: { ...context.colors, out: context.colors.err },
  });
}

async function tell({ files, failed }: Checked, values: Values, context: Context): Promise<ExitCode> {
  const { io, colors } = context;
  const report = checkReport(files);
  const root = await checkoutRoot(io);
  const reporter = reporters.find(({ id }) => id === values.format);
  const checking = { report, checked: files, colors: colors.out, version: io.version, fromRoot: fromRoot(root, io.cwd) };
  io.stdout.write(reporter?.report(checking) ?? "");
  if (failed) return 2;
  return isFailure(report, values["fail-on"]) ? 1 : 0;
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
