import type { SchemaObject } from "../../schema/schema.js";
import type { CheckWriter } from "./check-writer.js";
import { and, type Condition, not, or, test } from "./condition.js";
import { evaluatedElsewhere, matchesName } from "./evaluated-members.js";
import { memberSwitch } from "./member-switch.js";
import { ordinalLetters } from "./name-scope.js";
import { freshPlace, type Place } from "./place.js";
import { printCondition, printRejection } from "./print-condition.js";
import { runtimeFunction } from "./runtime-functions.js";
import { valueCondition } from "./value-condition.js";

/**
 * Prints the loop over the members of an object. One pass that branches on the name is faster than reading the members one
 * by one, because it does not depend on which members an object has and in what order; and it sees own members only, so that
 * `__proto__` and `constructor` need no care.
 */
export function memberLoop(
  writer: CheckWriter,
  schema: SchemaObject,
  counted: ReadonlySet<string>,
  place: Place,
): string {
  const rest = restCondition(writer, schema, place);
  const patterns = Object.entries(schema.patternProperties ?? {});
  const body =
    patterns.length === 0
      ? memberSwitch(
          writer,
          schema,
          counted,
          place,
          rest === true ? undefined : (indent) => printRejection(rest, indent),
        )
      : [...patternedBody(writer, schema, counted, place, rest)].join("");
  return [
    "  for (const name in value) {\n",
    "    const member = value[name];\n",
    `    if (member === undefined || !${writer.use(runtimeFunction("hasOwn"))}(value, name)) continue;\n`,
    body,
    "  }\n",
  ].join("");
}

/** What is asked of members that `properties` and `patternProperties` do not name. */
function restCondition(writer: CheckWriter, schema: SchemaObject, place: Place): Condition {
  const { additionalProperties, unevaluatedProperties = true } = schema;
  const member = freshPlace("member", [...place.path, "other"]);
  if (additionalProperties !== undefined) return valueCondition(writer, additionalProperties, member);
  if (unevaluatedProperties === true) return true;
  return or([evaluatedElsewhere(writer, schema, place), valueCondition(writer, unevaluatedProperties, member)]);
}

/** Where patterns name members too, a member is known or not only after all of them have been tried. */
function* patternedBody(
  writer: CheckWriter,
  schema: SchemaObject,
  counted: ReadonlySet<string>,
  place: Place,
  rest: Condition,
): Generator<string> {
  const isRestAsked = rest !== true;
  const hasNames = Object.keys(schema.properties ?? {}).length > 0;
  if (isRestAsked) yield `    let isKnown = ${hasNames};\n`;
  if (hasNames) {
    yield memberSwitch(
      writer,
      schema,
      counted,
      place,
      isRestAsked ? (indent) => `${indent}isKnown = false;\n` : undefined,
    );
  }
  for (const [index, [pattern, inner]] of Object.entries(schema.patternProperties ?? {}).entries()) {
    const path = [...place.path, "matching", ordinalLetters(index)];
    yield patternText(
      matchesName(writer, pattern, path),
      valueCondition(writer, inner, freshPlace("member", path)),
      isRestAsked,
    );
  }
  if (isRestAsked) yield printRejection(or([test("isKnown"), rest]), "    ");
}

function patternText(matches: Condition, condition: Condition, isKnownWanted: boolean): string {
  if (!isKnownWanted) return condition === true ? "" : printRejection(not(and([matches, not(condition)])), "    ");
  return [
    `    if (${printCondition(matches, "    ")}) {\n`,
    condition === false ? "" : "      isKnown = true;\n",
    printRejection(condition, "      "),
    "    }\n",
  ].join("");
}
