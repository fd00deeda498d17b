// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { isInteger, isNumber } from "./checks.js";
import { maximumDepth } from "./depth.js";
import { describeSchema, describeValue, kindOf } from "./describe.js";
import type { RuntimeSchema, RuntimeSchemaObject } from "./runtime-schema.js";

export type { RuntimeSchema } from "./runtime-schema.js";

/** Where the walk through a value has got to, and what it has found. */
export interface Visit {
  readonly path: Issue["path"];
  readonly issues: Issue[];
  readonly rules: Rules;
}

/** Looks after some of the keywords of a schema: adds what is wrong with the value to the issues of the visit. */
export type Rule = (schema: RuntimeSchemaObject, value: unknown, visit: Visit) => void;

/** The rules that are applied on the way; keywords that no rule looks after are passed over. */
export type Rules = readonly Rule[];

/**
 * Says everything that is wrong with a value: an empty list means that it is valid. It walks the schema and takes its time;
 * whether a value is valid at all is told by the generated check, which always gives the same answer.
 */
export function explain(schema: RuntimeSchema, value: unknown, rules: Rules): readonly Issue[] {
  return probe(schema, value, { path: [], issues: [], rules });
}

/** Finds what is wrong with a value at a place, and adds nothing to the issues of the visit. */
export function probe(schema: RuntimeSchema, value: unknown, visit: Visit): readonly Issue[] {
  const issues: Issue[] = [];
  walk(schema, value, { ...visit, issues });
  return issues;
}

/** Adds what is wrong with a value at a place. */
export function walk(schema: RuntimeSchema, value: unknown, visit: Visit): void {
  if (schema === false) report(visit, value, "false", "absent");
  // What is nested deeper than this was reported where the walk began: see `x-shallow`.
  else if (schema !== true && visit.path.length <= maximumDepth) {
    const { type } = schema;
    if (!type || [type].flat().some((name) => isOfType(value, name))) {
      for (const rule of visit.rules) rule(schema, value, visit);
    } else report(visit, value, "type", describeSchema(schema));
  }
}

/** Adds the issue that a value is not what is expected at a place. */
export function report(
  { issues, path }: Visit,
  value: unknown,
  keyword: string,
  expected: string,
  hint?: string,
  found: string = describeValue(value),
): void {
  const message = `must be ${expected}, but is ${found}`;
  issues.push({ message, path, keyword, expected, found, ...(hint && { hint }) });
}

/** The place of a member or an item of the value at a place. */
export function below(visit: Visit, key: string | number): Visit {
  return { ...visit, path: [...visit.path, key] };
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "integer") return isInteger(value);
  return kindOf(value) === type && (type !== "number" || isNumber(value));
}
