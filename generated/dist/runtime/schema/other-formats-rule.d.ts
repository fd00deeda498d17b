// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Visit } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** `format`, where CDEvents does not use it. Formats that nobody knows are annotations. */
export declare function otherFormatsRule({ format }: RuntimeSchemaObject, value: unknown, visit: Visit): void;
