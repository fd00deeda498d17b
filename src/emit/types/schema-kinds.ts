import { type JsonType, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import type { Cuts } from "./cycles.js";
import { allKinds, type Kinds, kindOfType, kindOfValue } from "./kinds.js";

/** Tells the kinds of values that the schema of a name may accept, read from its keywords without building its shape. */
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

/** The kinds that a schema names itself, whatever it is composed of. */
export function kindsOfKeywords({ type, enum: values, const: value }: SchemaObject): Kinds {
  const ofTypes = type === undefined ? allKinds : typesOf(type).reduce<Kinds>((sum, one) => sum | kindOfType[one], 0);
  const ofEnum = values === undefined ? allKinds : values.reduce<Kinds>((sum, one) => sum | kindOfValue(one), 0);
  return ofTypes & ofEnum & (value === undefined ? allKinds : kindOfValue(value));
}

/** The types that a `type` keyword lists. */
export function typesOf(type: JsonType | readonly JsonType[]): readonly JsonType[] {
  return typeof type === "string" ? [type] : type;
}
