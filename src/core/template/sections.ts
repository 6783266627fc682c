/** The sections of the canonical template, in their order, each with what the writer is asked to put there. */
import type { SectionKind } from "../document/model";

export interface TemplateSection {
  readonly kind: SectionKind;
  readonly heading: string;
  /** Prompts, one a line; a person replaces each. The text between `‹` and `›` is what has to go. */
  readonly prompts: readonly string[];
}

export const templateSections: readonly TemplateSection[] = [
  {
    kind: "summary",
    heading: "Summary",
    prompts: [
      "‹What happened, to whom, for how long, and how it ended: three or four sentences that somebody outside the team understands›",
    ],
  },
  {
    kind: "impact",
    heading: "Impact",
    prompts: ["‹Who was affected and how much: customers, requests, money, data; with figures and where they come from›"],
  },
  { kind: "timeline", heading: "Timeline", prompts: [] },
  {
    kind: "root-cause",
    heading: "Root cause",
    prompts: ["‹The mechanism that led from the change or the condition to the impact, as far as it is known›"],
  },
  {
    kind: "contributing-factors",
    heading: "Contributing factors",
    prompts: [
      "- **‹A condition of the system›**: ‹how it made the incident possible, larger or longer›",
      "- **‹Another one, of a different kind: technology, process, detection, organisation›**: ‹how it did so›",
    ],
  },
  { kind: "detection", heading: "Detection", prompts: ["‹What noticed the incident first, and what could have noticed it earlier›"] },
  { kind: "resolution", heading: "Resolution", prompts: ["‹What ended the impact, and how it is known to have ended›"] },
  { kind: "went-well", heading: "What went well", prompts: ["- ‹What helped, and is worth keeping›"] },
  { kind: "went-wrong", heading: "What went wrong", prompts: ["- ‹What made the response harder›"] },
  { kind: "lucky", heading: "Where we got lucky", prompts: ["- ‹What could have made it worse and did not, by chance›"] },
  { kind: "actions", heading: "Action items", prompts: [] },
];
