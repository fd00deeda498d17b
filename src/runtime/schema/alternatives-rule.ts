// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { describeValue, joinOr } from "./describe.js";
import type { Explain, Path } from "./explain.js";
import type { RuntimeSchema, RuntimeSchemaObject } from "./runtime-schema.js";

/** The rules about schemas in the same place: `$ref`, `allOf`, `anyOf` and `oneOf`. */
export function alternativesRule(
  { $ref, allOf = [], anyOf, oneOf }: RuntimeSchemaObject,
  value: unknown,
  path: Path,
  explain: Explain,
): readonly Issue[] {
  return [
    ...($ref === undefined ? [] : explain($ref(), value, path)),
    ...allOf.flatMap((part) => explain(part, value, path)),
    ...(anyOf === undefined ? [] : explainAlternatives("anyOf", anyOf, value, path, explain)),
    ...(oneOf === undefined ? [] : explainAlternatives("oneOf", oneOf, value, path, explain)),
  ];
}

function explainAlternatives(
  keyword: "anyOf" | "oneOf",
  alternatives: readonly RuntimeSchema[],
  value: unknown,
  path: Path,
  explain: Explain,
): readonly Issue[] {
  const results = alternatives.map((alternative) => explain(alternative, value, path));
  const matches = results.filter((issues) => issues.length === 0).length;
  if (matches === 1 || (matches > 1 && keyword === "anyOf")) return [];
  if (matches === 0) return mostTelling(keyword, results, value, path);
  const message = `matches ${matches} alternatives of which only one may match`;
  return [{ message, path, keyword, found: describeValue(value) }];
}

/**
 * The problems of the alternative that was most likely meant. An alternative was not meant if the value is of another type,
 * or a member has not the constant that tells it apart; if none was meant, one issue says what could have been.
 */
function mostTelling(
  keyword: string,
  results: readonly (readonly Issue[])[],
  value: unknown,
  path: Path,
): readonly Issue[] {
  const [first] = results;
  if (first === undefined) return [{ message: "matches no alternative", path, keyword, found: describeValue(value) }];
  const meant = results.filter((issues) => tellingIssue(issues, path) === undefined);
  if (meant.length > 0) return meant.reduce((best, issues) => (issues.length < best.length ? issues : best));
  const telling = results.flatMap((issues) => tellingIssue(issues, path) ?? []);
  const [issue] = telling;
  if (issue === undefined || telling.some((other) => other.path.join("/") !== issue.path.join("/"))) return first;
  const expected = joinOr(telling.map((other) => other.expected ?? "something else"));
  return [{ ...issue, message: `must be ${expected}, but is ${issue.found ?? "not"}`, expected }];
}

/** The issue that shows that an alternative was not meant: about a type or a constant, here or one step down. */
function tellingIssue(issues: readonly Issue[], path: Path): Issue | undefined {
  return issues.find(
    ({ keyword, path: place }) =>
      (keyword === "type" && place.length === path.length) ||
      (/^(?:const|enum)$/.test(keyword) && place.length <= path.length + 1),
  );
}
