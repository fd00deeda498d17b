// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Visit } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** `$ref`, `allOf` and `anyOf`; and `oneOf`, but for values that are valid by several of its alternatives. */
export declare function compositionRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
