import type { JsonType, JsonValue, Schema, SchemaObject } from "../../schema/schema.js";
import { join } from "./join.js";
import { typesOf } from "./kinds.js";
import { listMember, meet } from "./meet.js";
import {
  anyList,
  anyObject,
  anything,
  type Doc,
  isAnything,
  noDoc,
  type Property,
  type Shape,
  wholeKindsOf,
} from "./shape.js";

/** Returns the shape of a schema that describes a property or an item. */
type ShapeOf = (schema: Schema) => Shape;

/** Returns the shape that the keywords of a schema give to a value, apart from the schemas for the same value. */
export function ownShape(schema: SchemaObject, shapeOf: ShapeOf): Shape {
  const typed = typeShape(schema, shapeOf);
  const listed = schema.enum === undefined ? typed : meet(typed, join(schema.enum.map(literalShape)));
  return schema.const === undefined ? listed : meet(listed, literalShape(schema.const));
}

/**
 * Keywords about objects do not restrict other values: without a `type`, a schema with `properties` accepts any string.
 */
function typeShape(schema: SchemaObject, shapeOf: ShapeOf): Shape {
  if (schema.type !== undefined) return join(typesOf(schema.type).map((type) => shapeOfType(type, schema, shapeOf)));
  const objects = objectShape(schema, shapeOf);
  const lists = listShape(schema, shapeOf);
  if (isWhole(objects) && isWhole(lists)) return anything;
  return join([objects, lists, primitives.string, primitives.number, primitives.boolean, primitives.null]);
}

function shapeOfType(type: JsonType, schema: SchemaObject, shapeOf: ShapeOf): Shape {
  if (type === "object") return objectShape(schema, shapeOf);
  return type === "array" ? listShape(schema, shapeOf) : primitives[type];
}

const primitives: { readonly [type in Exclude<JsonType, "object" | "array">]: Shape } = {
  string: [{ is: "primitive", type: "string" }],
  number: [{ is: "primitive", type: "number" }],
  integer: [{ is: "primitive", type: "number" }],
  boolean: [{ is: "primitive", type: "boolean" }],
  null: [{ is: "primitive", type: "null" }],
};

function isWhole([only]: Shape): boolean {
  return only !== undefined && wholeKindsOf(only) !== 0;
}

/** TypeScript cannot match names against patterns. A pattern counts as allowed for every name that is not listed. */
function objectShape(schema: SchemaObject, shapeOf: ShapeOf): Shape {
  const others = schema.additionalProperties ?? (appliesOthers(schema) ? true : (schema.unevaluatedProperties ?? true));
  const patterns = Object.values(schema.patternProperties ?? {});
  const rest = join([...patterns, others].map(shapeOf));
  const required = new Set(schema.required);
  const properties = new Map<string, Property>();
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const shape = shapeOf(property);
    if (shape.length === 0 && required.has(name)) return [];
    if (shape.length > 0 || rest.length > 0) {
      properties.set(name, { shape, required: required.has(name), doc: docOf(property) });
    }
  }
  for (const name of required) {
    if (properties.has(name)) continue;
    if (rest.length === 0) return [];
    properties.set(name, { shape: rest, required: true, doc: docOf(true) });
  }
  return properties.size === 0 && isAnything(rest) ? [anyObject] : [{ is: "object", properties, rest }];
}

function listShape(schema: SchemaObject, shapeOf: ShapeOf): Shape {
  const evaluatedElsewhere = appliesOthers(schema) || schema.contains !== undefined;
  const rest = shapeOf(schema.items ?? (evaluatedElsewhere ? true : (schema.unevaluatedItems ?? true)));
  const most = schema.maxItems ?? Number.POSITIVE_INFINITY;
  const prefix = (schema.prefixItems ?? []).map(shapeOf);
  const least = schema.minItems ?? 0;
  if (prefix.length === 0 && least === 0 && isAnything(rest)) return [anyList];
  return prefix.length >= most ? listMember(prefix.slice(0, most), least, []) : listMember(prefix, least, rest);
}

/** Whether schemas for the same value may evaluate properties or items. */
function appliesOthers(schema: SchemaObject): boolean {
  return applicators.some((keyword) => schema[keyword] !== undefined);
}

const applicators = ["$ref", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"] as const;

/** Returns the documentation of a property or declaration with this schema. */
export function docOf(schema: Schema): Doc {
  if (typeof schema === "boolean") return noDoc;
  const { description, title = "", deprecated = false, format, default: value, examples } = schema;
  return {
    text: description ?? title,
    deprecated,
    ...(format !== undefined && { format }),
    ...(value !== undefined && { default: value }),
    ...(examples !== undefined && { examples }),
  };
}

/** Returns the shape of one JSON value: a literal, a tuple of literals, or an object of literals. */
function literalShape(value: JsonValue): Shape {
  if (value === null) return [{ is: "primitive", type: "null" }];
  if (typeof value !== "object") return [{ is: "literal", value }];
  if (isArray(value)) return [{ is: "list", prefix: value.map(literalShape), least: value.length, rest: [] }];
  const properties = new Map(Object.entries(value).map(([name, item]) => [name, literalProperty(item)]));
  return [{ is: "object", properties, rest: [] }];
}

function literalProperty(value: JsonValue): Property {
  return { shape: literalShape(value), required: true, doc: noDoc };
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
