// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { RuntimeSchema } from "./runtime-schema.js";

/** The kind of a value, as JSON Schema calls it. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** A value in a few words: text and numbers as they are, but shortened, and only the kind of an array or an object. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "missing";
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  return typeof value === "object" ? withArticle(kindOf(value)) : String(value);
}

/** What a schema wants, in a few words: its constants, or else its format or its type. */
export function describeSchema(schema: RuntimeSchema): string {
  if (typeof schema !== "object") return schema ? "present" : "absent";
  const { const: constant, enum: constants, type, format } = schema;
  if (constant !== undefined || constants) return joinOr((constants ?? [constant]).map(describeValue));
  if (format) return `a valid ${format}`;
  return type ? joinOr([type].flat().map(withArticle)) : "present";
}

/** Joins alternatives; of very many, only the first are named. */
export function joinOr(parts: readonly string[]): string {
  const unique = [...new Set(parts)];
  return (unique.length > 12 ? [...unique.slice(0, 10), "…"] : unique).join(" or ");
}

function withArticle(type: string): string {
  return type === "null" ? type : `${/^[aio]/.test(type) ? "an" : "a"} ${type}`;
}
