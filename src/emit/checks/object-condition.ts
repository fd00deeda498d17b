import type { SchemaObject } from "../../schema/schema.js";
import { asCallback } from "./callback.js";
import type { CheckWriter } from "./check-writer.js";
import { and, type Condition, call, compareLimit, not, or, test } from "./condition.js";
import { hasMember } from "./evaluated-in-place.js";
import { canReadMembers, readConditions } from "./member-reads.js";
import { membersFunction } from "./object-function.js";
import { freshPlace, inside, type Place } from "./place.js";
import { runtimeFunction } from "./runtime-functions.js";
import { valueCondition } from "./value-condition.js";

/** What a schema asks of an object. */
export function membersCondition(writer: CheckWriter, schema: SchemaObject, place: Place): Condition {
  if (!needsLoop(schema)) {
    return and([...readConditions(writer, schema, place), ...plainConditions(writer, schema, place)]);
  }
  const path = [...place.path, "object"];
  const name = writer.helper(schema, path, "object", (helper) => membersFunction(writer, helper, schema, place.path));
  return call(name, place.subject, "isObject");
}

/** Whether a schema cannot be checked without looking at every member of an object. */
export function needsLoop(schema: SchemaObject): boolean {
  return !canReadMembers(schema);
}

/** The conditions on an object that are not about the value of a member. */
export function plainConditions(writer: CheckWriter, schema: SchemaObject, place: Place): readonly Condition[] {
  const { minProperties = 0, maxProperties, propertyNames = true } = schema;
  const { subject } = place;
  const count = (): string => `${writer.use(runtimeFunction("memberNames"))}(${subject}).length`;
  return [
    minProperties === 0 ? true : compareLimit(count(), ">=", minProperties),
    maxProperties === undefined ? true : compareLimit(count(), "<=", maxProperties),
    namesCondition(writer, propertyNames, place),
    ...Object.entries(schema.dependentRequired ?? {}).map(([name, required]) =>
      required.length === 0 ? true : ifMember(writer, name, and(requiredConditions(writer, required, place)), place),
    ),
    ...Object.entries(schema.dependentSchemas ?? {}).map(([name, part]) => {
      const inner = inside({ ...place, known: new Set(["object"]) }, "with", name);
      return ifMember(writer, name, valueCondition(writer, part, inner), place);
    }),
  ];
}

/** The conditions that certain members are there. */
export function requiredConditions(writer: CheckWriter, names: readonly string[], place: Place): readonly Condition[] {
  return names.map((name) => hasMember(writer, place.subject, name));
}

function ifMember(writer: CheckWriter, name: string, condition: Condition, { subject }: Place): Condition {
  return or([not(hasMember(writer, subject, name)), condition]);
}

function namesCondition(
  writer: CheckWriter,
  schema: NonNullable<SchemaObject["propertyNames"]>,
  { subject, path }: Place,
): Condition {
  const place = { ...freshPlace("name", [...path, "name"]), known: new Set(["string"] as const) };
  const condition = valueCondition(writer, schema, place);
  if (condition === true) return true;
  const check = asCallback(writer, "name", schema, place.path, condition);
  return test(`${writer.use(runtimeFunction("everyName"))}(${subject}, ${check})`);
}
