import type { Schema, SchemaObject } from "../../schema/schema.js";
import type { CheckWriter } from "./check-writer.js";
import { type Condition, compareLimit, or } from "./condition.js";
import { evaluatedInPlace } from "./evaluated-in-place.js";
import { freshPlace, type Place } from "./place.js";
import { valueCondition } from "./value-condition.js";

/** Whether `item`, at `index` of an array, is evaluated by a schema without its own `unevaluatedItems`. */
export function evaluatedItem(writer: CheckWriter, schema: SchemaObject, place: Place): Condition {
  const { items, prefixItems = [], contains } = schema;
  if (items !== undefined) return true;
  return or([
    prefixItems.length === 0 ? false : compareLimit("index", "<", prefixItems.length),
    contains === undefined ? false : valueCondition(writer, contains, freshPlace("item", [...place.path, "contained"])),
    evaluatedInPlace(writer, schema, { ...place, known: new Set(["array"]) }, (part, inner) =>
      evaluatedByPart(writer, part, inner),
    ),
  ]);
}

function evaluatedByPart(writer: CheckWriter, schema: Schema, place: Place): Condition {
  if (typeof schema === "boolean") return false;
  return schema.unevaluatedItems !== undefined || evaluatedItem(writer, schema, place);
}
