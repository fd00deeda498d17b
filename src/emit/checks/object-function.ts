import type { SchemaObject } from "../../schema/schema.js";
import type { CheckWriter } from "./check-writer.js";
import { and, type Condition, compareLimit } from "./condition.js";
import { constantCondition } from "./constant-condition.js";
import { inPlaceConditions } from "./in-place-conditions.js";
import { memberLoop } from "./member-loop.js";
import { plainConditions, requiredConditions } from "./object-condition.js";
import { freshPlace, type Place } from "./place.js";
import { printReturn } from "./print-condition.js";
import { runtimeFunction } from "./runtime-functions.js";

/** Prints the function that checks a schema which admits only objects and says something about their members. */
export function objectFunction(
  writer: CheckWriter,
  name: string,
  schema: SchemaObject,
  path: readonly string[],
): string {
  const place = objectPlace(path);
  const others = [...inPlaceConditions(writer, schema, place), constantCondition(writer, schema, place)];
  return printFunction(writer, name, schema, place, others);
}

/** Prints the function that checks what a schema says about objects, where it says other things too. */
export function membersFunction(
  writer: CheckWriter,
  name: string,
  schema: SchemaObject,
  path: readonly string[],
): string {
  return printFunction(writer, name, schema, objectPlace(path), []);
}

function objectPlace(path: readonly string[]): Place {
  return { ...freshPlace("value", path), known: new Set(["object"]), isUncompared: false };
}

function printFunction(
  writer: CheckWriter,
  name: string,
  schema: SchemaObject,
  place: Place,
  others: readonly Condition[],
): string {
  const isObject = writer.use(runtimeFunction("isObject"));
  const required = [...new Set(schema.required)];
  const isCounted = (member: string): boolean => Object.hasOwn(schema.properties ?? {}, member);
  const counted = required.filter(isCounted);
  const uncounted = required.filter((member) => !isCounted(member));
  const result = and([
    compareLimit("missing", "===", 0),
    ...requiredConditions(writer, uncounted, place),
    ...plainConditions(writer, schema, place),
    ...others,
  ]);
  return [
    `function ${name}(value: unknown): boolean {\n`,
    `  if (!${isObject}(value)) return false;\n`,
    // Counted where nothing is required as well: text that repeats costs a compressed bundle less than text that almost does.
    `  let missing = ${counted.length};\n`,
    memberLoop(writer, schema, new Set(counted), place),
    printReturn(result, "  "),
    "}\n",
  ].join("");
}
