import { stringLiteral } from "../../print/literals.js";
import { refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import type { CheckWriter } from "./check-writer.js";
import { and, type Condition, choice, or, test } from "./condition.js";
import { namesOfParts } from "./name-of-part.js";
import { ordinalLetters } from "./name-scope.js";
import { inside, type Place } from "./place.js";
import { runtimeFunction } from "./runtime-functions.js";
import { valueCondition } from "./value-condition.js";

/** Whether a schema has evaluated a certain member or item of the value at a place. */
export type EvaluatedBy = (schema: Schema, place: Place) => Condition;

/**
 * Whether the schemas that say something about the same value have evaluated a member or an item of it. Those that the
 * value has to obey anyway are taken as obeyed; of alternatives only those count by which the value is valid.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-11.2
 */
export function evaluatedInPlace(writer: CheckWriter, schema: SchemaObject, place: Place, by: EvaluatedBy): Condition {
  const { $ref, allOf = [], if: decision, then: yes = true, else: no = true } = schema;
  const ifValid = (part: Schema, inner: Place): Condition => {
    const evaluated = by(part, inner);
    return evaluated === false ? false : and([valueCondition(writer, part, inner), evaluated]);
  };
  const alternatives = [schema.anyOf ?? [], schema.oneOf ?? []].flatMap((parts) => {
    const names = namesOfParts(parts);
    return parts.map((part, index) => ifValid(part, inside(place, names[index] ?? "")));
  });
  const dependents = Object.entries(schema.dependentSchemas ?? {}).map(([name, part]) =>
    and([hasMember(writer, place.subject, name), by(part, inside(place, "with", name))]),
  );
  const condition = inside(place, "condition");
  const decided =
    decision === undefined
      ? false
      : or([
          ifValid(decision, condition),
          choice(
            valueCondition(writer, decision, condition),
            by(yes, inside(place, "then")),
            by(no, inside(place, "otherwise")),
          ),
        ]);
  return or([
    $ref === undefined ? false : by(writer.definitions[refName($ref)] ?? true, place),
    ...allOf.map((part, index) => by(part, inside(place, `part ${ordinalLetters(index)}`))),
    ...alternatives,
    ...dependents,
    decided,
  ]);
}

/** The condition that a value is an object with a member. */
export function hasMember(writer: CheckWriter, subject: string, name: string): Condition {
  return test(`${writer.use(runtimeFunction("has"))}(${subject}, ${stringLiteral(name)})`, `isObject(${subject})`);
}
