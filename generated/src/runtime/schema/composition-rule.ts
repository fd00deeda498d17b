// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { joinOr } from "./describe.js";
import { explain, report, type Visit, walk } from "./explain.js";
import type { RuntimeSchema, RuntimeSchemaObject } from "./runtime-schema.js";

/** `$ref`, `allOf` and `anyOf`; and `oneOf`, but for values that are valid by several of its alternatives. */
export function compositionRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  const { $ref, allOf = [], anyOf, oneOf } = schema;
  if ($ref) walk($ref(), value, visit);
  for (const part of allOf) walk(part, value, visit);
  if (anyOf) explainAlternatives("anyOf", anyOf, value, visit);
  if (oneOf) explainAlternatives("oneOf", oneOf, value, visit);
}

/**
 * Adds the problems of the alternative that was most likely meant: none, if the value is valid by one. An alternative was not
 * meant where a type or a constant that tells it apart is another; if that is so of all, one issue says what could have been
 * there.
 */
function explainAlternatives(
  keyword: string,
  alternatives: readonly RuntimeSchema[],
  value: unknown,
  visit: Visit,
): void {
  const isTelling = ({ path, keyword }: Issue): boolean =>
    path.length < visit.path.length + 2 && /^(type|const|enum)$/.test(keyword);
  const results = alternatives
    .map((part) => explain(part, value, visit.rules, visit.path))
    .sort((a, b) => a.length - b.length);
  const meant = results.find((issues) => !issues.some(isTelling));
  if (meant) for (const issue of meant) visit.issues.push(issue);
  else {
    const telling = results.flat().filter(isTelling);
    const { path = [], found } = telling[0] ?? {};
    const wanted = telling.filter((issue) => String(issue.path) === String(path)).map(({ expected = "" }) => expected);
    report({ ...visit, path }, value, keyword, joinOr(wanted), undefined, found);
  }
}
