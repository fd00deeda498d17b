import { stringLiteral } from "../../print/literals.js";
import type { Schema, SchemaObject } from "../../schema/schema.js";
import type { CheckWriter } from "./check-writer.js";
import { type Condition, compare, or, test } from "./condition.js";
import { evaluatedInPlace } from "./evaluated-in-place.js";
import { ordinalLetters } from "./name-scope.js";
import type { Place } from "./place.js";
import { patternConstant } from "./string-condition.js";

/** Whether the member `name` of an object is evaluated by the schemas that say something about the same object. */
export function evaluatedElsewhere(writer: CheckWriter, schema: SchemaObject, place: Place): Condition {
  return evaluatedInPlace(writer, schema, { ...place, known: new Set(["object"]) }, (part, inner) =>
    evaluatedByPart(writer, part, inner),
  );
}

function evaluatedByPart(writer: CheckWriter, schema: Schema, place: Place): Condition {
  if (typeof schema === "boolean") return false;
  if (schema.additionalProperties !== undefined || schema.unevaluatedProperties !== undefined) return true;
  return or([
    ...Object.keys(schema.properties ?? {}).map((name) => compare("name", "===", stringLiteral(name))),
    ...Object.keys(schema.patternProperties ?? {}).map((pattern, index) =>
      matchesName(writer, pattern, [...place.path, "matching", ordinalLetters(index)]),
    ),
    evaluatedElsewhere(writer, schema, place),
  ]);
}

/** The condition that `name` matches a pattern. */
export function matchesName(writer: CheckWriter, pattern: string, path: readonly string[]): Condition {
  return test(`${patternConstant(writer, path, pattern)}.test(name)`);
}
