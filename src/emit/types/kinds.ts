import { type JsonType, type JsonValue, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import type { Cuts } from "./cycles.js";

/** A set of the six kinds of JSON values, with one bit for each. */
export type Kinds = number;

/** The bit of each kind. TypeScript does not distinguish integers from other numbers. */
export const kindOfType: { readonly [type in JsonType]: Kinds } = {
  null: 1,
  boolean: 2,
  number: 4,
  integer: 4,
  string: 8,
  array: 16,
  object: 32,
};

/** Every kind. */
export const allKinds: Kinds = 63;

/** Returns the kind of a value. */
export function kindOfValue(value: JsonValue): Kinds {
  if (value === null) return kindOfType.null;
  if (typeof value === "string") return kindOfType.string;
  if (typeof value === "number") return kindOfType.number;
  if (typeof value === "boolean") return kindOfType.boolean;
  return Array.isArray(value) ? kindOfType.array : kindOfType.object;
}

/** Whether a set has exactly one kind. */
export function isOneKind(kinds: Kinds): boolean {
  return kinds !== 0 && (kinds & (kinds - 1)) === 0;
}

/** Returns a function that finds the kinds of values that the schema of a name may accept. */
export function kindsByName(named: ReadonlyMap<string, Schema>, cuts: Cuts): (name: string) => Kinds {
  const known = new Map<string, Kinds>();
  const kindsOfName = (name: string): Kinds => {
    const kinds = known.get(name) ?? kindsOfSchema(named.get(name) ?? true, name);
    known.set(name, kinds);
    return kinds;
  };
  const kindsOfSchema = (schema: Schema, owner: string): Kinds => {
    if (typeof schema === "boolean") return schema ? allKinds : 0;
    if (schema["x-native"] !== undefined) return kindsOfKeywords(schema);
    const either = (parts: readonly Schema[] | undefined): Kinds =>
      parts === undefined ? allKinds : parts.reduce<Kinds>((sum, part) => sum | kindsOfSchema(part, owner), 0);
    const both = (schema.allOf ?? []).reduce<Kinds>((common, part) => common & kindsOfSchema(part, owner), allKinds);
    const target = schema.$ref === undefined ? undefined : refName(schema.$ref);
    const referred = target === undefined || cuts.get(owner)?.has(target) === true ? allKinds : kindsOfName(target);
    return kindsOfKeywords(schema) & referred & both & either(schema.anyOf) & either(schema.oneOf);
  };
  return kindsOfName;
}

/** Returns the kinds that the keywords of a schema allow, apart from the schemas inside it. */
export function kindsOfKeywords({ type, enum: values, const: value }: SchemaObject): Kinds {
  const ofTypes = type === undefined ? allKinds : typesOf(type).reduce<Kinds>((sum, one) => sum | kindOfType[one], 0);
  const ofEnum = values === undefined ? allKinds : values.reduce<Kinds>((sum, one) => sum | kindOfValue(one), 0);
  return ofTypes & ofEnum & (value === undefined ? allKinds : kindOfValue(value));
}

/** Returns the types that a `type` keyword lists. */
export function typesOf(type: JsonType | readonly JsonType[]): readonly JsonType[] {
  return typeof type === "string" ? [type] : type;
}
