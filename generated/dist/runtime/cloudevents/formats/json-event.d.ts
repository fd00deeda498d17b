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
* The value of the text of an event or of a batch, and that text as a string.
*
* @throws EventError `malformed-message` for what is not JSON in UTF-8
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
* @throws EventError `malformed-message` if it is no object, repeats a name or is nested too deep; else as every reader
*/
export declare function readJsonEvent(text: string, value: unknown, options: ReadOptions): CloudEvent;
