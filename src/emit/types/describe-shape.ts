import { isOpenEnumeration } from "./join.js";
import { kindOfType } from "./kinds.js";
import type { Placeholders } from "./placeholders.js";
import type { PooledSchema, SchemaPool } from "./printable-schema.js";
import {
  isAnything,
  type ListMember,
  type LiteralMember,
  type Member,
  type ObjectMember,
  type Property,
  type Shape,
} from "./shape.js";

/** Stands for `(string & {})`, the string that leaves the literals beside it for editors to complete. */
export const openString = "OpenString";

/** Stands first in the union of a tuple's item that may be missing, for which there is no keyword. */
export const optionalItem = "Optional";

/** Says shapes in schemas that json-schema-to-typescript prints as we mean it. */
export class ShapeDescriber {
  readonly #pool: SchemaPool;
  readonly #placeholders: Placeholders;

  constructor(pool: SchemaPool, placeholders: Placeholders) {
    this.#pool = pool;
    this.#placeholders = placeholders;
  }

  /** The schema of a shape. */
  shape(shape: Shape): PooledSchema {
    const [only] = shape;
    if (only === undefined) return this.#word("never");
    const literals = shape.filter((member) => member.is === "literal");
    const isOpen = literals.length > 0 && isOpenEnumeration(shape);
    const members = shape.flatMap((member) => {
      if (member.is !== "literal") return [this.#member(member, isOpen)];
      return member === literals[0] ? [this.#enumeration(literals)] : [];
    });
    return this.#union(members);
  }

  /** The schema of an object. */
  object({ properties, rest }: ObjectMember): PooledSchema {
    if (properties.size === 0 && rest.length === 0) return this.#text("Record<string, never>");
    const members = [...properties].map(([name, property]) => ({
      key: this.#placeholders.keys.add({ name, doc: property.doc }),
      required: property.required,
      ...this.#property(name, property),
    }));
    const others = rest.length === 0 || isAnything(rest) ? undefined : this.shape(rest);
    const additionalProperties = others?.schema ?? rest.length > 0;
    const key = members.map(({ key, required, id }) => `${key}${required ? "" : "?"}:${id}`).join();
    return this.#pool.share(`object ${key} ${others?.id ?? additionalProperties}`, () => ({
      type: "object",
      properties: Object.fromEntries(members.map(({ key, schema }) => [key, schema])),
      required: members.filter(({ required }) => required).map(({ key }) => key),
      additionalProperties,
    }));
  }

  #member(member: Exclude<Member, LiteralMember>, isOpen: boolean): PooledSchema {
    switch (member.is) {
      case "unknown":
        return this.#word("unknown");
      case "primitive":
        return isOpen && member.type === "string" ? this.#word(openString) : this.#primitive(member.type);
      case "reference":
        return this.#word(this.#placeholders.names.add(member.name));
      case "text":
        return this.#text(member.text);
      case "object":
        return this.object(member);
      case "list":
        return this.#list(member);
      case "all":
        return this.#intersection(member.parts);
    }
  }

  #primitive(type: "string" | "number" | "boolean" | "null"): PooledSchema {
    return this.#pool.share(type, () => ({ type }));
  }

  #enumeration(literals: readonly LiteralMember[]): PooledSchema {
    const values = literals.map(({ value }) => this.#placeholders.literals.add(value));
    return this.#pool.share(`enum ${values.join()}`, () => ({ enum: values }));
  }

  #union(members: readonly PooledSchema[]): PooledSchema {
    const [only] = members;
    if (only !== undefined && members.length === 1) return only;
    return this.#pool.share(`anyOf ${ids(members)}`, () => ({ anyOf: members.map(({ schema }) => schema) }));
  }

  #intersection(parts: readonly Shape[]): PooledSchema {
    const members = parts.map((part) => this.#part(part, parts));
    return this.#pool.share(`allOf ${ids(members)}`, () => ({ allOf: members.map(({ schema }) => schema) }));
  }

  /** Beside the name of an object type, which says what other properties there are, an object only adds its own. */
  #part(part: Shape, parts: readonly Shape[]): PooledSchema {
    const [only, ...others] = part;
    const adds = only?.is === "object" && others.length === 0 && isAnything(only.rest) && parts.some(namesObjects);
    return adds ? this.object({ ...only, rest: [] }) : this.shape(part);
  }

  #property(name: string, { shape, required }: Property): PooledSchema {
    return required || !inheritedNames.has(name) ? this.shape(shape) : this.#word("unknown");
  }

  /** Only a list whose places differ is a tuple: `string[]` stays what people can `map` to, even if one item is needed. */
  #list({ prefix, least, rest }: ListMember): PooledSchema {
    if (prefix.length === 0 && rest.length === 0) return this.#text("[]");
    const others = rest.length === 0 ? undefined : this.shape(rest);
    if (prefix.length === 0 && others !== undefined) {
      return this.#pool.share(`array ${others.id}`, () => ({ type: "array", items: others.schema }));
    }
    const places = prefix.map((shape, at) => (at < least ? this.shape(shape) : this.#optional(shape)));
    return this.#pool.share(`tuple ${ids(places)} ${others?.id}`, () => ({
      type: "array",
      items: places.map(({ schema }) => schema),
      minItems: places.length,
      ...(others && { additionalItems: others.schema }),
    }));
  }

  #optional(shape: Shape): PooledSchema {
    return this.#union([this.#word(optionalItem), this.shape(shape)]);
  }

  #text(text: string): PooledSchema {
    return this.#word(this.#placeholders.texts.add(text));
  }

  #word(tsType: string): PooledSchema {
    return this.#pool.share(`word ${tsType}`, () => ({ tsType }));
  }
}

function ids(schemas: readonly PooledSchema[]): string {
  return schemas.map(({ id }) => id).join();
}

function namesObjects([only, ...others]: Shape): boolean {
  return only?.is === "reference" && only.kinds === kindOfType.object && others.length === 0;
}

/**
 * To TypeScript, `{}` has a property `toString`, which is a function: only `unknown` lets that pass where the schema
 * speaks of an optional property of that name.
 */
const inheritedNames: ReadonlySet<string> = new Set([
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);
