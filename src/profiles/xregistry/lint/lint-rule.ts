import type { Catalogue } from "../catalogue.js";
import type { Findings } from "../read/findings.js";
import type { Attributes } from "../read/located.js";
import type { MessageEntry, StackedRegistry } from "../read/stacked-registry.js";

/** What rules look at: the catalogue as it was written, under the newest names, and as it is understood. */
export interface LintSubject {
  readonly registry: StackedRegistry;
  readonly catalogue: Catalogue;
  /** The attributes of a message with those that it inherits. */
  readonly attributesOf: (message: MessageEntry) => Attributes;
}

/** Looks for one kind of mistake, and reports every case. */
export type LintRule = (subject: LintSubject, findings: Findings) => void;
