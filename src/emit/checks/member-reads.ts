import { stringLiteral } from "../../print/literals.js";
import type { Schema, SchemaObject } from "../../schema/schema.js";
import type { CheckWriter } from "./check-writer.js";
import { type Condition, not, or, test } from "./condition.js";
import { hasMember } from "./evaluated-in-place.js";
import { excludesEmptyString, formatCheck } from "./formats.js";
import { allKinds, possibleKinds } from "./kinds.js";
import { freshPlace, type Place } from "./place.js";
import { runtimeFunction } from "./runtime-functions.js";
import { valueCondition } from "./value-condition.js";

/** With more members than this, a loop over all of them is faster than looking for each. */
const mostReads = 2;

/**
 * Whether a schema says so little about the members of an object that they can be read one by one: of one or two only, one
 * simple thing each, and nothing of all the others.
 */
export function canReadMembers(schema: SchemaObject): boolean {
  const { properties = {}, patternProperties, additionalProperties = true, unevaluatedProperties = true } = schema;
  const asked = Object.values(properties).filter((inner) => inner !== true);
  const isOpen = patternProperties === undefined && additionalProperties === true && unevaluatedProperties === true;
  return isOpen && asked.length <= mostReads && asked.every(isOneTest);
}

/** The conditions on members that are read one by one; a member that is required and was tested need not be looked for. */
export function readConditions(writer: CheckWriter, schema: SchemaObject, place: Place): readonly Condition[] {
  const { properties = {}, required = [] } = schema;
  const tests = Object.entries(properties).flatMap(([name, inner]): readonly Condition[] => {
    if (inner === true) return [];
    const member = freshPlace(`${place.subject}[${stringLiteral(name)}]`, [...place.path, name]);
    const condition = valueCondition(writer, inner, member);
    if (!required.includes(name)) return [or([not(hasMember(writer, place.subject, name)), condition])];
    const hasOwn = `${writer.use(runtimeFunction("hasOwn"))}(${place.subject}, ${stringLiteral(name)})`;
    return isTested(writer, inner) ? [test(hasOwn), condition] : [condition];
  });
  const tested = Object.entries(properties).filter(([, inner]) => isTested(writer, inner));
  const untested = required.filter((name) => !tested.some(([other]) => other === name));
  return [...[...new Set(untested)].map((name) => hasMember(writer, place.subject, name)), ...tests];
}

/** Whether a schema admits no `undefined`, because it says of which kind a value has to be. */
function isTested(writer: CheckWriter, schema: Schema): boolean {
  return possibleKinds(schema, writer.definitions).size < allKinds.size;
}

/** Whether the check of a schema mentions the value once. */
function isOneTest(schema: Schema): boolean {
  if (typeof schema === "boolean") return false;
  const { title: _, description: __, default: ___, examples: ____, deprecated: _____, ...rules } = schema;
  const { type, const: constant, enum: constants, minLength = 0, format, $ref, ...others } = rules;
  if (Object.keys(others).length > 0) return false;
  if ($ref !== undefined) return Object.keys(rules).length === 1;
  const values = constants ?? (constant === undefined ? undefined : [constant]);
  if (values)
    return values.length === 1 && minLength === 0 && format === undefined && !(constants && constant !== undefined);
  if (typeof type !== "string" || minLength > 1) return false;
  return formatCheck(format) === undefined || minLength === 0 || excludesEmptyString(format ?? "");
}
