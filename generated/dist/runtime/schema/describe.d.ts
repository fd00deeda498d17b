// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** The kind of a value, as JSON Schema calls it. */
export declare function kindOf(value: unknown): string;
/** A value in a few words: text and numbers as they are, and only the kind of an array, an object or a function, whose own text may be anything. Long text is cut. */
export declare function describeValue(value: unknown): string;
/** What a schema wants, in a few words: its constants, or else its format or its type. */
export declare function describeSchema({ const: constant, enum: constants, type, format }: RuntimeSchemaObject): string;
/** Joins alternatives, and names each only once. */
export declare function joinOr(parts: readonly string[]): string;
