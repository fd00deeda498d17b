import type { Schema, SchemaObject } from "../../schema/schema.js";
import type { CheckContext } from "./check-context.js";
import { type Condition, call, choice, differ, not, or, test } from "./condition.js";
import { arePairwiseDisjoint } from "./disjoint.js";
import { namesOfParts, ordinalLetters } from "./name-scope.js";
import { inside, type Place } from "./place.js";
import { printCondition } from "./print-condition.js";

/** Returns the conditions of the schemas inside a schema that apply to the same value. */
export function inPlaceConditions(context: CheckContext, schema: SchemaObject, place: Place): readonly Condition[] {
  const { $ref, allOf = [], anyOf, oneOf, not: excluded, if: decision, then: yes = true, else: no = true } = schema;
  const at = (...words: readonly string[]): Place => inside(place, ...words);
  return [
    $ref === undefined ? true : call(context.refer($ref), place.subject),
    ...allOf.map((part, index) => context.check(part, at(`part ${ordinalLetters(index)}`))),
    anyOf === undefined ? true : anyOfCondition(context, anyOf, schema, place),
    oneOf === undefined ? true : oneOfCondition(context, oneOf, place),
    excluded === undefined ? true : not(context.check(excluded, at("excluded"))),
    decision === undefined || (yes === true && no === true)
      ? true
      : choice(
          context.check(decision, at("condition")),
          context.check(yes, at("then")),
          context.check(no, at("otherwise")),
        ),
  ];
}

function anyOfCondition(
  context: CheckContext,
  alternatives: readonly Schema[],
  { oneOf, allOf, not: excluded, if: decision }: SchemaObject,
  place: Place,
): Condition {
  const names = namesOfParts(alternatives);
  const isAlone = oneOf === undefined && allOf === undefined && excluded === undefined && decision === undefined;
  return or(
    alternatives.map((part, index) => {
      const inner = inside(place, names[index] ?? "");
      // A comparison that failed narrows nothing, so alternatives may use `===`.
      return context.check(part, { ...inner, isUncompared: place.isUncompared && isAlone });
    }),
  );
}

function oneOfCondition(context: CheckContext, alternatives: readonly Schema[], place: Place): Condition {
  const names = namesOfParts(alternatives);
  const parts = alternatives
    .map((part, index) => context.check(part, inside(place, names[index] ?? "")))
    .filter((part) => part !== false);
  if (arePairwiseDisjoint(alternatives, context.definitions)) return or(parts);
  const [first = false, second = false] = parts;
  if (parts.length <= 2) return differ(first, second);
  const list = parts.map((part) => printCondition(part, "")).join(", ");
  return test(`${context.runtime("isExactlyOne")}(${list})`);
}
