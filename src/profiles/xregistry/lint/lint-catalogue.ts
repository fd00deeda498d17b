import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { collectFindings } from "../read/findings.js";
import { alternatives } from "./alternatives.js";
import { ids } from "./ids.js";
import { labels } from "./labels.js";
import type { LintRule, LintSubject } from "./lint-rule.js";
import { requiredAttributes } from "./required-attributes.js";
import { uncarriedMessages } from "./uncarried-messages.js";
import { unusedSchemas } from "./unused-schemas.js";

/** The rules that make no difference to what is generated, but to other tools, or to those who keep the catalogue. */
const styleRules: readonly LintRule[] = [
  alternatives,
  ids,
  labels,
  requiredAttributes,
  uncarriedMessages,
  unusedSchemas,
];

/** Everything that could be better about a catalogue, besides what was found when it was read. */
export function lintCatalogue(subject: LintSubject): readonly Diagnostic[] {
  const { findings, diagnostics } = collectFindings();
  for (const rule of styleRules) rule(subject, findings);
  return diagnostics();
}
