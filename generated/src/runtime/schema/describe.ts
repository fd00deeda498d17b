// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isArray } from "./checks.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";

/** The kind of a value, as JSON Schema calls it. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  return isArray(value) ? "array" : typeof value;
}

/** A value in a few words: text and numbers as they are, and only the kind of an array, an object or a function, whose own text may be anything. Long text is cut. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "missing";
  if (typeof value === "string") return JSON.stringify(value).slice(0, 60);
  return Object(value) === value ? withArticle(kindOf(value)) : String(value);
}

/** What a schema wants, in a few words: its constants, or else its format or its type. */
export function describeSchema({ const: constant, enum: constants, type, format }: RuntimeSchemaObject): string {
  if (constants) return joinOr(constants.map(describeValue));
  if (constant !== undefined) return describeValue(constant);
  if (format) return `a valid ${format}`;
  return type ? joinOr([type].flat().map(withArticle)) : "present";
}

/** Joins alternatives, and names each only once. */
export function joinOr(parts: readonly string[]): string {
  return [...new Set(parts)].join(" or ");
}

function withArticle(type: string): string {
  return (/^[aio]/.test(type) ? "an " : "a ") + type;
}
