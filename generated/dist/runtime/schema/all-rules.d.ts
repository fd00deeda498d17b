// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Rules, type Visit } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** The rules of every keyword and format that is checked. */
export declare const allRules: Rules;
/** As the core rule, but the members whose names match a pattern are among the `properties`. */
export declare function patternedMembersRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
