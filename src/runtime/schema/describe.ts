// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { RuntimeSchemaObject } from "./runtime-schema.js";

/** A value in a few words: text and numbers as they are, but shortened, and only the kind of anything else. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (Array.isArray(value)) return "an array";
  return value === null || !/object|function/.test(typeof value) ? String(value) : withArticle(typeof value);
}

/** What a schema wants, in a few words: its constants, or else its type. */
export function describeType({ const: constant, enum: constants, type }: RuntimeSchemaObject): string {
  if (constant !== undefined) return describeValue(constant);
  if (constants !== undefined) return joinOr(constants.map(describeValue));
  return type === undefined ? "a value" : joinOr([type].flat().map(withArticle));
}

/** Joins alternatives as people do: `a, b or c`. Of very many, only the first are named. */
export function joinOr(parts: readonly string[]): string {
  const named = [...new Set(parts)];
  const last = named.length > 12 ? "something else" : (named.pop() ?? "nothing");
  return named.length === 0 ? last : `${named.slice(0, 11).join(", ")} or ${last}`;
}

function withArticle(type: string): string {
  if (type === "null") return type;
  return `${/^[aio]/.test(type) ? "an" : "a"} ${type}`;
}
