import { jsonLiteral, stringLiteral } from "../../print/literals.js";
import type { JsonValue, SchemaObject } from "../../schema/schema.js";
import type { CheckContext } from "./check-context.js";
import { and, type Condition, call, compare, compareLimit, or, test } from "./condition.js";
import { kindOf, possibleKinds } from "./kinds.js";
import type { Place } from "./place.js";
import { excludesEmptyString, formatCheck } from "./runtime-functions.js";

/** Returns the condition that a schema sets on a number. */
export function numberCondition(context: CheckContext, schema: SchemaObject, { subject }: Place): Condition {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = schema;
  return and([
    isInteger(schema) ? call(context.runtime("isInteger"), subject, "isNumber") : true,
    minimum === undefined ? true : compareLimit(subject, ">=", minimum),
    exclusiveMinimum === undefined ? true : compareLimit(subject, ">", exclusiveMinimum),
    maximum === undefined ? true : compareLimit(subject, "<=", maximum),
    exclusiveMaximum === undefined ? true : compareLimit(subject, "<", exclusiveMaximum),
    multipleOf === undefined
      ? true
      : test(`${context.runtime("isMultipleOf")}(${subject}, ${jsonLiteral(multipleOf)})`),
  ]);
}

function isInteger({ type }: SchemaObject): boolean {
  return type === "integer" || (Array.isArray(type) && type.includes("integer") && !type.includes("number"));
}

/** Returns the condition that a schema sets on a string. */
export function stringCondition(context: CheckContext, schema: SchemaObject, { subject, path }: Place): Condition {
  const { minLength = 0, maxLength, pattern } = schema;
  const format = context.areFormatsAsserted ? schema.format : undefined;
  const check = formatCheck(format);
  const length = (): string => `${context.runtime("lengthOf")}(${subject})`;
  const isLengthKnown = format !== undefined && excludesEmptyString(format) && minLength <= 1;
  return and([
    minLength === 0 || isLengthKnown ? true : minimumLength(context, subject, minLength, length),
    maxLength === undefined ? true : compareLimit(length(), "<=", maxLength),
    pattern === undefined ? true : test(`${patternConstant(context, path, pattern)}.test(${subject})`),
    check === undefined ? true : call(context.use(check), subject, "isString"),
  ]);
}

function minimumLength(context: CheckContext, subject: string, minLength: number, length: () => string): Condition {
  return minLength > 1
    ? compareLimit(length(), ">=", minLength)
    : call(context.runtime("isNonEmptyString"), subject, "isString");
}

/** Returns the name of a constant that holds the compiled form of a pattern. */
export function patternConstant(context: CheckContext, path: readonly string[], pattern: string): string {
  return context.constant(path, "Pattern", "RegExp", regularExpression(pattern));
}

/**
 * Returns a pattern as an expression: a literal if it is plain ASCII that every compiler reads alike, and a constructor call
 * otherwise. TypeScript checks named groups and the names of Unicode properties in literals.
 */
export function regularExpression(pattern: string): string {
  const { source } = new RegExp(pattern, "u");
  const isPlain = /^[\x20-\x7e]+$/.test(source) && !/\(\?[^:=!]|\\[pP]|\/\/|\/\*|\*\//.test(source);
  return isPlain ? `/${source}/u` : `/*@__PURE__*/ new RegExp(${stringLiteral(pattern)}, "u")`;
}

/** More constants than this are looked up in a set. */
const mostCompared = 8;

/**
 * Returns the condition of `const` and `enum`. Constants of a kind that the value cannot have are left out: TypeScript reports
 * a comparison with them as an error.
 */
export function constantCondition(context: CheckContext, schema: SchemaObject, place: Place): Condition {
  const { enum: values, const: constant } = schema;
  const lists = [values, constant === undefined ? undefined : [constant]].filter((list) => list !== undefined);
  if (lists.length === 0) return true;
  const { enum: _, const: __, ...rest } = schema;
  const kinds = possibleKinds(rest, context.definitions);
  const isPossible = (value: JsonValue): boolean => kinds.has(kindOf(value)) && place.known.has(kindOf(value));
  const isUncompared = place.isUncompared && lists.length === 1;
  return and(lists.map((list) => isOneOf(context, list.filter(isPossible), { ...place, isUncompared })));
}

function isOneOf(context: CheckContext, values: readonly JsonValue[], place: Place): Condition {
  const scalars = values.filter(isScalar);
  const others = values.filter((value) => !isScalar(value));
  return or([
    scalars.length > mostCompared
      ? isInSet(context, scalars, place)
      : or(scalars.map((value) => isConstant(context, value, place))),
    ...others.map((value) => equals(context, value, place)),
  ]);
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== "object" || value === null;
}

function isConstant(context: CheckContext, value: JsonValue, place: Place): Condition {
  return place.isUncompared ? compare(place.subject, "===", jsonLiteral(value)) : equals(context, value, place);
}

function isInSet(context: CheckContext, values: readonly JsonValue[], { subject, path }: Place): Condition {
  const list = `[\n${values.map((value) => `  ${jsonLiteral(value)},\n`).join("")}]`;
  const name = context.constant(path, "Values", "ReadonlySet<unknown>", `/*@__PURE__*/ new Set(${list})`);
  return test(`${name}.has(${subject})`);
}

function equals(context: CheckContext, value: JsonValue, { subject, path }: Place): Condition {
  const expected = isScalar(value)
    ? jsonLiteral(value)
    : context.constant(path, "Constant", "unknown", jsonLiteral(value));
  return test(`${context.runtime("equals")}(${subject}, ${expected})`);
}
