// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Visit } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** `required`, `properties` and `additionalProperties`. */
export declare function membersRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
