// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { RuntimeSchemaObject } from "./runtime-schema.js";
/** Returns the kind of a value as JSON Schema names it: `null`, `array`, `object`, `string` and so on. */
export declare function kindOf(value: unknown): string;
/**
* Makes a string from outside safe for messages and logs: control characters, line breaks and characters that change
* the direction of text are escaped, and long strings are cut.
*/
export declare function printable(text: string): string;
/** Describes a value in a few words: strings are quoted and cut, arrays and objects are named by their kind only. */
export declare function describeValue(value: unknown): string;
/** Describes in a few words what a schema expects: its constants, or else its format or its type. */
export declare function describeSchema({ const: constant, enum: constants, type, format }: RuntimeSchemaObject): string;
/** Joins alternatives, each once. */
export declare function joinOr(parts: readonly string[]): string;
/** Suggests the known name that an unknown one is probably a misspelling of: at most two adjacent characters differ. */
export declare function didYouMean(name: string, known: readonly string[]): string | undefined;
