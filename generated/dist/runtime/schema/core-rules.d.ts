// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Rules, type Visit } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** The rules of what CDEvents schemas use, as far as they use it: the emitter knows what these rules do not know. */
export declare const coreRules: Rules;
/** `minLength` of 1, and the formats that CDEvents uses. */
export declare function textRule({ minLength, format }: RuntimeSchemaObject, value: unknown, visit: Visit): void;
