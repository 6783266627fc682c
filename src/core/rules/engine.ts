/** Runs the rules over a document: settings decide which, at what severity and with what options; waivers leave findings out. */
import { type Calendar, WEEKDAYS_ONLY } from "../calendar/business-days";
import { Memory } from "../document/memory";
import type { PostMortem, Waiver } from "../document/model";
import { covers } from "../document/waivers";
import type { Settings } from "../settings/settings";
import type { Span } from "../text/span";
import { rules } from "./registry";
import { type Finding, type Fix, NO_WORKSPACE, type Rule, type Severity, type SeverityOrOff, type WorkspaceFacts } from "./rule";

export interface Problem {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Span;
  readonly fixes: readonly Fix[];
  readonly related: readonly { readonly range: Span; readonly message: string }[];
  readonly control: readonly string[];
}

/** A problem that the document gives a reason to leave as it is. */
export interface WaivedProblem extends Problem {
  readonly waiver: Waiver;
}

export interface Checked {
  readonly problems: readonly Problem[];
  readonly waived: readonly WaivedProblem[];
}

export interface CheckContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** People known to the workspace; may be empty. */
  readonly roster: readonly string[];
  /** Without it: weekdays only. */
  readonly calendar?: Calendar;
  /** Without it: nothing is known of other files. */
  readonly workspace?: WorkspaceFacts;
  /** Kept between the versions of one document (`Readings.memory`), it makes the next check quick. */
  readonly memory?: Memory;
  /** Told of a rule that threw. The other rules run all the same, and what the rule found before stands. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
}

/** The problems of the document, by place; at one place in the order of the registry. Waived ones are left out. */
export function check(document: PostMortem, settings: Settings, context: CheckContext, from: readonly Rule[] = rules): readonly Problem[] {
  return checkWithWaivers(document, settings, context, from).problems;
}

/** The same with those that are waived, for whoever has to account for them. */
export function checkWithWaivers(document: PostMortem, settings: Settings, context: CheckContext, from: readonly Rule[] = rules): Checked {
  const problems: Problem[] = [];
  const waived: WaivedProblem[] = [];
  const { now, roster, calendar = WEEKDAYS_ONLY, workspace = NO_WORKSPACE, memory = new Memory() } = context;
  const around = { settings, now, roster, calendar, workspace, ruleIds: from.map(({ meta }) => meta.id), memory };
  for (const rule of from) {
    if (defaultSeverity(rule, document, settings) === "off") continue;
    const waivers = rule.meta.unwaivable ? [] : document.waivers.filter((waiver) => covers(waiver.rule, rule.meta.id));
    try {
      const { options } = readOptions(rule, settings);
      for (const finding of rule.check(document, { ...around, options })) {
        const found = problem(rule, finding, document, settings);
        const waiver = waivers.find(({ scope }) => scope.start <= found.range.start && found.range.start <= scope.end);
        if (waiver) waived.push({ ...found, waiver });
        else problems.push(found);
      }
    } catch (error) {
      context.onRuleError?.(rule.meta.id, error);
    }
  }
  return { problems: problems.sort(byPlace), waived: waived.sort(byPlace) };
}

function byPlace(a: Problem, b: Problem): number {
  return a.range.start - b.range.start || a.range.end - b.range.end;
}

/**
 * The rule's options from the settings. Options that its schema refuses are left out, all of that rule's,
 * so that the rule runs with its defaults; `message` then says what is wrong with them.
 */
export function readOptions(rule: Rule, settings: Settings): { readonly options: unknown; readonly message: string | null } {
  const schema = rule.meta.options;
  if (!schema) return { options: undefined, message: null };
  const given = schema.safeParse(settings.options[rule.meta.id] ?? {});
  if (given.success) return { options: given.data, message: null };
  const [issue] = given.error.issues;
  const where = [rule.meta.id, ...(issue?.path.map(String) ?? [])].join(".");
  return { options: schema.parse({}), message: `${where}: ${issue?.message ?? "Invalid input"}` };
}

function defaultSeverity(rule: Rule, document: PostMortem, settings: Settings): SeverityOrOff {
  return settings.rules[rule.meta.id] ?? (document.managed ? rule.meta.severity.managed : rule.meta.severity.adopted);
}

const SEVERITIES: readonly Severity[] = ["hint", "information", "warning", "error"];

function atMost(chosen: SeverityOrOff, most: Severity = "error"): Severity {
  // "off" cannot come here: such a rule does not run.
  if (chosen === "off") return "hint";
  return SEVERITIES.indexOf(chosen) > SEVERITIES.indexOf(most) ? most : chosen;
}

function problem(rule: Rule, finding: Finding, document: PostMortem, settings: Settings): Problem {
  const chosen = settings.rules[rule.meta.id] ?? finding.severity ?? defaultSeverity(rule, document, settings);
  return {
    rule: rule.meta.id,
    severity: atMost(chosen, finding.atMost),
    message: finding.message,
    range: finding.range,
    fixes: finding.fixes ?? [],
    related: (finding.related ?? []).map(({ range, message }) => ({ range, message })),
    control: rule.meta.control,
  };
}
