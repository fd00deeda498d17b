import type { Schema, SchemaObject } from "../../schema/schema.js";
import { arrayCondition } from "./array-condition.js";
import type { CheckWriter } from "./check-writer.js";
import { and, type Condition, call, compare, not, or } from "./condition.js";
import { constantCondition } from "./constant-condition.js";
import { inPlaceConditions } from "./in-place-conditions.js";
import { isSubset, type Kind, kindsBesideType, kindsOfType } from "./kinds.js";
import { numberCondition } from "./number-condition.js";
import { membersCondition, needsLoop } from "./object-condition.js";
import { objectFunction } from "./object-function.js";
import type { Place } from "./place.js";
import { runtimeFunction } from "./runtime-functions.js";
import { stringCondition } from "./string-condition.js";

/** The condition under which a value is valid by a schema. */
export function valueCondition(writer: CheckWriter, schema: Schema, place: Place): Condition {
  if (typeof schema === "boolean") return schema;
  if (isObjectOnly(schema) && needsLoop(schema)) {
    const name = writer.helper(schema, place.path, "value", (helper) =>
      objectFunction(writer, helper, schema, place.path),
    );
    return call(name, place.subject, "isObject");
  }
  return and(valueConditions(writer, schema, place));
}

/** Whether a schema admits nothing but objects, by its `type`. */
export function isObjectOnly(schema: SchemaObject): boolean {
  return schema.type === "object" || (Array.isArray(schema.type) && schema.type.join() === "object");
}

/** The conditions that a schema sets, apart from a loop over the members of an object that admits nothing else. */
function valueConditions(writer: CheckWriter, schema: SchemaObject, place: Place): readonly Condition[] {
  const kinds = kindsOfType(schema.type);
  const constant = constantCondition(writer, schema, place);
  const assertions = new Map<Kind, Condition>();
  for (const kind of place.known) {
    if (kinds.has(kind)) assertions.set(kind, ofKind(writer, schema, kind, place));
  }
  const isPlain = [...assertions.values()].every((condition) => condition === true) && schema.type !== "integer";
  // Where a constant or a schema in the same place settles the kind, asking for it as well would be idle.
  const isSettled = isPlain && (constant !== true || isSubset(kindsBesideType(schema, writer.definitions), kinds));
  const known = isSettled ? place.known : new Set(assertions.keys());
  return [
    isSettled ? true : ofKinds(writer, assertions, place),
    ...inPlaceConditions(writer, schema, { ...place, known, isUncompared: place.isUncompared && constant === true }),
    constant,
  ];
}

/** Joins what is asked of each kind: all at once if the value is known to be of one of them, else after asking which. */
function ofKinds(writer: CheckWriter, assertions: ReadonlyMap<Kind, Condition>, place: Place): Condition {
  const kinds = [...assertions];
  if (isSubset(place.known, assertions)) {
    return and(
      kinds.map(([kind, condition]) =>
        kinds.length === 1 || condition === true
          ? condition
          : or([not(isOfKind(writer, kind, place.subject)), condition]),
      ),
    );
  }
  return or(kinds.map(([kind, condition]) => and([isOfKind(writer, kind, place.subject), condition])));
}

const kindChecks = {
  boolean: "isBoolean",
  object: "isObject",
  array: "isArray",
  number: "isNumber",
  string: "isString",
} as const;

/** The condition that a value is of a kind. */
function isOfKind(writer: CheckWriter, kind: Kind, subject: string): Condition {
  return kind === "null"
    ? compare(subject, "===", "null")
    : call(writer.use(runtimeFunction(kindChecks[kind])), subject);
}

function ofKind(writer: CheckWriter, schema: SchemaObject, kind: Kind, place: Place): Condition {
  switch (kind) {
    case "string":
      return stringCondition(writer, schema, place);
    case "number":
      return numberCondition(writer, schema, place);
    case "array":
      return arrayCondition(writer, schema, place);
    case "object":
      return membersCondition(writer, schema, place);
    default:
      return true;
  }
}
