import type { Definitions, Schema, SchemaObject } from "../../schema/schema.js";

/** A schema without what only people read, with its keys in order: equal texts mean equal rules. */
export function rulesOf(schema: Schema): string {
  return textOf(schema);
}

/** Of what was asked about before: the parts of an event are, alone and within others. */
const texts = new WeakMap<object, string>();

function textOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const text = texts.get(value) ?? textOfObject(value);
  texts.set(value, text);
  return text;
}

function textOfObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  const members = Object.entries(value).filter(([name, member]) => !isForPeople(name, member));
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${textOf(member)}`).join()}}`;
}

/** A property may be called `description` too, but then its value is a schema and not a string. */
function isForPeople(name: string, value: unknown): boolean {
  return (
    ((name === "description" || name === "title") && typeof value === "string") ||
    (name === "examples" && Array.isArray(value))
  );
}

/** A schema and its rules as a string, for comparing it with many others. */
export interface RuledSchema {
  readonly schema: SchemaObject;
  readonly rules: string;
}

/** A schema and its rules. */
export function ruled(schema: SchemaObject): RuledSchema {
  return { schema, rules: rulesOf(schema) };
}

/** Finds the name of a definition that says the same as a schema. */
export type CopyFinder = (schema: SchemaObject) => string | undefined;

/** A finder of copies of object definitions; it compares in full only what has the same property names. */
export function copyFinder(definitions: Definitions): CopyFinder {
  const byNames = new Map<string, { readonly name: string; readonly rules: string }[]>();
  for (const [name, schema] of Object.entries(definitions)) {
    if (typeof schema === "boolean") continue;
    const key = propertyNames(schema);
    byNames.set(key, [...(byNames.get(key) ?? []), { name, rules: rulesOf(schema) }]);
  }
  return (schema) => {
    const candidates = byNames.get(propertyNames(schema));
    if (candidates === undefined) return undefined;
    const rules = rulesOf(schema);
    return candidates.find((candidate) => candidate.rules === rules)?.name;
  };
}

/**
 * Replaces every inline copy of a definition by a reference to it. CDEvents schemas repeat small objects many times, such as
 * the reference to another subject; said once they have a name, and are checked by one function.
 */
export function shareCopies(schema: Schema, findCopy: CopyFinder): Schema {
  if (typeof schema === "boolean" || schema.properties === undefined) return schema;
  const name = findCopy(schema);
  if (name !== undefined) {
    return { $ref: `#/$defs/${name}`, ...(schema.description !== undefined && { description: schema.description }) };
  }
  const properties = Object.entries(schema.properties).map(
    ([key, value]) => [key, shareCopies(value, findCopy)] as const,
  );
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** The schema that most of the given ones agree on, if at least two do. */
export function mostCommon(schemas: readonly RuledSchema[]): RuledSchema | undefined {
  const groups = new Map<string, RuledSchema[]>();
  for (const schema of schemas) {
    const group = groups.get(schema.rules);
    if (group === undefined) groups.set(schema.rules, [schema]);
    else group.push(schema);
  }
  const [largest] = [...groups.values()].sort((a, b) => b.length - a.length);
  return largest !== undefined && largest.length > 1 ? largest[0] : undefined;
}

function propertyNames(schema: SchemaObject): string {
  return Object.keys(schema.properties ?? {})
    .sort()
    .join();
}
