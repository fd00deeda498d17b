// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Visit } from "./explain.js";
import type { RuntimeSchema } from "./runtime-schema.js";
/** Whether nothing is wrong with a value at a place. */
export declare function isValid(schema: RuntimeSchema, value: unknown, { rules, path }: Visit): boolean;
