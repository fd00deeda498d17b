// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Rules, type Visit } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** The rules of the keywords and formats that CDEvents schemas use, as far as they use them. */
export declare const coreRules: Rules;
/** `const` and `enum`, with a way to tell whether a constant is the value. */
export declare function constantsRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit, isValue: (constant: unknown) => boolean): void;
/** `minLength` of 1, `pattern`, and the formats that CDEvents uses. */
export declare function textRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** `items` and `prefixItems`. */
export declare function itemsRule({ items, prefixItems }: RuntimeSchemaObject, value: unknown, visit: Visit): void;
