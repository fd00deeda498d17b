import type { JsonType, Schema, SchemaObject } from "../../schema/schema.js";
import { join } from "./join.js";
import { kindOfType } from "./kinds.js";
import { literalShape } from "./literal-shape.js";
import { listMember, meetAll } from "./meet.js";
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
  return meetAll([
    typeShape(schema, shapeOf),
    schema.enum === undefined ? anything : join(schema.enum.map(literalShape)),
    schema.const === undefined ? anything : literalShape(schema.const),
  ]);
}

const everyType: readonly JsonType[] = ["object", "array", "string", "number", "boolean", "null"];

/**
 * Keywords about objects say nothing about other values: without a `type`, a schema with `properties` accepts any string.
 */
function typeShape(schema: SchemaObject, shapeOf: ShapeOf): Shape {
  const objects = objectShape(schema, shapeOf);
  const lists = listShape(schema, shapeOf);
  const whole = [...objects, ...lists].reduce((sum, member) => sum | wholeKindsOf(member), 0);
  if (schema.type === undefined && whole === (kindOfType.object | kindOfType.array)) return anything;
  const types = schema.type === undefined ? everyType : typesOf(schema.type);
  return join(types.map((type) => (type === "object" ? objects : type === "array" ? lists : primitiveShape(type))));
}

function primitiveShape(type: Exclude<JsonType, "object" | "array">): Shape {
  return [{ is: "primitive", type: type === "integer" ? "number" : type }];
}

/** TypeScript cannot match names against patterns: what a pattern allows, it allows for every name that is not listed. */
function objectShape(schema: SchemaObject, shapeOf: ShapeOf): Shape {
  const others = schema.additionalProperties ?? (appliesOthers(schema) ? true : (schema.unevaluatedProperties ?? true));
  const patterns = Object.values(schema.patternProperties ?? {});
  const rest = join([...patterns, others].map(shapeOf));
  const required = new Set(schema.required ?? []);
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
