// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { alternativesRule } from "./alternatives-rule.js";
import { isArray, isString } from "./checks.js";
import { describeType, describeValue } from "./describe.js";
import { equals } from "./equality.js";
import { type Explain, mismatch, type Path, type Rules } from "./explain.js";
import { isDateTime } from "./formats/date-time.js";
import { isUri, isUriReference } from "./formats/uri.js";
import { lengthOf } from "./length.js";
import { membersRule } from "./members-rule.js";
import { nearest } from "./nearest.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";

/** The rules of the keywords and formats that CDEvents schemas use. */
export const coreRules: Rules = [constantRule, stringRule, formatRule, membersRule, itemsRule, alternativesRule];

/** `const` and `enum`. */
function constantRule(schema: RuntimeSchemaObject, value: unknown, path: Path): readonly Issue[] {
  return [
    ...(schema.const === undefined ? [] : oneOf("const", [schema.const], value, path)),
    ...(schema.enum === undefined ? [] : oneOf("enum", schema.enum, value, path)),
  ];
}

function oneOf(keyword: string, constants: readonly unknown[], value: unknown, path: Path): readonly Issue[] {
  if (constants.some((constant) => equals(value, constant))) return [];
  const meant = isString(value) ? nearest(value, constants.filter(isString)) : undefined;
  const hint = meant === undefined ? undefined : `did you mean ${describeValue(meant)}?`;
  return [mismatch(path, keyword, describeType({ enum: constants }), value, hint)];
}

/** `minLength` and `pattern`. */
function stringRule({ minLength = 0, pattern }: RuntimeSchemaObject, value: unknown, path: Path): readonly Issue[] {
  if (!isString(value)) return [];
  const issues: Issue[] = [];
  if (lengthOf(value) < minLength) {
    const expected = `a string of at least ${minLength} character${minLength === 1 ? "" : "s"}`;
    issues.push(mismatch(path, "minLength", expected, value));
  }
  if (pattern !== undefined && !new RegExp(pattern, "u").test(value)) {
    issues.push(mismatch(path, "pattern", `a string that matches ${pattern}`, value));
  }
  return issues;
}

/** `format`, as far as CDEvents uses it. */
function formatRule({ format }: RuntimeSchemaObject, value: unknown, path: Path): readonly Issue[] {
  if (!isString(value)) return [];
  if (format === "date-time" && !isDateTime(value)) {
    return [mismatch(path, "format", 'a date and time such as "2025-03-01T12:00:00Z"', value)];
  }
  if (format === "uri" && !isUri(value)) return [mismatch(path, "format", "a URI with a scheme", value)];
  if (format === "uri-reference" && !isUriReference(value)) {
    return [mismatch(path, "format", "a URI or a relative reference", value)];
  }
  return [];
}

/** `items` and `prefixItems`. */
function itemsRule(schema: RuntimeSchemaObject, value: unknown, path: Path, explain: Explain): readonly Issue[] {
  if (!isArray(value)) return [];
  const { items = true, prefixItems = [] } = schema;
  return Array.from(value).flatMap((item, index) => explain(prefixItems[index] ?? items, item, [...path, index]));
}
