// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Visit } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** The rules about how many there are of something: characters, items or members. */
export declare function sizeRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** `contains`, and how often it has to match. */
export declare function containsRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
