import type { JsonValue } from "../schema/schema.js";
import { isJsonArray } from "../schema/schema-document.js";
import type { Draft } from "./definition-table.js";

/**
 * Returns the schema of a value of any of several types. Members with different JSON types become one list of types
 * where possible, since `["string", "null"]` is easier to read than two alternatives.
 */
export function unionOf(members: readonly Draft[]): Draft {
  const [first] = members;
  if (members.length === 1 && first !== undefined) return first;
  const types = members.map(({ type }) => typesOf(type));
  if (!members.every(isPlain) || !areDisjoint(types.flat())) return { anyOf: [...members] };
  return { ...Object.assign({}, ...members), type: types.flat() };
}

function typesOf(type: JsonValue | undefined): readonly string[] {
  const names = isJsonArray(type) ? type : [type];
  return names.filter((name) => typeof name === "string");
}

/** Keywords that affect values of every type. */
const general = ["$ref", "enum", "const", "allOf", "anyOf", "oneOf", "not", "if", "title", "description"];

function isPlain(member: Draft): boolean {
  return typesOf(member["type"]).length > 0 && !general.some((keyword) => Object.hasOwn(member, keyword));
}

function areDisjoint(types: readonly string[]): boolean {
  // Every integer is also a number.
  const kinds = types.map((type) => (type === "integer" ? "number" : type));
  return new Set(kinds).size === kinds.length;
}
