// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Rules, type Visit } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** The rules of what CDEvents schemas use, as far as they use it: the emitter knows what these rules do not know. */
export declare const coreRules: Rules;
/** The core rules and `pattern`, which takes little more: for custom events above all, whose types match one. */
export declare const textRules: Rules;
/** `minLength` of 1, and the formats that CDEvents uses. */
export declare function textRule({ minLength, format }: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** `required`, `properties` and `additionalProperties`. */
export declare function membersRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** `$ref`, `allOf` and `anyOf`; and `oneOf`, but for values that are valid by several of its alternatives. */
export declare function compositionRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** `pattern`. */
export declare function patternRule({ pattern }: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** Whether a text contains a match of a pattern. */
export declare function matches(text: string, pattern: string): boolean;
