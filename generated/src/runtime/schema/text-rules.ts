// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { coreRules } from "./core-rules.js";
import type { Rules } from "./explain.js";
import { patternRule } from "./pattern-rules.js";

/** The core rules and `pattern`, which takes little more: for custom events above all, whose types match one. */
export const textRules: Rules = {
  isOfType: coreRules.isOfType,
  keywords: /*@__PURE__*/ coreRules.keywords.concat(patternRule),
};
