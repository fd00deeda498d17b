import { type JsonValue, refName, type Schema, type SchemaObject } from "../../schema/schema.js";

/** A schema as it stands in a file. */
export type SchemaJson = { readonly [keyword: string]: JsonValue };

/** Every keyword that is written out: all but those that are only meant for this tool. */
type WrittenKeyword = Exclude<keyof SchemaObject, `x-${string}`>;

/** The keywords in the order in which people read them. */
const written: { readonly [Keyword in WrittenKeyword]: true } = {
  title: true,
  description: true,
  deprecated: true,
  $ref: true,
  type: true,
  const: true,
  enum: true,
  default: true,
  examples: true,
  format: true,
  pattern: true,
  minLength: true,
  maxLength: true,
  contentEncoding: true,
  contentMediaType: true,
  minimum: true,
  exclusiveMinimum: true,
  maximum: true,
  exclusiveMaximum: true,
  multipleOf: true,
  prefixItems: true,
  items: true,
  unevaluatedItems: true,
  contains: true,
  minContains: true,
  maxContains: true,
  minItems: true,
  maxItems: true,
  uniqueItems: true,
  properties: true,
  patternProperties: true,
  required: true,
  additionalProperties: true,
  unevaluatedProperties: true,
  propertyNames: true,
  minProperties: true,
  maxProperties: true,
  dependentRequired: true,
  dependentSchemas: true,
  allOf: true,
  anyOf: true,
  oneOf: true,
  not: true,
  if: true,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: true,
  else: true,
};

const ranks: ReadonlyMap<string, number> = new Map(Object.keys(written).map((keyword, rank) => [keyword, rank]));

/** Writes schemas, and keeps the names of the definitions that they refer to, in the order in which they stand there. */
export class SchemaWriter {
  readonly #referred = new Set<string>();

  /** The definitions that were referred to so far. */
  get referred(): ReadonlySet<string> {
    return this.#referred;
  }

  /** Writes a schema; the definitions that it refers to keep their names. */
  write(schema: Schema): JsonValue {
    return typeof schema === "boolean" ? schema : this.writeObject(schema);
  }

  /** As `write`, for a schema that is an object. */
  writeObject(schema: SchemaObject): SchemaJson {
    const json: { [keyword: string]: JsonValue } = {};
    for (const keyword of keywordsOf(schema)) json[keyword] = this.#valueOf(schema, keyword);
    return json;
  }

  #valueOf(schema: SchemaObject, keyword: WrittenKeyword): JsonValue {
    switch (keyword) {
      case "$ref":
        if (schema.$ref !== undefined) this.#referred.add(refName(schema.$ref));
        return schema.$ref ?? null;
      case "allOf":
      case "anyOf":
      case "oneOf":
      case "prefixItems":
        return (schema[keyword] ?? []).map((inner) => this.write(inner));
      case "properties":
      case "patternProperties":
      case "dependentSchemas":
        return this.#writeNamed(schema[keyword] ?? {});
      case "items":
      case "unevaluatedItems":
      case "contains":
      case "additionalProperties":
      case "unevaluatedProperties":
      case "propertyNames":
      case "not":
      case "if":
      case "then":
      case "else":
        return this.write(schema[keyword] ?? true);
      default:
        return schema[keyword] ?? null;
    }
  }

  #writeNamed(schemas: { readonly [name: string]: Schema }): JsonValue {
    // `fromEntries` defines properties: `__proto__` is one like any other.
    return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, this.write(schema)]));
  }
}

function keywordsOf(schema: SchemaObject): readonly WrittenKeyword[] {
  const keywords = Object.keys(schema).filter(
    (keyword): keyword is WrittenKeyword => isWritten(keyword) && schema[keyword] !== undefined,
  );
  return keywords.sort((a, b) => rankOf(a) - rankOf(b));
}

function isWritten(keyword: string): keyword is WrittenKeyword {
  return ranks.has(keyword);
}

function rankOf(keyword: WrittenKeyword): number {
  return ranks.get(keyword) ?? ranks.size;
}
