// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { describeSchema, describeValue, didYouMean, printable } from "./describe.js";
import type { RuntimeSchema, RuntimeSchemaObject } from "./runtime-schema.js";

/** A position in a value that is being explained, and the issues found so far. */
export interface Visit {
  readonly path: Issue["path"];
  readonly issues: Issue[];
  readonly rules: Rules;
  /** How to fix whatever is wrong at this position. */
  readonly hint?: string | undefined;
}

/** Checks some of the keywords of a schema, and adds an issue to the visit for each one that the value breaks. */
export type Rule = (schema: RuntimeSchemaObject, value: unknown, visit: Visit) => void;

/** The keywords that are checked. Keywords without a rule are ignored. */
export interface Rules {
  /** Returns whether a value is of a type. */
  readonly isOfType: (value: unknown, type: NonNullable<RuntimeSchemaObject["type"]>) => boolean;
  /** The rules of all other keywords. They apply to values of the right type. */
  readonly keywords: readonly Rule[];
}

/** Returns rules with one more, which is applied last. */
export function withRule({ isOfType, keywords }: Rules, rule: Rule): Rules {
  return { isOfType, keywords: [...keywords, rule] };
}

/**
 * Lists everything that is wrong with a value. An empty list means that it is valid. The generated check of the same
 * schema gives the same answer faster, but without reasons.
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

/** Returns whether a value is valid at a position. */
export function isValid(schema: RuntimeSchema, value: unknown, { rules, path }: Visit): boolean {
  return explain(schema, value, rules, path).length === 0;
}

/** Adds the issues of the value at a position. */
export function walk(schema: RuntimeSchema, value: unknown, visit: Visit): void {
  if (typeof schema === "object") {
    const { isOfType, keywords } = visit.rules;
    if (!schema.type || isOfType(value, schema.type)) for (const rule of keywords) rule(schema, value, visit);
    else report(visit, value, "type", describeSchema(schema));
  } else if (!schema) report(visit, value, "false", "absent", undefined, "is not allowed");
}

/** Adds an issue with the value at a position. The default message is that it must be the expected one. */
export function report(
  { issues, path, hint }: Pick<Visit, "issues" | "path" | "hint">,
  value: unknown,
  keyword: string,
  expected: string,
  found: string = describeValue(value),
  message: string = `must be ${expected}, but is ${found}`,
): void {
  // After 51 issues, the others are only counted.
  issues.push(issues[50] ?? { message, path, keyword, expected, found, hint });
}

/** Reports an unknown property, with a suggestion if it is probably a misspelling of a known one. */
export function reportUnknown(visit: Visit, value: unknown, keyword: string, known: object = {}): void {
  const name = String(visit.path.at(-1));
  const hint = visit.hint ?? didYouMean(name, Object.keys(known));
  report({ ...visit, hint }, value, keyword, "absent", undefined, `unknown property \`${printable(name)}\``);
}

/** Returns the position of a member or an item of the value at a position. */
export function below({ path, issues, rules }: Visit, key: string | number, hint?: string): Visit {
  return { path: [...path, key], issues, rules, hint };
}
