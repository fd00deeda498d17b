import type { JsonType, Schema, SchemaObject } from "../../schema/schema.js";
import { join } from "./join.js";
import { literalShape } from "./literal-shape.js";
import { listMember, meet } from "./meet.js";
import { typesOf } from "./schema-kinds.js";
import {
  anyList,
  anyObject,
  anything,
  type Doc,
  isAnything,
  type Property,
  type Shape,
  wholeKindsOf,
} from "./shape.js";

/** Shapes a schema that describes a property or an item. */
type ShapeOf = (schema: Schema) => Shape;

/** The shape that the keywords of a schema give to a value, without those that hand the value on to other schemas. */
export function ownShape(schema: SchemaObject, shapeOf: ShapeOf): Shape {
  const typed = typeShape(schema, shapeOf);
  const listed = schema.enum === undefined ? typed : meet(typed, join(schema.enum.map(literalShape)));
  return schema.const === undefined ? listed : meet(listed, literalShape(schema.const));
}

/**
 * Keywords about objects say nothing about other values: without a `type`, a schema with `properties` accepts any string.
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

/** TypeScript cannot match names against patterns: what a pattern allows, it allows for every name that is not listed. */
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

/** Whether other schemas may evaluate properties or items of this one, so that "unevaluated" means less than "other". */
function appliesOthers(schema: SchemaObject): boolean {
  return applicators.some((keyword) => schema[keyword] !== undefined);
}

const applicators = ["$ref", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"] as const;

/** What the comment of a property or declaration with this schema says. */
export function docOf(schema: Schema): Doc {
  if (typeof schema === "boolean") return { text: "", deprecated: false };
  return { text: schema.description ?? "", deprecated: schema.deprecated === true };
}
