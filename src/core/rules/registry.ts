/** All rules, in the order in which the documentation lists them. */
import { actionDueMissing } from "./action-due-missing";
import { actionUnowned } from "./action-unowned";
import { contributingFactorsTooFew } from "./contributing-factors-too-few";
import { fieldMissing } from "./field-missing";
import { frontMatterInvalid } from "./front-matter-invalid";
import { placeholderLeft } from "./placeholder-left";
import type { Rule } from "./rule";
import { sectionEmpty } from "./section-empty";
import { sectionMissing } from "./section-missing";
import { timestampIncomplete } from "./timestamp-incomplete";
import { timestampMissing } from "./timestamp-missing";

export const rules: readonly Rule[] = [
  frontMatterInvalid,
  fieldMissing,
  sectionMissing,
  sectionEmpty,
  placeholderLeft,
  timestampMissing,
  timestampIncomplete,
  contributingFactorsTooFew,
  actionUnowned,
  actionDueMissing,
];
