import type { JsonValue } from "../../schema/schema.js";
import type { Property, Shape } from "./shape.js";

/** The shape of exactly one JSON value: a literal, a tuple of literals, or an object of literals. */
export function literalShape(value: JsonValue): Shape {
  if (value === null) return [{ is: "primitive", type: "null" }];
  if (typeof value !== "object") return [{ is: "literal", value }];
  if (isArray(value)) return [{ is: "list", prefix: value.map(literalShape), least: value.length, rest: [] }];
  const properties = new Map(Object.entries(value).map(([name, item]) => [name, literalProperty(item)]));
  return [{ is: "object", properties, rest: [] }];
}

function literalProperty(value: JsonValue): Property {
  return { shape: literalShape(value), required: true, doc: { text: "", deprecated: false } };
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
