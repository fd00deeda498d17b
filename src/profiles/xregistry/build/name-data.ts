import { type EventName, splitWords } from "../../../model/event-name.js";
import { namesOfEveryRelease } from "../../../model/exported-names.js";
import { pascalName } from "../../../model/pascal-name.js";
import { schemaTypeName } from "../../../model/reserved-types.js";
import { type Definitions, type JsonValue, refName, type Schema } from "../../../schema/schema.js";
import type { LogicalEvent } from "./logical-event.js";
import type { ResolvedData } from "./resolve-data.js";

/** The data schemas of a catalogue under names that are unique in it. */
export interface NamedData {
  /** The names of the types of whole data, by the key of the schema. */
  readonly roots: ReadonlyMap<string, string>;
  /** All named schemas, those of `roots` among them. */
  readonly definitions: Definitions;
  /** The names that parts of data refer to. */
  readonly inner: ReadonlySet<string>;
}

/**
 * Names the types of data. The data of one event is called after it, `IntensityData`. Data that several events share and the
 * parts of data are called after their own schemas: equal parts share a name, and others are qualified by the name of the data
 * that they are part of.
 */
export function nameData(
  resolved: ReadonlyMap<string, ResolvedData>,
  events: ReadonlyMap<LogicalEvent, EventName>,
): NamedData {
  const taken = new Map([...namesOfEveryRelease].map((name) => [name, "what every package exports"]));
  for (const { pascal } of events.values())
    for (const name of [pascal, `${pascal}Input`, `${pascal}Data`]) taken.set(name.toLowerCase(), "");
  const roots = new Map<string, string>();
  const definitions: { [name: string]: Schema } = Object.create(null);
  const owners = ownersOf(events);
  for (const [key, data] of resolved) {
    const owner = owners.get(key);
    roots.set(key, owner === undefined ? sharedName(data, taken) : `${owner}Data`);
  }
  for (const [key, data] of resolved) {
    const root = roots.get(key) ?? "";
    const names = new Map<string, string>();
    const itself = ownDefinition(data);
    for (const [local, schema] of Object.entries(data.definitions)) {
      names.set(
        local,
        local === itself ? root : partName(local, root, closureText(local, schema, data.definitions), taken),
      );
    }
    const rename = (name: string): string => names.get(name) ?? name;
    for (const [local, schema] of Object.entries(data.definitions)) {
      definitions[rename(local)] = renameReferences(schema, rename);
    }
    if (itself === undefined) definitions[root] = renameReferences(data.schema, rename);
  }
  const inner = new Set<string>();
  for (const schema of Object.values(definitions)) {
    renameReferences(schema, (name) => {
      inner.add(name);
      return name;
    });
  }
  return { roots, definitions, inner };
}

/** The definition that a data schema as a whole is, where it is nothing but a reference. */
function ownDefinition({ schema }: ResolvedData): string | undefined {
  if (typeof schema === "boolean" || schema.$ref === undefined) return undefined;
  const isAlone = Object.keys(schema).every((keyword) => ["$ref", "title", "description"].includes(keyword));
  return isAlone ? refName(schema.$ref) : undefined;
}

/** Returns the events that have data of their own, which is all their data, by the key of its schema. */
function ownersOf(events: ReadonlyMap<LogicalEvent, EventName>): ReadonlyMap<string, string> {
  const users = new Map<string, { readonly pascal: string; readonly isOnlyData: boolean }[]>();
  for (const [{ messages }, { pascal }] of events) {
    const keys = new Set(messages.flatMap(({ data }) => (data === undefined ? [] : [data.key])));
    for (const key of keys) users.set(key, [...(users.get(key) ?? []), { pascal, isOnlyData: keys.size === 1 }]);
  }
  return new Map(
    [...users].flatMap(([key, [first, second]]) =>
      first?.isOnlyData === true && second === undefined ? [[key, first.pascal] as const] : [],
    ),
  );
}

function sharedName({ source }: ResolvedData, taken: Map<string, string>): string {
  const steps = source.name.split(/[./:#]+/).filter((step) => splitWords(step).length > 0);
  const names = steps.map((_step, index) => withData(pascalName(steps.slice(-1 - index).flatMap(splitWords))));
  return take([...names, ...names.map((name) => `Shared${name}`)], source.key, taken);
}

function withData(name: string): string {
  return name.endsWith("Data") ? name : `${name}Data`;
}

function partName(local: string, root: string, text: string, taken: Map<string, string>): string {
  const stem = root.replace(/Data$/, "");
  return take([schemaTypeName(local), `${stem}${local}`, `${root}${local}`], text, taken);
}

/** Returns the first candidate that is free or has the same content already. */
function take(candidates: readonly string[], text: string, taken: Map<string, string>): string {
  const free = candidates.find((name) => (taken.get(name.toLowerCase()) ?? text) === text);
  const name = free ?? candidates.at(-1) ?? "Data";
  taken.set(name.toLowerCase(), text);
  return name;
}

/** Returns the content of a definition and everything that it refers to, for comparison. */
function closureText(name: string, schema: Schema, definitions: Definitions): string {
  const seen = new Map<string, Schema>([[name, schema]]);
  for (const found of seen.values()) {
    renameReferences(found, (reference) => {
      if (!seen.has(reference)) seen.set(reference, definitions[reference] ?? true);
      return reference;
    });
  }
  return JSON.stringify([...seen]);
}

/** A schema whose references go to definitions of other names. */
function renameReferences(schema: Schema, rename: (name: string) => string): Schema {
  return typeof schema === "boolean" ? schema : (renamed(schema, rename) as Schema);
}

/** Keywords with schemas by name, where a name could look like a keyword. */
const maps: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas"]);
/** Keywords that hold values, where a value could look like a reference. */
const values: ReadonlySet<string> = new Set(["const", "enum", "examples", "default", "x-renamed", "dependentRequired"]);

function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((member) => renamed(member, rename));
  const copy: Record<string, unknown> = {};
  for (const [keyword, member] of Object.entries(value)) {
    if (keyword === "$ref" && typeof member === "string") copy[keyword] = `#/$defs/${rename(refName(member))}`;
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
