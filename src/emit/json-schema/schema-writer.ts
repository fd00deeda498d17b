import { type JsonValue, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import { isSchemaKeyword, isSchemaListKeyword, isSchemaMapKeyword } from "../checks/keywords.js";

/** A schema as it is written to a file. */
export type SchemaJson = { readonly [keyword: string]: JsonValue };

/** The keywords that are written: all but those that only this tool knows. */
type WrittenKeyword = Exclude<keyof SchemaObject, `x-${string}`>;

/** The keywords in the order in which people read them. */
const writtenKeywords: { readonly [Keyword in WrittenKeyword]: true } = {
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

const ranks: ReadonlyMap<string, number> = new Map(
  Object.keys(writtenKeywords).map((keyword, rank) => [keyword, rank]),
);

/** Writes schemas and collects the names of the definitions that they refer to, in the order of the references. */
export class SchemaWriter {
  readonly #referred = new Set<string>();

  /** The definitions referred to so far. */
  get referred(): ReadonlySet<string> {
    return this.#referred;
  }

  /** Writes a schema. References keep the names of their definitions. */
  write(schema: Schema): JsonValue {
    return typeof schema === "boolean" ? schema : this.writeObject(schema);
  }

  /** Writes a schema that is an object. */
  writeObject(schema: SchemaObject): SchemaJson {
    const json: { [keyword: string]: JsonValue } = {};
    for (const keyword of keywordsOf(schema)) json[keyword] = this.#valueOf(schema, keyword);
    return json;
  }

  #valueOf(schema: SchemaObject, keyword: WrittenKeyword): JsonValue {
    if (isSchemaKeyword(keyword)) return this.write(schema[keyword] ?? true);
    if (isSchemaListKeyword(keyword)) return (schema[keyword] ?? []).map((inner) => this.write(inner));
    if (isSchemaMapKeyword(keyword)) {
      // `fromEntries` defines properties: `__proto__` is one like any other.
      return Object.fromEntries(
        Object.entries(schema[keyword] ?? {}).map(([name, inner]) => [name, this.write(inner)]),
      );
    }
    if (keyword === "$ref" && schema.$ref !== undefined) this.#referred.add(refName(schema.$ref));
    return schema[keyword] ?? null;
  }
}

function keywordsOf(schema: SchemaObject): readonly WrittenKeyword[] {
  return Object.keys(schema)
    .filter((keyword): keyword is WrittenKeyword => isWritten(keyword) && schema[keyword] !== undefined)
    .sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

function isWritten(keyword: string): keyword is WrittenKeyword {
  return ranks.has(keyword);
}
