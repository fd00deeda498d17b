// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Visit } from "./explain.js";
import type { RuntimeSchema, RuntimeSchemaObject } from "./runtime-schema.js";
/**
* Whether a schema has evaluated a member or an item of a value, by itself or through schemas in the same place; of
* alternatives only those count by which the value is valid.
*
* @see https://json-schema.org/draft/2020-12/json-schema-core#section-11.2
*/
export declare function isEvaluated(schema: RuntimeSchema | undefined, value: unknown, key: string | number, visit: Visit): boolean;
/** As {@link isEvaluated}, but for a schema that is about to apply its own `unevaluatedProperties` or `unevaluatedItems`. */
export declare function isEvaluatedBefore(schema: RuntimeSchemaObject, value: unknown, key: string | number, visit: Visit): boolean;
