// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Rules, type Visit } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** The rules of the keywords that CDEvents schemas use, as far as they use them. */
export declare const coreRules: Rules;
/** The core rules and `pattern`, which the types of custom events need. */
export declare const textRules: Rules;
/** `minLength: 1`, and the formats that CDEvents uses. */
export declare function textRule({ minLength, format }: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** `pattern`. */
export declare function patternRule({ pattern }: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** Returns whether a string contains a match of a pattern. */
export declare function matches(text: string, pattern: string): boolean;
/** `required`, `properties` and `additionalProperties`. */
export declare function membersRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** `$ref`, `allOf`, `anyOf` and `oneOf`, except that several alternatives of a `oneOf` may be valid. */
export declare function compositionRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
