// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Rules, type Visit } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** The rules of all keywords and formats. */
export declare const allRules: Rules;
/** The core rule, with `patternProperties`. */
export declare function patternedMembersRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
