import { isOpenEnumeration } from "./join.js";
import { kindOfType } from "./kinds.js";
import type { Placeholders } from "./placeholders.js";
import { isAnything, type ListMember, type Member, type ObjectMember, type Property, type Shape } from "./shape.js";

/** The few keywords of json-schema-to-typescript's dialect that we use, each of which it prints as we mean it. */
export interface PrintableSchema {
  title?: string;
  description?: string;
  type?: "string" | "number" | "boolean" | "null" | "object" | "array";
  enum?: string[];
  tsType?: string;
  anyOf?: PrintableSchema[];
  allOf?: PrintableSchema[];
  properties?: Record<string, PrintableSchema>;
  required?: string[];
  additionalProperties?: boolean | PrintableSchema;
  items?: PrintableSchema | PrintableSchema[];
  minItems?: number;
  additionalItems?: PrintableSchema;
}

/** Stands first in the union of a tuple's item that may be missing, for which there is no keyword. */
export const optionalItem = "Optional";

/** Says a shape in schemas that json-schema-to-typescript prints as we mean it. */
export function describeShape(shape: Shape, placeholders: Placeholders): PrintableSchema {
  const literals = shape.flatMap((member) =>
    member.is === "literal" ? [placeholders.literals.add(member.value)] : [],
  );
  const openString = isOpenEnumeration(shape);
  const members = shape.flatMap((member): readonly PrintableSchema[] => {
    if (member.is === "literal") return [];
    if (openString && member.is === "primitive" && member.type === "string") return [{ tsType: "OpenString" }];
    return [describeMember(member, placeholders)];
  });
  const all = literals.length === 0 ? members : [{ enum: literals }, ...members];
  const [only] = all;
  if (only === undefined) return { tsType: "never" };
  return all.length === 1 ? only : { anyOf: all };
}

function describeMember(member: Exclude<Member, { is: "literal" }>, placeholders: Placeholders): PrintableSchema {
  switch (member.is) {
    case "unknown":
      return { tsType: "unknown" };
    case "primitive":
      return { type: member.type };
    case "reference":
      return { tsType: placeholders.names.add(member.name) };
    case "text":
      return { tsType: placeholders.texts.add(member.text) };
    case "object":
      return describeObject(member, placeholders);
    case "list":
      return describeList(member, placeholders);
    case "all":
      return { allOf: member.parts.map((part) => describePart(part, member.parts, placeholders)) };
  }
}

/** Beside the name of an object type, which says itself what other properties there are, an object only adds its own. */
function describePart(part: Shape, parts: readonly Shape[], placeholders: Placeholders): PrintableSchema {
  const [only, ...others] = part;
  const adds = only?.is === "object" && others.length === 0 && isAnything(only.rest) && parts.some(namesObjects);
  return adds ? describeObject({ ...only, rest: [] }, placeholders) : describeShape(part, placeholders);
}

function namesObjects([only, ...others]: Shape): boolean {
  return only?.is === "reference" && only.kinds === kindOfType.object && others.length === 0;
}

/** An object type, whose own properties and other properties are listed as they are. */
export function describeObject({ properties, rest }: ObjectMember, placeholders: Placeholders): PrintableSchema {
  if (properties.size === 0 && rest.length === 0) return { tsType: placeholders.texts.add("Record<string, never>") };
  const keys = [...properties].map(([name, property]) => [placeholders.keys.add(name), name, property] as const);
  return {
    type: "object",
    properties: Object.fromEntries(
      keys.map(([key, name, property]) => [key, describeProperty(name, property, placeholders)]),
    ),
    required: keys.filter(([, , { required }]) => required).map(([key]) => key),
    additionalProperties: rest.length > 0 && (isAnything(rest) || describeShape(rest, placeholders)),
  };
}

function describeProperty(
  name: string,
  { shape, required, doc }: Property,
  placeholders: Placeholders,
): PrintableSchema {
  const known = required || !inheritedNames.has(name);
  const schema = known ? describeShape(shape, placeholders) : { tsType: "unknown" };
  return doc.text === "" && !doc.deprecated ? schema : { ...schema, description: placeholders.docs.add(doc) };
}

/**
 * To TypeScript, `{}` has a property `toString`, which is a function: only `unknown` lets that pass where the schema
 * speaks of an optional property of that name.
 */
const inheritedNames: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Only a list whose places differ is a tuple: `string[]` stays what people can `map` to, even if one item is needed. */
function describeList({ prefix, least, rest }: ListMember, placeholders: Placeholders): PrintableSchema {
  if (prefix.length === 0 && rest.length === 0) return { tsType: placeholders.texts.add("[]") };
  if (prefix.length === 0) return { type: "array", items: describeShape(rest, placeholders) };
  const items = prefix.map((shape, at) => {
    const item = describeShape(shape, placeholders);
    return at < least ? item : { anyOf: [{ tsType: optionalItem }, item] };
  });
  const further = rest.length === 0 ? {} : { additionalItems: describeShape(rest, placeholders) };
  return { type: "array", items, minItems: items.length, ...further };
}
