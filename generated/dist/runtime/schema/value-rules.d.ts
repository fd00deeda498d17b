// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Visit } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** `minimum`, `maximum` and the other keywords for numbers. */
export declare function numberRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** The limits for the number of characters, items and properties, and `uniqueItems`. */
export declare function sizeRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** `contains`, `minContains` and `maxContains`. */
export declare function containsRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** `format`, except for the formats of the core rules. Unknown formats are annotations. */
export declare function otherFormatsRule({ format }: RuntimeSchemaObject, value: unknown, visit: Visit): void;
