import { attributeNames } from "./attribute-names.js";
import { contentTypes } from "./content-types.js";
import { declarationNames } from "./declaration-names.js";
import { exclusiveAttributes } from "./exclusive-attributes.js";
import type { LintRule } from "./lint-rule.js";
import { optionRoles } from "./option-roles.js";
import { usageCombinations } from "./usage-combinations.js";

/** The rules that are told whenever a catalogue is read, since what they find makes a difference to what is generated. */
export const consistencyRules: readonly LintRule[] = [
  attributeNames,
  contentTypes,
  declarationNames,
  exclusiveAttributes,
  optionRoles,
  usageCombinations,
];
