/**
 * The schema form of the model: the keywords of JSON Schema 2020-12, without `$schema`, `$id`, `$anchor` and `$dynamicRef`. Every
 * `$ref` is `#/$defs/Name`, where the name is one of the {@link Definitions}.
 */
export type Schema = boolean | SchemaObject;

/** A schema that is not `true` or `false`. */
export interface SchemaObject {
  readonly $ref?: `#/$defs/${string}`;
  readonly title?: string;
  readonly description?: string;
  readonly default?: JsonValue;
  readonly examples?: readonly JsonValue[];
  readonly deprecated?: boolean;

  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly JsonValue[];
  readonly const?: JsonValue;

  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;

  readonly properties?: { readonly [name: string]: Schema };
  readonly patternProperties?: { readonly [pattern: string]: Schema };
  readonly additionalProperties?: Schema;
  readonly unevaluatedProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly dependentRequired?: { readonly [name: string]: readonly string[] };
  readonly dependentSchemas?: { readonly [name: string]: Schema };
  readonly minProperties?: number;
  readonly maxProperties?: number;

  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema;
  readonly unevaluatedItems?: Schema;
  readonly contains?: Schema;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;

  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly contentEncoding?: string;
  readonly contentMediaType?: string;

  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;

  /**
   * Former names of the properties of this object, or former values of this enum, for hints:
   * `{ "url": { "name": "uri", "since": "0.5.0" } }`.
   */
  readonly "x-renamed"?: { readonly [formerName: string]: { readonly name: string; readonly since: string } };
  /** Settings for the generated code: `{ "name": "Order" }` names the type of this schema. */
  readonly "x-cdevents-gen"?: { readonly name?: string };
  /** A value in memory that JSON has no type for. Only our own code sets it; it is dropped from input schemas. */
  readonly "x-native"?: NativeValue;
}

/** A `Date`, a `Uint8Array`, or a string that begins with a literal prefix. */
export type NativeValue = "date" | "bytes" | { readonly prefix: string };

/** The six types of JSON, and `integer`, which JSON Schema counts as one. */
export type JsonType = "null" | "boolean" | "object" | "array" | "number" | "integer" | "string";

/** A JSON value. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** The targets of `#/$defs/Name`, by name. They can refer to each other, also recursively. */
export type Definitions = { readonly [name: string]: Schema };

/** Returns the name of the definition that a `$ref` of the model refers to. */
export function refName($ref: string): string {
  return $ref.slice("#/$defs/".length);
}
