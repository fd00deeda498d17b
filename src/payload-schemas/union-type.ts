import type { JsonValue } from "../schema/schema.js";
import { isJsonArray } from "../schema/schema-document.js";
import type { Draft } from "./definition-table.js";

/**
 * One schema for a value of any of several types. What every member says is about its own JSON type only, so that members
 * whose JSON types differ can stand in one list of types: `["string", "null"]` is easier to read than two alternatives.
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

/** Keywords that say something about values of every type. */
const general = ["$ref", "enum", "const", "allOf", "anyOf", "oneOf", "not", "if", "title", "description"];

function isPlain(member: Draft): boolean {
  return typesOf(member["type"]).length > 0 && !general.some((keyword) => Object.hasOwn(member, keyword));
}

function areDisjoint(types: readonly string[]): boolean {
  // Every integer is a number too.
  const kinds = types.map((type) => (type === "integer" ? "number" : type));
  return new Set(kinds).size === kinds.length;
}
