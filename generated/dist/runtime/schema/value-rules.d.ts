// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Visit } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** The rules about numbers. */
export declare function numberRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** The rules about how many there are of something: characters, items or members. */
export declare function sizeRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** `contains`, and how often it has to match. */
export declare function containsRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** `format`, where CDEvents does not use it. Formats that nobody knows are annotations. */
export declare function otherFormatsRule({ format }: RuntimeSchemaObject, value: unknown, visit: Visit): void;
