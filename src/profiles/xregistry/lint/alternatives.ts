import type { Deprecation } from "../catalogue.js";
import type { LintRule } from "./lint-rule.js";

/** Whoever deprecates something should say what to use instead (catalogues 1.2). */
export const alternatives: LintRule = ({ catalogue }, findings) => {
  const { groups, endpoints } = catalogue;
  // A group of an endpoint's own messages is that endpoint.
  const entities = [...endpoints, ...groups, ...groups.flatMap(({ messages }) => messages)];
  for (const { id, deprecated, place } of entities) {
    if (!lacksAlternative(deprecated)) continue;
    findings.report("missing-alternative", `${id} is deprecated, and nothing is named in its place`, {
      ...place,
      pointer: place.pointer ?? "",
      isName: true,
    });
  }
};

function lacksAlternative(deprecated: Deprecation | undefined): boolean {
  return deprecated !== undefined && deprecated.alternative === undefined && deprecated.documentation === undefined;
}
