/** All rules, in the order in which the documentation lists them. */
import { actionClosedWithoutEvidence } from "./action-closed-without-evidence";
import { actionDueInvalid } from "./action-due-invalid";
import { actionDueMissing } from "./action-due-missing";
import { actionOverdue } from "./action-overdue";
import { actionOwnerNotAPerson } from "./action-owner-not-a-person";
import { actionUnowned } from "./action-unowned";
import { actionUntracked } from "./action-untracked";
import { actionVague } from "./action-vague";
import { actionsMissing } from "./actions-missing";
import { blameRules } from "./blame/registry";
import { contributingFactorDuplicate } from "./contributing-factor-duplicate";
import { contributingFactorsTooFew } from "./contributing-factors-too-few";
import { duplicateId } from "./duplicate-id";
import { fieldMismatch } from "./field-mismatch";
import { fieldMissing } from "./field-missing";
import { frontMatterInvalid } from "./front-matter-invalid";
import { frontMatterUnknownKey } from "./front-matter-unknown-key";
import { linkBroken } from "./link-broken";
import { milestonesOutOfOrder } from "./milestones-out-of-order";
import { placeholderLeft } from "./placeholder-left";
import { reviewLate } from "./review-late";
import { rootCauseMissing } from "./root-cause-missing";
import type { Rule } from "./rule";
import { secretInText } from "./secret-in-text";
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
import { tooLongToCheck } from "./too-long-to-check";
import { waiverWithoutReason } from "./waiver-without-reason";

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
  rootCauseMissing,
  contributingFactorsTooFew,
  contributingFactorDuplicate,
  actionsMissing,
  actionUnowned,
  actionOwnerNotAPerson,
  actionDueMissing,
  actionDueInvalid,
  actionOverdue,
  actionUntracked,
  actionClosedWithoutEvidence,
  actionVague,
  ...blameRules.map(({ rule }) => rule),
  tooLongToCheck,
  linkBroken,
  secretInText,
  waiverWithoutReason,
];
