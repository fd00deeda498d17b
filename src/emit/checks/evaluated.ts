import { stringLiteral } from "../../print/literals.js";
import { refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import type { CheckContext } from "./check-context.js";
import { and, type Condition, choice, compare, compareLimit, or, test } from "./condition.js";
import { namesOfParts, ordinalLetters } from "./name-scope.js";
import { inside, type Place, partPlace } from "./place.js";
import { patternConstant } from "./scalar-conditions.js";

/** The variables of a callback that is called with each item of an array. */
export interface ItemVariables {
  readonly item: string;
  readonly index: string;
}

/** Returns whether an item of an array is evaluated by a schema, apart from its own `unevaluatedItems`. */
export function evaluatedItem(
  context: CheckContext,
  schema: SchemaObject,
  place: Place,
  variables: ItemVariables,
): Condition {
  const { items, prefixItems = [], contains } = schema;
  if (items !== undefined) return true;
  const item = { ...partPlace(place, variables.item, "contained"), isUncompared: false };
  return or([
    prefixItems.length === 0 ? false : compareLimit(variables.index, "<", prefixItems.length),
    contains === undefined ? false : context.check(contains, item),
    evaluatedInPlace(context, schema, { ...place, known: new Set(["array"]) }, (part, inner) => {
      if (typeof part === "boolean") return false;
      return part.unevaluatedItems !== undefined || evaluatedItem(context, part, inner, variables);
    }),
  ]);
}

/** Returns whether the member `name` of an object is evaluated by the schemas inside a schema. */
export function evaluatedMember(context: CheckContext, schema: SchemaObject, place: Place): Condition {
  return evaluatedInPlace(context, schema, { ...place, known: new Set(["object"]) }, (part, inner) => {
    if (typeof part === "boolean") return false;
    if (part.additionalProperties !== undefined || part.unevaluatedProperties !== undefined) return true;
    return or([
      ...Object.keys(part.properties ?? {}).map((name) => compare("name", "===", stringLiteral(name))),
      ...Object.keys(part.patternProperties ?? {}).map((pattern, index) =>
        matchesName(context, pattern, [...inner.path, "matching", ordinalLetters(index)]),
      ),
      evaluatedMember(context, part, inner),
    ]);
  });
}

/** Returns the condition that `name` matches a pattern. */
export function matchesName(context: CheckContext, pattern: string, path: readonly string[]): Condition {
  return test(`${patternConstant(context, path, pattern)}.test(name)`);
}

/**
 * Returns whether a member or an item is evaluated by one of the schemas that apply to the same value. Schemas that the value
 * has to fulfil anyway count as fulfilled; of alternatives, only those count by which the value is valid.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-11.2
 */
function evaluatedInPlace(
  context: CheckContext,
  schema: SchemaObject,
  place: Place,
  by: (schema: Schema, place: Place) => Condition,
): Condition {
  const { $ref, allOf = [], if: decision, then: yes = true, else: no = true } = schema;
  const ifValid = (part: Schema, inner: Place): Condition => {
    const evaluated = by(part, inner);
    return evaluated === false ? false : and([context.check(part, inner), evaluated]);
  };
  const alternatives = [schema.anyOf ?? [], schema.oneOf ?? []].flatMap((parts) => {
    const names = namesOfParts(parts);
    return parts.map((part, index) => ifValid(part, inside(place, names[index] ?? "")));
  });
  const dependents = Object.entries(schema.dependentSchemas ?? {}).map(([name, part]) =>
    and([context.hasMember(place.subject, name), by(part, inside(place, "with", name))]),
  );
  const condition = inside(place, "condition");
  const decided =
    decision === undefined
      ? false
      : or([
          ifValid(decision, condition),
          choice(
            context.check(decision, condition),
            by(yes, inside(place, "then")),
            by(no, inside(place, "otherwise")),
          ),
        ]);
  return or([
    $ref === undefined ? false : by(context.definitions[refName($ref)] ?? true, place),
    ...allOf.map((part, index) => by(part, inside(place, `part ${ordinalLetters(index)}`))),
    ...alternatives,
    ...dependents,
    decided,
  ]);
}
