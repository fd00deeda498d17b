import { jsonLiteral } from "../../print/literals.js";
import type { SchemaObject } from "../../schema/schema.js";
import type { CheckWriter } from "./check-writer.js";
import { and, type Condition, call, compareLimit, test } from "./condition.js";
import type { Place } from "./place.js";
import { runtimeFunction } from "./runtime-functions.js";

/** What a schema asks of a number. */
export function numberCondition(writer: CheckWriter, schema: SchemaObject, { subject }: Place): Condition {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = schema;
  return and([
    isInteger(schema) ? call(writer.use(runtimeFunction("isInteger")), subject, "isNumber") : true,
    minimum === undefined ? true : compareLimit(subject, ">=", minimum),
    exclusiveMinimum === undefined ? true : compareLimit(subject, ">", exclusiveMinimum),
    maximum === undefined ? true : compareLimit(subject, "<=", maximum),
    exclusiveMaximum === undefined ? true : compareLimit(subject, "<", exclusiveMaximum),
    multipleOf === undefined
      ? true
      : test(`${writer.use(runtimeFunction("isMultipleOf"))}(${subject}, ${jsonLiteral(multipleOf)})`),
  ]);
}

function isInteger({ type }: SchemaObject): boolean {
  return type === "integer" || (Array.isArray(type) && type.includes("integer") && !type.includes("number"));
}
