// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { isNumber, isObject } from "./checks.js";
import { maximumDepth } from "./depth.js";
import { describeType, describeValue } from "./describe.js";
import type { RuntimeSchema, RuntimeSchemaObject } from "./runtime-schema.js";

export type { RuntimeSchema } from "./runtime-schema.js";

/** The way from the root to a value. */
export type Path = readonly (string | number)[];

/** Finds what is wrong with a value by a schema. */
export type Explain = (schema: RuntimeSchema, value: unknown, path: Path) => readonly Issue[];

/** Finds what is wrong with a value by some of the keywords of a schema; others are explained by `explain`. */
export type Rule = (schema: RuntimeSchemaObject, value: unknown, path: Path, explain: Explain) => readonly Issue[];

/** The rules that are applied to every schema on the way; keywords that no rule knows are passed over. */
export type Rules = readonly Rule[];

/**
 * Says everything that is wrong with a value: an empty list means that it is valid. It walks the schema and takes its time;
 * whether a value is valid at all is told by the generated check, which always gives the same answer.
 */
export function explain(schema: RuntimeSchema, value: unknown, rules: Rules, path: Path = []): readonly Issue[] {
  // What is nested this deep was reported where the walk began: see `x-shallow`.
  if (schema === true || path.length > maximumDepth) return [];
  if (schema === false)
    return [{ message: "is not allowed here", path, keyword: "false", found: describeValue(value) }];
  const { type } = schema;
  if (type !== undefined && ![type].flat().some((name) => hasType(value, name))) {
    return [mismatch(path, "type", describeType(schema), value)];
  }
  return rules.flatMap((rule) =>
    rule(schema, value, path, (inner, innerValue, innerPath) => explain(inner, innerValue, rules, innerPath)),
  );
}

/** The issue of a value that is not what it should be. */
export function mismatch(path: Path, keyword: string, expected: string, value: unknown, hint?: string): Issue {
  const found = describeValue(value);
  const message = `must be ${expected}, but is ${found}`;
  return { message, path, keyword, expected, found, ...(hint !== undefined && { hint }) };
}

function hasType(value: unknown, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "object":
      return isObject(value);
    case "array":
      return Array.isArray(value);
    case "number":
      return isNumber(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
