import type { JsonValue, Schema } from "../../../schema/schema.js";

/** A schema whose references go to definitions of other names. */
export function renameReferences(schema: Schema, rename: (name: string) => string): Schema {
  return typeof schema === "boolean" ? schema : (renamed(schema, rename) as Schema);
}

/** Keywords that hold schemas by name, where a name could look like a keyword. */
const maps: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas"]);
/** Keywords that hold values, where a value could look like a reference. */
const values: ReadonlySet<string> = new Set(["const", "enum", "examples", "default", "x-renamed", "dependentRequired"]);

function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((member) => renamed(member, rename));
  const copy: Record<string, unknown> = {};
  for (const [keyword, member] of Object.entries(value)) {
    if (keyword === "$ref" && typeof member === "string")
      copy[keyword] = `#/$defs/${rename(member.slice("#/$defs/".length))}`;
    else if (values.has(keyword)) copy[keyword] = member;
    else if (maps.has(keyword)) copy[keyword] = renamedMap(member, rename);
    else copy[keyword] = renamed(member, rename);
  }
  return copy;
}

/** The map has no prototype, so that a property named `__proto__` is a property like all others. */
function renamedMap(value: unknown, rename: (name: string) => string): unknown {
  const map: { [name: string]: unknown } = Object.create(null);
  for (const [name, member] of Object.entries(value as { readonly [name: string]: JsonValue }))
    map[name] = renamed(member, rename);
  return map;
}
