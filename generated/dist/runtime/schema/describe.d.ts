// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { RuntimeSchema } from "./runtime-schema.js";
/** The kind of a value, as JSON Schema calls it. */
export declare function kindOf(value: unknown): string;
/** A value in a few words: text and numbers as they are, but shortened, and only the kind of an array or an object. */
export declare function describeValue(value: unknown): string;
/** What a schema wants, in a few words: its constants, or else its format or its type. */
export declare function describeSchema(schema: RuntimeSchema): string;
/** Joins alternatives; of very many, only the first are named. */
export declare function joinOr(parts: readonly string[]): string;
