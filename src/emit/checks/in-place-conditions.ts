import type { Schema, SchemaObject } from "../../schema/schema.js";
import type { CheckWriter } from "./check-writer.js";
import { type Condition, call, choice, differ, not, or, test } from "./condition.js";
import { arePairwiseDisjoint } from "./disjoint.js";
import { namesOfParts } from "./name-of-part.js";
import { ordinalLetters } from "./name-scope.js";
import { inside, type Place } from "./place.js";
import { printCondition } from "./print-condition.js";
import { runtimeFunction } from "./runtime-functions.js";
import { valueCondition } from "./value-condition.js";

/** What the schemas inside a schema ask of the same value. */
export function inPlaceConditions(writer: CheckWriter, schema: SchemaObject, place: Place): readonly Condition[] {
  const { $ref, allOf, anyOf, oneOf, not: excluded, if: decision, then: yes = true, else: no = true } = schema;
  // Most schemas have none of these.
  if (($ref ?? allOf ?? anyOf ?? oneOf ?? excluded ?? decision) === undefined) return [];
  return [
    $ref === undefined ? true : call(writer.refer($ref), place.subject),
    ...(allOf ?? []).map((part, index) => valueCondition(writer, part, inside(place, `part ${ordinalLetters(index)}`))),
    anyOf === undefined ? true : anyOfCondition(writer, anyOf, schema, place),
    oneOf === undefined ? true : oneOfCondition(writer, oneOf, place),
    excluded === undefined ? true : not(valueCondition(writer, excluded, inside(place, "excluded"))),
    decision === undefined || (yes === true && no === true)
      ? true
      : choice(
          valueCondition(writer, decision, inside(place, "condition")),
          valueCondition(writer, yes, inside(place, "then")),
          valueCondition(writer, no, inside(place, "otherwise")),
        ),
  ];
}

function anyOfCondition(
  writer: CheckWriter,
  alternatives: readonly Schema[],
  { oneOf, allOf, not: excluded, if: decision }: SchemaObject,
  place: Place,
): Condition {
  const names = namesOfParts(alternatives);
  const isAlone = oneOf === undefined && allOf === undefined && excluded === undefined && decision === undefined;
  return or(
    alternatives.map((part, index) => {
      const inner = inside(place, names[index] ?? "");
      // After a comparison that failed, TypeScript knows no more than before, so alternatives may compare freely.
      return valueCondition(writer, part, { ...inner, isUncompared: place.isUncompared && isAlone });
    }),
  );
}

function oneOfCondition(writer: CheckWriter, alternatives: readonly Schema[], place: Place): Condition {
  const names = namesOfParts(alternatives);
  const parts = alternatives
    .map((part, index) => valueCondition(writer, part, inside(place, names[index] ?? "")))
    .filter((part) => part !== false);
  if (arePairwiseDisjoint(alternatives, writer.definitions)) return or(parts);
  const [first = false, second = false] = parts;
  if (parts.length <= 2) return differ(first, second);
  const list = parts.map((part) => printCondition(part, "")).join(", ");
  return test(`${writer.use(runtimeFunction("isExactlyOne"))}(${list})`);
}
