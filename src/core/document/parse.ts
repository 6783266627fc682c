/** Text → document model. Never throws; linear in the length of the text. */
import type { PostMortem } from "./model";

export interface ParseOptions {
  /** Workspace-relative path; its name may carry the date and the id. */
  readonly path?: string;
  /** More headings by kind of section, from the settings. */
  readonly headings?: Readonly<Record<string, readonly string[]>>;
  /** More severity names, from the settings. */
  readonly severities?: Readonly<Record<string, string>>;
}

export function parse(text: string, options: ParseOptions = {}): PostMortem {
  return {
    text,
    path: options.path ?? null,
    managed: false,
    frontMatter: null,
    header: {},
    title: null,
    titleRange: { start: 0, end: 0 },
    severity: null,
    milestones: { started: null, detected: null, classified: null, mitigated: null, resolved: null, initiated: null, completed: null },
    sections: [],
    timelines: [],
    rootCause: { present: false, range: null },
    contributingFactors: [],
    actions: [],
    measures: {
      timeToDetectMinutes: null,
      timeToMitigateMinutes: null,
      timeToResolveMinutes: null,
      businessDaysToInitiate: null,
      businessDaysToComplete: null,
    },
    problems: [],
    opaque: [],
  };
}
