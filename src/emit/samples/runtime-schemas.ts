import type {
  RuntimeSchemas as Named,
  RuntimeSchema,
  RuntimeSchemaObject,
} from "../../runtime/schema/runtime-schema.js";
import { type Definitions, refName, type Schema, type SchemaObject } from "../../schema/schema.js";

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Schemas as the runtime has them: the same, but for references, which are functions. Each is converted once. */
export class RuntimeSchemas {
  readonly #definitions: Definitions;
  readonly #converted = new WeakMap<SchemaObject, RuntimeSchemaObject>();

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  /** The schema as the runtime has it. */
  of(schema: Schema): RuntimeSchema {
    if (typeof schema === "boolean") return schema;
    const known = this.#converted.get(schema);
    if (known !== undefined) return known;
    const converted = this.#convert(schema);
    this.#converted.set(schema, converted);
    return converted;
  }

  #convert(schema: SchemaObject): RuntimeSchemaObject {
    const { $ref, allOf, anyOf, oneOf, not, if: condition, then: yes, else: no, ...others } = schema;
    const { properties, patternProperties, additionalProperties, unevaluatedProperties, ...more } = others;
    const { propertyNames, dependentSchemas, prefixItems, items, unevaluatedItems, contains, ...rules } = more;
    const converted: Writable<RuntimeSchemaObject> = rules;
    if ($ref !== undefined) converted.$ref = () => this.of(this.#definitions[refName($ref)] ?? true);
    if (allOf !== undefined) converted.allOf = this.#list(allOf);
    if (anyOf !== undefined) converted.anyOf = this.#list(anyOf);
    if (oneOf !== undefined) converted.oneOf = this.#list(oneOf);
    if (not !== undefined) converted.not = this.of(not);
    if (condition !== undefined) converted.if = this.of(condition);
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    if (yes !== undefined) converted.then = this.of(yes);
    if (no !== undefined) converted.else = this.of(no);
    if (properties !== undefined) converted.properties = this.#named(properties);
    if (patternProperties !== undefined) converted.patternProperties = this.#named(patternProperties);
    if (additionalProperties !== undefined) converted.additionalProperties = this.of(additionalProperties);
    if (unevaluatedProperties !== undefined) converted.unevaluatedProperties = this.of(unevaluatedProperties);
    if (propertyNames !== undefined) converted.propertyNames = this.of(propertyNames);
    if (dependentSchemas !== undefined) converted.dependentSchemas = this.#named(dependentSchemas);
    if (prefixItems !== undefined) converted.prefixItems = this.#list(prefixItems);
    if (items !== undefined) converted.items = this.of(items);
    if (unevaluatedItems !== undefined) converted.unevaluatedItems = this.of(unevaluatedItems);
    if (contains !== undefined) converted.contains = this.of(contains);
    return converted;
  }

  #list(schemas: readonly Schema[]): readonly RuntimeSchema[] {
    return schemas.map((schema) => this.of(schema));
  }

  #named(schemas: { readonly [name: string]: Schema }): Named {
    return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, this.of(schema)]));
  }
}
