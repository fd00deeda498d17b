import { stringLiteral } from "../../print/literals.js";
import type { Schema, SchemaObject } from "../../schema/schema.js";
import { asCallback } from "./callback.js";
import type { CheckContext } from "./check-context.js";
import { and, type Condition, compareLimit, not, or, test } from "./condition.js";
import { allKinds, possibleKinds } from "./kinds.js";
import { inside, type Place, parameterPlace, partPlace } from "./place.js";

/** Returns the conditions on members that are read one by one. */
export function memberConditions(context: CheckContext, schema: SchemaObject, place: Place): readonly Condition[] {
  const { properties = {}, required = [] } = schema;
  const tests = Object.entries(properties).flatMap(([name, inner]): readonly Condition[] => {
    if (inner === true) return [];
    const member = partPlace(place, `${place.subject}[${stringLiteral(name)}]`, name);
    const condition = context.check(inner, member);
    if (!required.includes(name)) return [or([not(context.hasMember(place.subject, name)), condition])];
    const hasOwn = `${context.runtime("hasOwn")}(${place.subject}, ${stringLiteral(name)})`;
    return excludesUndefined(context, inner) ? [test(hasOwn), condition] : [condition];
  });
  const tested = Object.entries(properties).filter(([, inner]) => excludesUndefined(context, inner));
  const untested = required.filter((name) => !tested.some(([other]) => other === name));
  return [...requiredConditions(context, [...new Set(untested)], place), ...tests];
}

/** Whether the check of a schema rejects `undefined`, because it tests the kind of the value. */
function excludesUndefined(context: CheckContext, schema: Schema): boolean {
  return possibleKinds(schema, context.definitions).size < allKinds.size;
}

/** Returns the conditions that certain members exist. */
export function requiredConditions(
  context: CheckContext,
  names: readonly string[],
  place: Place,
): readonly Condition[] {
  return names.map((name) => context.hasMember(place.subject, name));
}

/** Returns the conditions on an object that do not depend on the value of a member. */
export function plainConditions(context: CheckContext, schema: SchemaObject, place: Place): readonly Condition[] {
  const { minProperties = 0, maxProperties, propertyNames = true } = schema;
  const { subject } = place;
  const count = (): string => `${context.runtime("memberNames")}(${subject}).length`;
  return [
    minProperties === 0 ? true : compareLimit(count(), ">=", minProperties),
    maxProperties === undefined ? true : compareLimit(count(), "<=", maxProperties),
    namesCondition(context, propertyNames, place),
    ...Object.entries(schema.dependentRequired ?? {}).map(([name, required]) =>
      required.length === 0 ? true : ifMember(context, name, and(requiredConditions(context, required, place)), place),
    ),
    ...Object.entries(schema.dependentSchemas ?? {}).map(([name, part]) => {
      const inner = inside({ ...place, known: new Set(["object"]) }, "with", name);
      return ifMember(context, name, context.check(part, inner), place);
    }),
  ];
}

function ifMember(context: CheckContext, name: string, condition: Condition, { subject }: Place): Condition {
  return or([not(context.hasMember(subject, name)), condition]);
}

function namesCondition(context: CheckContext, schema: Schema, { subject, path }: Place): Condition {
  const place = { ...parameterPlace("name", [...path, "name"]), known: new Set(["string"] as const) };
  const condition = context.check(schema, place);
  if (condition === true) return true;
  const check = asCallback(context, "name", schema, path, condition);
  return test(`${context.runtime("everyName")}(${subject}, ${check})`);
}
