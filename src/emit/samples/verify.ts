import { explain } from "../../runtime/schema/explain.js";
import {
  type Definitions,
  type JsonType,
  type JsonValue,
  refName,
  type Schema,
  type SchemaObject,
} from "../../schema/schema.js";
import { RuntimeSchemas } from "./runtime-schemas.js";
import { VerificationBudget } from "./verification-budget.js";

/**
 * Checks values by the rules of the runtime of a generated package, which would also say what is wrong with them. The few
 * keywords that make up most schemas are looked at right here, so that the runtime is only asked about what is left: nobody
 * wants to hear where and why a sample is wrong, and samples are made by the thousand.
 */
export class Verifier {
  readonly #definitions: Definitions;
  readonly #schemas: RuntimeSchemas;
  /** The last value that was valid by a definition: the samples of a release have many parts in common. */
  readonly #valid = new Map<string, JsonValue>();
  /** The texts that were found to be of a format. */
  readonly #texts = new Map<string, Set<string>>();
  readonly budget = new VerificationBudget();

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
    this.#schemas = new RuntimeSchemas(definitions);
  }

  isValid(value: JsonValue, schema: Schema): boolean {
    if (typeof schema === "boolean") return schema;
    this.budget.spend();
    for (const keyword in schema) {
      const isValid = this.#isValidByKeyword(value, schema, keyword);
      if (isValid !== true) return isValid ?? this.#isExplained(value, schema);
    }
    return true;
  }

  /** Whether a value is valid by one keyword of a schema; `undefined` if that is for the runtime to say. */
  #isValidByKeyword(value: JsonValue, schema: SchemaObject, keyword: string): boolean | undefined {
    switch (keyword) {
      case "title":
      case "description":
      case "default":
      case "examples":
      case "deprecated":
      case "x-renamed":
      case "x-cdevents-gen":
      case "x-native":
        return true;
      case "type":
        return isOfType(value, schema.type);
      case "const":
        return value === schema.const || undefined;
      case "enum":
        return schema.enum?.includes(value) === true || undefined;
      case "minLength":
        return schema.minLength === 1 ? value !== "" : undefined;
      case "format":
        return typeof value !== "string" || this.#isOfFormat(value, schema.format);
      case "$ref":
        return this.#isValidByReference(value, schema.$ref);
      case "allOf":
        return schema.allOf?.every((part) => this.isValid(value, part));
      case "required":
        return !isObject(value) || schema.required?.every((name) => Object.hasOwn(value, name));
      case "properties":
        return this.#hasValidMembers(value, schema);
      case "additionalProperties":
        return schema.properties === undefined ? this.#hasValidMembers(value, schema) : true;
      default:
        return undefined;
    }
  }

  #hasValidMembers(value: JsonValue, schema: SchemaObject): boolean | undefined {
    const { properties = {}, patternProperties, additionalProperties = true } = schema;
    if (patternProperties !== undefined) return undefined;
    if (!isObject(value)) return true;
    for (const name of Object.keys(value)) {
      const rule = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      if (!this.isValid(value[name] ?? null, rule ?? true)) return false;
    }
    return true;
  }

  #isValidByReference(value: JsonValue, $ref = ""): boolean {
    const name = refName($ref);
    if (this.#valid.get(name) === value) return true;
    const isValid = this.isValid(value, this.#definitions[name] ?? true);
    if (isValid) this.#valid.set(name, value);
    return isValid;
  }

  #isOfFormat(text: string, format = ""): boolean {
    const known = this.#texts.get(format) ?? new Set();
    this.#texts.set(format, known);
    if (known.has(text)) return true;
    const isValid = this.#isExplained(text, { format });
    if (isValid) known.add(text);
    return isValid;
  }

  #isExplained(value: JsonValue, schema: SchemaObject): boolean {
    return explain(this.#schemas.of(schema), value, this.budget.rules).length === 0;
  }
}

function isOfType(value: JsonValue, types: SchemaObject["type"] = []): boolean {
  return typeof types === "string" ? isOfOneType(value, types) : types.some((type) => isOfOneType(value, type));
}

function isOfOneType(value: JsonValue, type: JsonType): boolean {
  switch (type) {
    case "object":
      return isObject(value);
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "number":
      return Number.isFinite(value);
    case "null":
      return value === null;
    default:
      return typeof value === type;
  }
}

function isObject(value: JsonValue): value is { readonly [name: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
