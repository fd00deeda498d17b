// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

import type { DefinitionParts } from "../definition.js";
import type { Issue } from "../issue.js";
import type { Rule } from "../schema/explain.js";

/** Says what is wrong with a value beyond its schema. */
export type OtherIssues = (value: unknown) => readonly Issue[];

/**
 * The parts of a definition whose events have to keep more than their schema: what schemas cannot say, or say for the data
 * only. Of several issues with one member, that of the schema is kept.
 */
export function withOtherIssues({ check, schema, rules }: DefinitionParts, otherIssues: OtherIssues): DefinitionParts {
  const rule: Rule = (visited, value, { path, issues }) => {
    if (visited !== schema || path.length > 0) return;
    const known = new Set(issues.map((issue) => issue.path[0]));
    issues.push(...otherIssues(value).filter((issue) => !known.has(issue.path[0])));
  };
  return {
    check: (value) => check(value) && otherIssues(value).length === 0,
    schema,
    rules: { isOfType: rules.isOfType, keywords: [...rules.keywords, rule] },
  };
}
