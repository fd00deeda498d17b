import { jsonLiteral } from "../../print/literals.js";
import type { JsonValue, SchemaObject } from "../../schema/schema.js";
import type { CheckWriter } from "./check-writer.js";
import { and, type Condition, compare, or, test } from "./condition.js";
import { kindOf, kindsOfType } from "./kinds.js";
import type { Place } from "./place.js";
import { runtimeFunction } from "./runtime-functions.js";

/** More constants than this are looked up in a set. */
const mostCompared = 8;

/** The condition of `const` and `enum`. Constants that the `type` of the schema forbids are left out. */
export function constantCondition(writer: CheckWriter, schema: SchemaObject, place: Place): Condition {
  if (schema.enum === undefined && schema.const === undefined) return true;
  const lists = [schema.enum, schema.const === undefined ? undefined : [schema.const]].filter(
    (list) => list !== undefined,
  );
  return and(
    lists.map((list) =>
      isOneOf(
        writer,
        list.filter((value) => hasType(schema, value)),
        { ...place, isUncompared: place.isUncompared && lists.length === 1 },
      ),
    ),
  );
}

function hasType({ type }: SchemaObject, value: JsonValue): boolean {
  return kindsOfType(type).has(kindOf(value));
}

function isOneOf(writer: CheckWriter, values: readonly JsonValue[], place: Place): Condition {
  const scalars = values.filter(isScalar);
  const others = values.filter((value) => !isScalar(value));
  return or([
    scalars.length > mostCompared
      ? isInSet(writer, scalars, place)
      : or(scalars.map((value) => isConstant(writer, value, place))),
    ...others.map((value) => equals(writer, value, place)),
  ]);
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== "object" || value === null;
}

function isConstant(writer: CheckWriter, value: JsonValue, place: Place): Condition {
  return place.isUncompared ? compare(place.subject, "===", jsonLiteral(value)) : equals(writer, value, place);
}

function isInSet(writer: CheckWriter, values: readonly JsonValue[], { subject, path }: Place): Condition {
  const list = `[\n${values.map((value) => `  ${jsonLiteral(value)},\n`).join("")}]`;
  const name = writer.constant(path, "Values", "ReadonlySet<unknown>", `/*@__PURE__*/ new Set(${list})`);
  return test(`${name}.has(${subject})`);
}

function equals(writer: CheckWriter, value: JsonValue, { subject, path }: Place): Condition {
  const expected = isScalar(value)
    ? jsonLiteral(value)
    : writer.constant(path, "Constant", "unknown", jsonLiteral(value));
  return test(`${writer.use(runtimeFunction("equals"))}(${subject}, ${expected})`);
}
