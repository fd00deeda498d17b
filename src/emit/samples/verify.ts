import { allRules } from "../../runtime/schema/all-rules.js";
import { explain, type RuntimeSchema } from "../../runtime/schema/explain.js";
import type { RuntimeSchemaObject, RuntimeSchemas } from "../../runtime/schema/runtime-schema.js";
import type { Definitions, JsonValue, Schema, SchemaObject } from "../../schema/schema.js";

/** Checks values as the runtime of a generated package does when it says what is wrong with them. */
export class Verifier {
  readonly #definitions: Definitions;
  readonly #converted = new WeakMap<SchemaObject, RuntimeSchemaObject>();

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  isValid(value: JsonValue, schema: Schema): boolean {
    return explain(this.#convert(schema), value, allRules).length === 0;
  }

  /** The schema as the runtime has it: the same, but for references, which are functions. */
  #convert(schema: Schema): RuntimeSchema {
    if (typeof schema === "boolean") return schema;
    const known = this.#converted.get(schema);
    if (known !== undefined) return known;
    const converted = {
      ...rulesOf(schema),
      ...this.#reference(schema),
      ...this.#unions(schema),
      ...this.#parts(schema),
    };
    this.#converted.set(schema, converted);
    return converted;
  }

  #reference({ $ref }: SchemaObject): RuntimeSchemaObject {
    if ($ref === undefined) return {};
    return { $ref: () => this.#convert(this.#definitions[$ref.slice("#/$defs/".length)] ?? true) };
  }

  #unions({ allOf, anyOf, oneOf, not, if: condition, then: yes, else: no }: SchemaObject): RuntimeSchemaObject {
    return {
      ...(allOf && { allOf: this.#convertAll(allOf) }),
      ...(anyOf && { anyOf: this.#convertAll(anyOf) }),
      ...(oneOf && { oneOf: this.#convertAll(oneOf) }),
      ...(not !== undefined && { not: this.#convert(not) }),
      ...(condition !== undefined && { if: this.#convert(condition) }),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      ...(yes !== undefined && { then: this.#convert(yes) }),
      ...(no !== undefined && { else: this.#convert(no) }),
    };
  }

  #parts(schema: SchemaObject): RuntimeSchemaObject {
    const { properties, patternProperties, additionalProperties, unevaluatedProperties, propertyNames } = schema;
    const { dependentSchemas, prefixItems, items, unevaluatedItems, contains } = schema;
    return {
      ...(properties && { properties: this.#convertNamed(properties) }),
      ...(patternProperties && { patternProperties: this.#convertNamed(patternProperties) }),
      ...(additionalProperties !== undefined && { additionalProperties: this.#convert(additionalProperties) }),
      ...(unevaluatedProperties !== undefined && { unevaluatedProperties: this.#convert(unevaluatedProperties) }),
      ...(propertyNames !== undefined && { propertyNames: this.#convert(propertyNames) }),
      ...(dependentSchemas && { dependentSchemas: this.#convertNamed(dependentSchemas) }),
      ...(prefixItems && { prefixItems: this.#convertAll(prefixItems) }),
      ...(items !== undefined && { items: this.#convert(items) }),
      ...(unevaluatedItems !== undefined && { unevaluatedItems: this.#convert(unevaluatedItems) }),
      ...(contains !== undefined && { contains: this.#convert(contains) }),
    };
  }

  #convertAll(schemas: readonly Schema[]): readonly RuntimeSchema[] {
    return schemas.map((schema) => this.#convert(schema));
  }

  #convertNamed(schemas: { readonly [name: string]: Schema }): RuntimeSchemas {
    return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, this.#convert(schema)]));
  }
}

/** The keywords that hold no schemas; annotations are none of the runtime's business. */
function rulesOf(schema: SchemaObject): RuntimeSchemaObject {
  const { $ref, allOf, anyOf, oneOf, not, if: condition, then: yes, else: no, ...others } = schema;
  const { properties, patternProperties, additionalProperties, unevaluatedProperties, propertyNames, ...more } = others;
  const { dependentSchemas, prefixItems, items, unevaluatedItems, contains, ...rules } = more;
  return rules;
}
