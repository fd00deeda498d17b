// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { isArray, isObject, isString } from "./checks.js";
import { describeValue } from "./describe.js";
import { isUnique } from "./equality.js";
import type { Explain, Path } from "./explain.js";
import { lengthOf } from "./length.js";
import { memberNames } from "./members.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";

/** The rules about how many there are: characters, items, members. */
export function sizeRule(schema: RuntimeSchemaObject, value: unknown, path: Path): readonly Issue[] {
  if (isString(value)) return between(path, "characters", lengthOf(value), { maxLength: schema.maxLength });
  const { minItems, maxItems, minProperties, maxProperties } = schema;
  if (isArray(value)) {
    const issues = between(path, "items", value.length, { minItems, maxItems });
    return schema.uniqueItems === true && !isUnique(value)
      ? [...issues, { message: "has two items that are equal", path, keyword: "uniqueItems", expected: "unique items" }]
      : issues;
  }
  return isObject(value) ? between(path, "members", memberNames(value).length, { minProperties, maxProperties }) : [];
}

/** Limits by keyword: those that begin with `min` must be reached, the others not exceeded. */
type Limits = { readonly [keyword: string]: number | undefined };

function between(path: Path, unit: string, size: number, limits: Limits): readonly Issue[] {
  return Object.entries(limits).flatMap(([keyword, limit]) => {
    const isMinimum = keyword.startsWith("min");
    if (limit === undefined || (isMinimum ? size >= limit : size <= limit)) return [];
    const expected = `at ${isMinimum ? "least" : "most"} ${limit} ${unit}`;
    return [{ message: `must have ${expected}, but has ${size}`, path, keyword, expected, found: String(size) }];
  });
}

/** `contains`, and how often it must match. */
export function containsRule(
  schema: RuntimeSchemaObject,
  value: unknown,
  path: Path,
  explain: Explain,
): readonly Issue[] {
  const { contains, minContains = 1, maxContains } = schema;
  if (contains === undefined || !isArray(value)) return [];
  const size = Array.from(value).filter((item, index) => explain(contains, item, [...path, index]).length === 0).length;
  return between(path, "items of a certain kind", size, { minContains, maxContains });
}

/** `propertyNames`. */
export function namesRule(
  { propertyNames = true }: RuntimeSchemaObject,
  value: unknown,
  path: Path,
  explain: Explain,
): readonly Issue[] {
  if (!isObject(value)) return [];
  return memberNames(value).flatMap((name) =>
    explain(propertyNames, name, [...path, name]).map((issue) => ({
      ...issue,
      message: `the name ${describeValue(name)} ${issue.message}`,
      keyword: "propertyNames",
    })),
  );
}
