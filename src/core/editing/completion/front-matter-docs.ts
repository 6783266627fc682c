/** What the keys of the front matter are for, and what the levels mean. */
import type { FrontMatterKey } from "../../document/front-matter/schema";
import type { Level } from "../../document/model";

export const FRONT_MATTER_DOCS: Readonly<Partial<Record<FrontMatterKey, string>>> = {
  postmortem: "Says that this document is a post-mortem, so that every rule applies in full.",
  id: "The document's own identifier; no other post-mortem has it.",
  title: "What failed, for whom, for how long.",
  severity: "How severe the incident was. It decides whether a post-mortem is required.",
  category: "The kind of incident.",
  status: "How far the document has come.",
  incident: "The record in the tracker or the incident tool.",
  started: "When the harm began, whoever noticed it then.",
  detected: "When a person or an alert first noticed it.",
  classified: "When the severity was set.",
  mitigated: "When the harm stopped growing.",
  resolved: "When the harm ended. The deadline counts from this day.",
  initiated: "The day on which this post-mortem was begun.",
  completed: "The day on which it was published.",
  timezone: "The zone of every time in the body that names none.",
  owner: "The person who sees to it that the post-mortem is finished.",
  authors: "Who writes it.",
  reviewers: "Who has read it before it was published.",
  services: "What was affected.",
  satisfies: "The control points that the document is evidence for.",
  waivers: "Rules that are switched off in this document, each with its reason.",
};

export const LEVEL_MEANINGS: Readonly<Record<Level, string>> = {
  P1: "Critical",
  P2: "High",
  P3: "Medium",
  P4: "Low",
  P5: "Minimal",
};
