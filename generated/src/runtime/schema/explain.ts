// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { describeSchema, describeValue } from "./describe.js";
import type { RuntimeSchema, RuntimeSchemaObject } from "./runtime-schema.js";

/** Where the walk through a value has got to, and what it has found. */
export interface Visit {
  readonly path: Issue["path"];
  readonly issues: Issue[];
  readonly rules: Rules;
}

/** Looks after some of the keywords of a schema: adds what is wrong with the value to the issues of the visit. */
export type Rule = (schema: RuntimeSchemaObject, value: unknown, visit: Visit) => void;

/** What is applied on the way; keywords that no rule looks after are passed over. */
export interface Rules {
  /** Whether a value is of a type that a schema names. */
  readonly isOfType: (value: unknown, type: NonNullable<RuntimeSchemaObject["type"]>) => boolean;
  /** The rules of all other keywords, which apply where the type is right. */
  readonly keywords: readonly Rule[];
}

/**
 * Says everything that is wrong with a value: an empty list means that it is valid. It walks the schema and takes its time;
 * whether a value is valid at all is told by the generated check, which always gives the same answer.
 */
export function explain(
  schema: RuntimeSchema,
  value: unknown,
  rules: Rules,
  path: Visit["path"] = [],
): readonly Issue[] {
  const issues: Issue[] = [];
  walk(schema, value, { path, issues, rules });
  return issues;
}

/** Adds what is wrong with a value at a place; where nothing may be there, as the issue of a keyword, with a hint. */
export function walk(
  schema: RuntimeSchema,
  value: unknown,
  visit: Visit,
  keyword = "false",
  hint?: string | false,
): void {
  if (typeof schema === "object") {
    const { isOfType, keywords } = visit.rules;
    if (!schema.type || isOfType(value, schema.type)) for (const rule of keywords) rule(schema, value, visit);
    else report(visit, value, "type", describeSchema(schema));
  } else if (!schema) report(visit, value, keyword, "absent", hint);
}

/** Adds the issue that a value is not what is expected at a place. */
export function report(
  { issues, path }: Pick<Visit, "issues" | "path">,
  value: unknown,
  keyword: string,
  expected: string,
  hint?: string | false,
  found: string = describeValue(value),
): void {
  const message = `must be ${expected}, but is ${found}`;
  issues.push({ message, path, keyword, expected, found, ...(hint && { hint }) });
}

/** The place of a member or an item of the value at a place. */
export function below(visit: Visit, key: string | number): Visit {
  return { ...visit, path: [...visit.path, key] };
}

/** Whether nothing is wrong with a value at a place. */
export function isValid(schema: RuntimeSchema, value: unknown, { rules, path }: Visit): boolean {
  return explain(schema, value, rules, path).length === 0;
}
