import type { Schema, SchemaObject } from "../../schema/schema.js";
import { asCallback } from "./callback.js";
import type { CheckContext } from "./check-context.js";
import { and, type Condition, compareLimit, or, test } from "./condition.js";
import { evaluatedItem } from "./evaluated.js";
import { ordinalLetters } from "./name-scope.js";
import { localPlace, type Place, parameterPlace, partPlace } from "./place.js";
import { printCondition } from "./print-condition.js";

/** Returns the condition that a schema sets on an array. */
export function arrayCondition(context: CheckContext, schema: SchemaObject, place: Place): Condition {
  const { minItems = 0, maxItems, prefixItems = [], items, uniqueItems } = schema;
  const length = `${place.subject}.length`;
  return and([
    minItems === 0 ? true : compareLimit(length, ">=", minItems),
    maxItems === undefined ? true : compareLimit(length, "<=", maxItems),
    ...prefixItems.map((item, index) => prefixItem(context, item, index, place)),
    items === undefined ? true : everyItem(context, items, prefixItems.length, place),
    containsCondition(context, schema, place),
    uniqueItems === true ? test(`${context.runtime("isUnique")}(${place.subject})`) : true,
    unevaluatedItems(context, schema, place),
  ]);
}

function prefixItem(context: CheckContext, schema: Schema, index: number, place: Place): Condition {
  const item = partPlace(place, `${place.subject}[${index}]`, "item", ordinalLetters(index));
  return or([compareLimit(`${place.subject}.length`, "<=", index), context.check(schema, item)]);
}

function everyItem(context: CheckContext, schema: Schema, start: number, { subject, path }: Place): Condition {
  if (schema === true) return true;
  if (schema === false) return compareLimit(`${subject}.length`, "<=", start);
  const check = itemCallback(context, schema, [...path, "item"]);
  const from = start === 0 ? "" : `, ${start}`;
  return check === true ? true : test(`${context.runtime("everyItem")}(${subject}, ${check}${from})`);
}

function containsCondition(context: CheckContext, schema: SchemaObject, { subject, path }: Place): Condition {
  const { contains, minContains = 1, maxContains } = schema;
  if (contains === undefined) return true;
  const check = itemCallback(context, contains, [...path, "contained"]);
  const count = check === true ? `${subject}.length` : `${context.runtime("countItems")}(${subject}, ${check})`;
  return and([
    minContains === 0 ? true : compareLimit(count, ">=", minContains),
    maxContains === undefined ? true : compareLimit(count, "<=", maxContains),
  ]);
}

function itemCallback(context: CheckContext, schema: Schema, path: readonly string[]): string | true {
  const condition = context.check(schema, parameterPlace("item", path));
  return condition === true ? true : asCallback(context, "item", schema, path, condition);
}

/** The callback sees the array itself, because the schemas for it decide which items they evaluate. */
function unevaluatedItems(context: CheckContext, schema: SchemaObject, place: Place): Condition {
  const { unevaluatedItems: inner = true, items } = schema;
  if (inner === true || items !== undefined) return true;
  const index = localPlace(place, "index");
  const item = localPlace(index, "item");
  const own = { ...item, path: [...place.path, "unevaluated"], isUncompared: false };
  const variables = { item: item.subject, index: index.subject };
  const evaluated = evaluatedItem(context, schema, { ...place, locals: item.locals }, variables);
  const condition = or([evaluated, context.check(inner, own)]);
  if (condition === true) return true;
  const callback = `(${variables.item}, ${variables.index}) => ${printCondition(condition, "")}`;
  return test(`${context.runtime("everyItem")}(${place.subject}, ${callback})`);
}
