import { stringLiteral } from "../../print/literals.js";
import type { Schema, SchemaObject } from "../../schema/schema.js";
import type { CheckContext } from "./check-context.js";
import { and, type Condition, call, compareLimit, not, or, test } from "./condition.js";
import { evaluatedMember, matchesName } from "./evaluated.js";
import { inPlaceConditions } from "./in-place-conditions.js";
import { ordinalLetters } from "./name-scope.js";
import { memberConditions, plainConditions, requiredConditions } from "./object-members.js";
import { localPlace, type Place, parameterPlace } from "./place.js";
import { printCondition, printRejection, printReturn } from "./print-condition.js";
import { excludesEmptyString, formatCheck } from "./runtime-functions.js";
import { constantCondition } from "./scalar-conditions.js";

/** Whether the `type` of a schema allows objects only. */
export function isObjectOnly(schema: SchemaObject): boolean {
  return schema.type === "object" || (Array.isArray(schema.type) && schema.type.join() === "object");
}

/** With more members than this, a loop over all of them is faster than looking for each. */
const mostReads = 2;

/**
 * Whether a check has to loop over the members of an object. It need not if the schema sets one simple condition on each of
 * one or two members, and none on all others.
 */
export function needsLoop(schema: SchemaObject): boolean {
  const { properties = {}, patternProperties, additionalProperties = true, unevaluatedProperties = true } = schema;
  const asked = Object.values(properties).filter((inner) => inner !== true);
  const isOpen = patternProperties === undefined && additionalProperties === true && unevaluatedProperties === true;
  return !isOpen || asked.length > mostReads || !asked.every(isOneTest);
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

/** Prints the function that checks a schema which allows objects only. */
export function objectFunction(
  context: CheckContext,
  name: string,
  schema: SchemaObject,
  path: readonly string[],
): string {
  const place = objectPlace(path);
  const others = [...inPlaceConditions(context, schema, place), constantCondition(context, schema, place)];
  return printFunction(context, name, schema, place, others);
}

/** Returns the condition that a schema sets on an object. */
export function membersCondition(context: CheckContext, schema: SchemaObject, place: Place): Condition {
  if (!needsLoop(schema)) {
    return and([...memberConditions(context, schema, place), ...plainConditions(context, schema, place)]);
  }
  const path = [...place.path, "object"];
  const name = context.helper(schema, path, "object", (helper) => membersFunction(context, helper, schema, place.path));
  return call(name, place.subject, "isObject");
}

/** Prints the function that checks only the keywords of a schema that are about objects. */
function membersFunction(context: CheckContext, name: string, schema: SchemaObject, path: readonly string[]): string {
  return printFunction(context, name, schema, objectPlace(path), []);
}

function objectPlace(path: readonly string[]): Place {
  return { ...parameterPlace("value", path), known: new Set(["object"]), isUncompared: false };
}

function printFunction(
  context: CheckContext,
  name: string,
  schema: SchemaObject,
  place: Place,
  others: readonly Condition[],
): string {
  const required = [...new Set(schema.required)];
  // A member that is required and listed is counted in the loop.
  const isCounted = (member: string): boolean => Object.hasOwn(schema.properties ?? {}, member);
  const counted = required.filter(isCounted);
  const uncounted = required.filter((member) => !isCounted(member));
  const result = and([
    counted.length === 0 ? true : compareLimit("missing", "===", 0),
    ...requiredConditions(context, uncounted, place),
    ...plainConditions(context, schema, place),
    ...others,
  ]);
  return [
    `function ${name}(value: unknown): boolean {\n`,
    `  if (!${context.runtime("isObject")}(value)) return false;\n`,
    counted.length === 0 ? "" : `  let missing = ${counted.length};\n`,
    memberLoop(context, schema, new Set(counted), place),
    printReturn(result, "  "),
    "}\n",
  ].join("");
}

/**
 * Prints the loop over the members of an object. A single pass that branches on the name is faster than reading members one
 * by one, and sees own members only, so `__proto__` and `constructor` need no special treatment.
 */
function memberLoop(context: CheckContext, schema: SchemaObject, counted: ReadonlySet<string>, place: Place): string {
  const loop: MemberLoop = { context, schema, counted, place, member: localPlace(localPlace(place, "name"), "member") };
  const rest = restCondition(loop);
  const body =
    schema.patternProperties === undefined || Object.keys(schema.patternProperties).length === 0
      ? memberSwitch(loop, rest === true ? undefined : (indent) => printRejection(rest, indent))
      : [...patternedBody(loop, rest)].join("");
  return [
    "  for (const name in value) {\n",
    "    const member = value[name];\n",
    `    if (member === undefined || !${context.runtime("hasOwn")}(value, name)) continue;\n`,
    body,
    "  }\n",
  ].join("");
}

interface MemberLoop {
  readonly context: CheckContext;
  readonly schema: SchemaObject;
  /** The required members, which the loop counts. */
  readonly counted: ReadonlySet<string>;
  readonly place: Place;
  readonly member: Place;
}

function memberCondition(
  { context, place, member }: MemberLoop,
  schema: Schema,
  ...words: readonly string[]
): Condition {
  return context.check(schema, { ...member, path: [...place.path, ...words] });
}

/** Returns the condition on members that `properties` and `patternProperties` do not name. */
function restCondition(loop: MemberLoop): Condition {
  const { additionalProperties, unevaluatedProperties = true } = loop.schema;
  if (additionalProperties !== undefined) return memberCondition(loop, additionalProperties, "other");
  if (unevaluatedProperties === true) return true;
  const evaluated = evaluatedMember(loop.context, loop.schema, { ...loop.place, locals: loop.member.locals });
  return or([evaluated, memberCondition(loop, unevaluatedProperties, "other")]);
}

/** Prints a switch over the names of members. Members with the same condition share a case. */
function memberSwitch(loop: MemberLoop, printDefault: ((indent: string) => string) | undefined): string {
  const rejection = printRejection(false, "        ");
  const namesByBody = new Map<string, string[]>();
  for (const [name, inner] of Object.entries(loop.schema.properties ?? {})) {
    const condition = memberCondition(loop, inner, name);
    const count = loop.counted.has(name) && condition !== false ? "        missing--;\n" : "";
    const body = printRejection(condition, "        ") + count;
    if (body === "" && printDefault === undefined) continue;
    const names = namesByBody.get(body);
    if (names === undefined) namesByBody.set(body, [name]);
    else names.push(name);
  }
  if (namesByBody.size === 0) return printDefault?.("    ") ?? "";
  const cases = [...namesByBody].map(([body, names]) => {
    const labels = names.map((name) => `      case ${stringLiteral(name)}:\n`).join("");
    return `${labels}${body}${body === rejection ? "" : "        break;\n"}`;
  });
  const fallback = printDefault === undefined ? "" : `      default:\n${printDefault("        ")}`;
  return `    switch (name) {\n${cases.join("")}${fallback}    }\n`;
}

/** Prints the body for a schema with patterns: whether a member is known is certain only after all of them were tried. */
function* patternedBody(loop: MemberLoop, rest: Condition): Generator<string> {
  const isRestAsked = rest !== true;
  const hasNames = Object.keys(loop.schema.properties ?? {}).length > 0;
  if (isRestAsked) yield `    let isKnown = ${hasNames};\n`;
  if (hasNames) yield memberSwitch(loop, isRestAsked ? (indent) => `${indent}isKnown = false;\n` : undefined);
  for (const [index, [pattern, inner]] of Object.entries(loop.schema.patternProperties ?? {}).entries()) {
    const words = ["matching", ordinalLetters(index)];
    const matches = matchesName(loop.context, pattern, [...loop.place.path, ...words]);
    yield patternText(matches, memberCondition(loop, inner, ...words), isRestAsked);
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
