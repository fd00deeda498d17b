// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { ReadOptions, WriteOptions } from "../options.js";
/**
* Writes an event as a JSON object.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function writeJsonEvent(event: CloudEvent, options: WriteOptions): string;
/**
* Parses the JSON of an event or a batch. Returns the value and the text.
*
* @throws EventError `malformed-message` for anything other than JSON in UTF-8
*/
export declare function parseJsonText(encoded: string | Uint8Array): {
	readonly text: string;
	readonly value: unknown;
};
/**
* Reads an event.
*
* @param text - the text of the event, known to be JSON
* @param value - its value, which becomes the event
* @throws EventError `malformed-message` if it is not an object, repeats a name or is nested too deep; else as every
*   reader
*/
export declare function readJsonEvent(text: string, value: unknown, options: ReadOptions): CloudEvent;
/**
* Returns the names that occur more than once. `JSON.parse` keeps the last member of a name, but another reader may
* have checked the first.
*/
export declare function repeatedNames(members: readonly JsonMember[], value: object): string[];
/**
* A value directly inside a JSON object (with its name) or array (without): its text, including white space around it.
*/
export interface JsonMember {
	readonly name: string;
	readonly text: string;
}
/**
* Returns the members of the outermost object, or the elements of the outermost array, as text. It finds what
* `JSON.parse` drops: repeated names, the spelling of numbers, and nesting that overflows the stack of recursive code.
*
* @param text - text that is known to be JSON
* @returns `undefined` if the text is nested too deep
*/
export declare function scanJson(text: string): JsonMember[] | undefined;
