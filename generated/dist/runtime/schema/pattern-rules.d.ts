// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Visit } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** `pattern`. */
export declare function patternRule({ pattern }: RuntimeSchemaObject, value: unknown, visit: Visit): void;
/** As the core rule, but the members whose names match a pattern are among the `properties`. */
export declare function patternedMembersRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void;
