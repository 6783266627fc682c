/** What a rule is. A rule is one file beside this one, named by its id, and one line in `registry.ts`. */
import type * as z from "../zod";
import type { Calendar } from "../calendar/business-days";
import type { Memory } from "../document/memory";
import type { PostMortem } from "../document/model";
import type { Settings } from "../settings/settings";
import type { Span } from "../text/span";
import type { TextEdit } from "../text/edit";

export type Severity = "error" | "warning" | "information" | "hint";
export type SeverityOrOff = Severity | "off";

export type RuleCategory = "front-matter" | "structure" | "timeline" | "causes" | "actions" | "language" | "hygiene";

export interface RuleMeta<Options> {
  /** Kebab-case; also the file, the fixture folder and the documentation page. */
  readonly id: string;
  readonly category: RuleCategory;
  /** Defaults by the kind of document: `managed` has the front-matter key `postmortem`, `adopted` does not. */
  readonly severity: { readonly managed: Severity; readonly adopted: SeverityOrOff };
  /** Points of SOC 2 CC7 that the rule proves; the audit report is built from these. */
  readonly control: readonly string[];
  /** One sentence: what holds when the rule is content. */
  readonly summary: string;
  /** Why that matters, for the documentation page. */
  readonly why: string;
  readonly options?: z.ZodMiniType<Options>;
  /** Its findings cannot be waived in the text; settings can still switch it off. */
  readonly unwaivable?: boolean;
}

/**
 * A change that a person may choose. `snippet`: the texts of the edits are VS Code snippets with tab stops;
 * other programs put in each tab stop's placeholder (see `snippet.ts`).
 */
export interface Fix {
  /** Imperative, as it stands in the quick-fix menu: `Insert the section "Impact"`. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly snippet: boolean;
  /** It cannot change what the document says: fix-all and `check --fix` may apply it unasked. */
  readonly safe: boolean;
  readonly preferred?: boolean;
}

export interface Finding {
  readonly range: Span;
  /** One sentence: what is there and what is wanted. Starts with a capital, ends with a full stop, never blames. */
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly { readonly range: Span; readonly message: string }[];
  /** For a finding that is milder than the rule's default; settings still win. */
  readonly severity?: Severity;
  /** For a finding that is less sure: it is never more severe than this, whatever the settings say. */
  readonly atMost?: Severity;
}

export interface RuleContext<Options> {
  readonly options: Options;
  readonly settings: Settings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** People known to the workspace, for owner fixes; may be empty. */
  readonly roster: readonly string[];
  readonly calendar: Calendar;
  readonly workspace: WorkspaceFacts;
  /** Of all rules there are. */
  readonly ruleIds: readonly string[];
  /** What rules have read of pieces of the document, in earlier versions too. What is costly goes through it. */
  readonly memory: Memory;
}

/** What a rule needs to know of the files around the document. Whoever runs the rules looks it up beforehand. */
export interface WorkspaceFacts {
  /** By id, the paths of the other post-mortems that have it. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Targets of this document, as `relativeTargets` gives them, that were looked for and are not there. */
  readonly brokenLinks: ReadonlySet<string>;
}

export const NO_WORKSPACE: WorkspaceFacts = { ids: new Map(), brokenLinks: new Set() };

export interface Rule<Options = unknown> {
  readonly meta: RuleMeta<Options>;
  check(document: PostMortem, context: RuleContext<Options>): Iterable<Finding>;
}

/** Keeps the options' type tied to the schema of `meta.options`; a rule without options gets `undefined`. */
export function defineRule<Options = undefined>(rule: Rule<Options>): Rule {
  return rule;
}
