import type { JsonValue } from "../../../schema/schema.js";
import { CatalogueError, inside, isMapping, type Mapping, mapping } from "./narrow.js";

/** A JSON Schema file: draft 2020-12, with the `$id` and `$ref` of upstream. */
export type JsonSchema = { readonly [keyword: string]: JsonValue };

/** Finds the schema that a capitalised name stands for. */
export type Scope = (name: string) => JsonSchema | undefined;

const texts: readonly (readonly [string, JsonSchema])[] = [
  ["string", { type: "string" }],
  ...["date-time", "uri", "uri-reference"].map((format) => [format, { type: "string", format }] as const),
];
const plain: ReadonlyMap<string, JsonSchema> = new Map([
  ...texts,
  ...texts.map(([name, schema]) => [`${name}+`, { ...schema, minLength: 1 }] as const),
  ["base64", { type: "string", contentEncoding: "base64" }],
  ...["boolean", "integer", "number", "object"].map((type) => [type, { type }] as const),
]);

/**
 * Turns a type of the notation, which schemas/README.md explains, into a JSON Schema.
 *
 * @throws CatalogueError naming the place, if the notation is broken or a name is unknown
 */
export function readType(notation: unknown, scope: Scope, place: string): JsonSchema {
  if (isMapping(notation)) return readObject(notation, scope, place);
  if (typeof notation !== "string") throw new CatalogueError(place, "expected a type: a string or a mapping of fields");
  return readExpression(notation, scope, place);
}

/**
 * Turns a mapping of fields into the schema of an object. It is closed, unless it ends in `...: any`; the members of `$`
 * are keywords that the notation has no words for.
 *
 * @throws CatalogueError as {@link readType} does
 */
export function readObject(notation: Mapping, scope: Scope, place: string): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const [key, type] of Object.entries(notation)) {
    if (key === "..." || key === "$") continue;
    const name = key.replace(/!$/, "");
    properties[name] = readType(type, scope, inside(place, key));
    if (name !== key) required.push(name);
  }
  const { "...": rest, $: keywords } = notation;
  if (rest !== undefined && rest !== "any") throw new CatalogueError(inside(place, "..."), 'expected "any"');
  return {
    type: "object",
    properties,
    ...(required.length > 0 && { required }),
    ...(rest === undefined && { additionalProperties: false }),
    ...(keywords !== undefined && rawKeywords(keywords, inside(place, "$"))),
  };
}

function readExpression(type: string, scope: Scope, place: string): JsonSchema {
  const known = plain.get(type) ?? scope(type);
  if (known) return known;
  const read = (part: string): JsonSchema => readExpression(part, scope, place);
  const pattern = /^(?:(\S+) )?\/(.+)\/$/u.exec(type);
  if (pattern?.[2]) return { ...read(pattern[1] ?? "string"), pattern: pattern[2] };
  if (type.startsWith("one of ")) return readEnum(type.slice("one of ".length), read);
  if (type.endsWith("[]")) return { type: "array", items: read(type.slice(0, -2).replace(/^\((.*)\)$/u, "$1")) };
  if (type.startsWith("either ")) return { oneOf: type.slice("either ".length).split(" or ").map(read) };
  if (type.includes(" or ")) return { anyOf: type.split(" or ").map(read) };
  if (type.startsWith("-> ")) return { $ref: type.slice("-> ".length) };
  throw new CatalogueError(place, `unknown type ${JSON.stringify(type)}`);
}

/** `a, b, c` is closed; `a, b, or string` names the usual values and takes any other. */
function readEnum(values: string, read: (type: string) => JsonSchema): JsonSchema {
  const [usual = "", others] = values.split(", or ");
  const named = { type: "string", enum: usual.split(", ") };
  return others === undefined ? named : { anyOf: [named, read(others)] };
}

function rawKeywords(keywords: unknown, place: string): JsonSchema {
  const given: unknown = mapping(keywords, place);
  if (isJsonSchema(given)) return given;
  throw new CatalogueError(place, "expected keywords of JSON Schema");
}

/** A parsed YAML mapping is JSON, unless it has a value of another kind, such as a date or an infinity. */
function isJsonSchema(value: unknown): value is JsonSchema {
  return isMapping(value) && isJson(value);
}

function isJson(value: unknown): value is JsonValue {
  if (typeof value === "number") return Number.isFinite(value);
  if (value === null || typeof value === "boolean" || typeof value === "string") return true;
  if (Array.isArray(value)) return value.every(isJson);
  return isMapping(value) && Object.values(value).every(isJson);
}
