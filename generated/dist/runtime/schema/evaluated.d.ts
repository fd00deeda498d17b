// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Visit } from "./explain.js";
import type { RuntimeSchema, RuntimeSchemaObject } from "./runtime-schema.js";
/**
* Returns whether a schema evaluates a property or an item of a value, directly or through a subschema that applies to
* the same value. Alternatives count only if the value is valid against them.
*
* @see https://json-schema.org/draft/2020-12/json-schema-core#section-11.2
*/
export declare function isEvaluated(schema: RuntimeSchema | undefined, value: unknown, key: string | number, visit: Visit): boolean;
/** As {@link isEvaluated}, without the `unevaluatedProperties` and `unevaluatedItems` of the schema itself. */
export declare function isEvaluatedBefore(schema: RuntimeSchemaObject, value: unknown, key: string | number, visit: Visit): boolean;
