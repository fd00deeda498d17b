import type { Schema, SchemaObject } from "../../schema/schema.js";
import { asCallback } from "./callback.js";
import type { CheckWriter } from "./check-writer.js";
import { and, type Condition, compareLimit, or, test } from "./condition.js";
import { evaluatedItem } from "./evaluated-items.js";
import { ordinalLetters } from "./name-scope.js";
import { freshPlace, type Place } from "./place.js";
import { printCondition } from "./print-condition.js";
import { runtimeFunction } from "./runtime-functions.js";

import { valueCondition } from "./value-condition.js";

/** What a schema asks of an array. */
export function arrayCondition(writer: CheckWriter, schema: SchemaObject, place: Place): Condition {
  const { minItems = 0, maxItems, prefixItems = [], items, uniqueItems } = schema;
  const length = `${place.subject}.length`;
  return and([
    minItems === 0 ? true : compareLimit(length, ">=", minItems),
    maxItems === undefined ? true : compareLimit(length, "<=", maxItems),
    ...prefixItems.map((item, index) => prefixItem(writer, item, index, place)),
    items === undefined ? true : everyItem(writer, items, prefixItems.length, place),
    containsCondition(writer, schema, place),
    uniqueItems === true ? test(`${writer.use(runtimeFunction("isUnique"))}(${place.subject})`) : true,
    unevaluatedItems(writer, schema, place),
  ]);
}

function prefixItem(writer: CheckWriter, schema: Schema, index: number, { subject, path }: Place): Condition {
  const place = freshPlace(`${subject}[${index}]`, [...path, "item", ordinalLetters(index)]);
  return or([compareLimit(`${subject}.length`, "<=", index), valueCondition(writer, schema, place)]);
}

function everyItem(writer: CheckWriter, schema: Schema, start: number, { subject, path }: Place): Condition {
  if (schema === true) return true;
  if (schema === false) return compareLimit(`${subject}.length`, "<=", start);
  const check = itemCallback(writer, schema, [...path, "item"]);
  const from = start === 0 ? "" : `, ${start}`;
  return check === true ? true : test(`${writer.use(runtimeFunction("everyItem"))}(${subject}, ${check}${from})`);
}

function containsCondition(writer: CheckWriter, schema: SchemaObject, { subject, path }: Place): Condition {
  const { contains, minContains = 1, maxContains } = schema;
  if (contains === undefined) return true;
  const check = itemCallback(writer, contains, [...path, "contained"]);
  const count =
    check === true ? `${subject}.length` : `${writer.use(runtimeFunction("countItems"))}(${subject}, ${check})`;
  return and([
    minContains === 0 ? true : compareLimit(count, ">=", minContains),
    maxContains === undefined ? true : compareLimit(count, "<=", maxContains),
  ]);
}

function itemCallback(writer: CheckWriter, schema: Schema, path: readonly string[]): string | true {
  const condition = valueCondition(writer, schema, freshPlace("item", path));
  return condition === true ? true : asCallback(writer, "item", schema, path, condition);
}

function unevaluatedItems(writer: CheckWriter, schema: SchemaObject, place: Place): Condition {
  const { unevaluatedItems: inner = true, items } = schema;
  if (inner === true || items !== undefined) return true;
  const path = [...place.path, "unevaluated"];
  const condition = or([evaluatedItem(writer, schema, place), valueCondition(writer, inner, freshPlace("item", path))]);
  if (condition === true) return true;
  return test(
    `${writer.use(runtimeFunction("everyItem"))}(${place.subject}, (item, index) => ${printCondition(condition, "")})`,
  );
}
