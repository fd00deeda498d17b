import type { Schema, SchemaObject } from "../../schema/schema.js";
import { arrayCondition } from "./array-condition.js";
import type { CheckContext } from "./check-context.js";
import { and, type Condition, call, compare, not, or } from "./condition.js";
import { inPlaceConditions } from "./in-place-conditions.js";
import { isSubset, type Kind, kindsBesideType, kindsOfType } from "./kinds.js";
import { isObjectOnly, membersCondition, needsLoop, objectFunction } from "./object-condition.js";
import type { Place } from "./place.js";
import { constantCondition, numberCondition, stringCondition } from "./scalar-conditions.js";

/** Returns the condition under which a value is valid. */
export function valueCondition(context: CheckContext, schema: Schema, place: Place): Condition {
  if (typeof schema === "boolean") return schema;
  if (isObjectOnly(schema) && needsLoop(schema)) {
    const name = context.helper(schema, place.path, "value", (helper) =>
      objectFunction(context, helper, schema, place.path),
    );
    return call(name, place.subject, "isObject");
  }
  return and(valueConditions(context, schema, place));
}

function valueConditions(context: CheckContext, schema: SchemaObject, place: Place): readonly Condition[] {
  const kinds = kindsOfType(schema.type);
  const constant = constantCondition(context, schema, place);
  const assertions = new Map<Kind, Condition>();
  for (const kind of place.known) {
    if (kinds.has(kind)) assertions.set(kind, ofKind(context, schema, kind, place));
  }
  const isPlain = [...assertions.values()].every((condition) => condition === true) && schema.type !== "integer";
  // A constant or a schema for the same value may settle the kind already.
  const isSettled = isPlain && (constant !== true || isSubset(kindsBesideType(schema, context.definitions), kinds));
  const known = isSettled ? place.known : new Set(assertions.keys());
  return [
    isSettled ? true : ofKinds(context, assertions, place),
    ...inPlaceConditions(context, schema, { ...place, known, isUncompared: place.isUncompared && constant === true }),
    constant,
  ];
}

/** Joins the conditions of each kind. A value that must be of one of them anyway is not tested for its kind. */
function ofKinds(context: CheckContext, assertions: ReadonlyMap<Kind, Condition>, place: Place): Condition {
  const kinds = [...assertions];
  if (isSubset(place.known, assertions)) {
    return and(
      kinds.map(([kind, condition]) =>
        kinds.length === 1 || condition === true
          ? condition
          : or([not(isOfKind(context, kind, place.subject)), condition]),
      ),
    );
  }
  return or(kinds.map(([kind, condition]) => and([isOfKind(context, kind, place.subject), condition])));
}

const kindChecks = {
  boolean: "isBoolean",
  object: "isObject",
  array: "isArray",
  number: "isNumber",
  string: "isString",
} as const;

function isOfKind(context: CheckContext, kind: Kind, subject: string): Condition {
  return kind === "null" ? compare(subject, "===", "null") : call(context.runtime(kindChecks[kind]), subject);
}

function ofKind(context: CheckContext, schema: SchemaObject, kind: Kind, place: Place): Condition {
  switch (kind) {
    case "string":
      return stringCondition(context, schema, place);
    case "number":
      return numberCondition(context, schema, place);
    case "array":
      return arrayCondition(context, schema, place);
    case "object":
      return membersCondition(context, schema, place);
    default:
      return true;
  }
}
