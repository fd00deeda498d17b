import { stringLiteral } from "../../print/literals.js";
import type { SchemaObject } from "../../schema/schema.js";
import type { CheckWriter } from "./check-writer.js";
import { and, type Condition, call, compareLimit, test } from "./condition.js";
import { excludesEmptyString, formatCheck } from "./formats.js";
import type { Place } from "./place.js";
import { runtimeFunction } from "./runtime-functions.js";

/** What a schema asks of a string. */
export function stringCondition(writer: CheckWriter, schema: SchemaObject, { subject, path }: Place): Condition {
  const { minLength = 0, maxLength, pattern } = schema;
  const format = writer.areFormatsAsserted ? schema.format : undefined;
  const check = formatCheck(format);
  const length = (): string => `${writer.use(runtimeFunction("lengthOf"))}(${subject})`;
  const isLengthKnown = format !== undefined && excludesEmptyString(format) && minLength <= 1;
  return and([
    minLength === 0 || isLengthKnown ? true : minimumLength(writer, subject, minLength, length),
    maxLength === undefined ? true : compareLimit(length(), "<=", maxLength),
    pattern === undefined ? true : test(`${patternConstant(writer, path, pattern)}.test(${subject})`),
    check === undefined ? true : call(writer.use(check), subject, "isString"),
  ]);
}

function minimumLength(writer: CheckWriter, subject: string, minLength: number, length: () => string): Condition {
  return minLength > 1
    ? compareLimit(length(), ">=", minLength)
    : call(writer.use(runtimeFunction("isNonEmptyString")), subject, "isString");
}

/** The name of a constant that holds the compiled form of a pattern. */
export function patternConstant(writer: CheckWriter, path: readonly string[], pattern: string): string {
  return writer.constant(path, "Pattern", "RegExp", regularExpression(pattern));
}

/**
 * A pattern as an expression: as a literal where it is plain ASCII that every compiler reads alike, otherwise made from a string: TypeScript
 * has its own opinion on groups with names and on the names of Unicode properties.
 */
export function regularExpression(pattern: string): string {
  const { source } = new RegExp(pattern, "u");
  const isPlain = /^[\x20-\x7e]+$/.test(source) && !/\(\?[^:=!]|\\[pP]|\/\/|\/\*|\*\//.test(source);
  return isPlain ? `/${source}/u` : `/*@__PURE__*/ new RegExp(${stringLiteral(pattern)}, "u")`;
}
