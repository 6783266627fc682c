/** All rules, in the order in which the documentation lists them. */
import { actionDueMissing } from "./action-due-missing";
import { actionUnowned } from "./action-unowned";
import { contributingFactorsTooFew } from "./contributing-factors-too-few";
import { duplicateId } from "./duplicate-id";
import { fieldMismatch } from "./field-mismatch";
import { fieldMissing } from "./field-missing";
import { frontMatterInvalid } from "./front-matter-invalid";
import { frontMatterUnknownKey } from "./front-matter-unknown-key";
import { milestonesOutOfOrder } from "./milestones-out-of-order";
import { placeholderLeft } from "./placeholder-left";
import { reviewLate } from "./review-late";
import type { Rule } from "./rule";
import { sectionEmpty } from "./section-empty";
import { sectionMissing } from "./section-missing";
import { timelineMilestoneMissing } from "./timeline-milestone-missing";
import { timelineOutOfOrder } from "./timeline-out-of-order";
import { timelineTooShort } from "./timeline-too-short";
import { timestampImplausible } from "./timestamp-implausible";
import { timestampIncomplete } from "./timestamp-incomplete";
import { timestampInvalid } from "./timestamp-invalid";
import { timestampMissing } from "./timestamp-missing";
import { timestampVague } from "./timestamp-vague";

export const rules: readonly Rule[] = [
  frontMatterInvalid,
  frontMatterUnknownKey,
  fieldMissing,
  fieldMismatch,
  milestonesOutOfOrder,
  duplicateId,
  reviewLate,
  sectionMissing,
  sectionEmpty,
  placeholderLeft,
  timestampMissing,
  timestampIncomplete,
  timestampInvalid,
  timestampVague,
  timelineOutOfOrder,
  timelineTooShort,
  timelineMilestoneMissing,
  timestampImplausible,
  contributingFactorsTooFew,
  actionUnowned,
  actionDueMissing,
];
