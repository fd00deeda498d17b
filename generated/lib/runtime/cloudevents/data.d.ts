// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import type { CloudEvent } from "./event.js";
import type { EventOptions, ReadOptions } from "./options.js";
/** The data of an event as a transport carries it: text (including JSON text) or bytes, and its media type. */
export interface Content {
	/** The media type of `data`; `undefined` if unknown. */
	readonly contentType: string | undefined;
	/** `undefined` for no data; zero-length for empty data. */
	readonly data: string | Uint8Array | undefined;
}
/**
* Returns the data of a valid event as a transport carries it. JSON values become JSON text, and their content type is
* `application/json` if the event has none.
*
* @throws EventError `invalid` if JSON cannot hold the data: a cycle, a bigint, a function, nesting too deep for the
*   engine
*/
export declare function contentOf(event: CloudEvent, options?: EventOptions): Content;
/** Returns the data of an event as bytes, or `undefined` for no data. */
export declare function dataBytes(event: CloudEvent, options?: EventOptions): Uint8Array | undefined;
/**
* Returns the data of an event from what a transport carried: JSON as its value, text as a string, anything else, and
* data without a content type, as bytes. Problems are added to `issues`; the result is then meaningless.
*/
export declare function readData(data: string | Uint8Array, contentType: string | undefined, options: ReadOptions, issues: Issue[]): unknown;
/** Parses data as JSON. Invalid JSON, and values that cannot be represented, are added to `issues`. */
export declare function parseJson(text: string, { json }: EventOptions, issues: Issue[]): unknown;
/**
* Adds to `issues` what the engine parses but cannot pass on: numbers such as `1e999`, which it would write as `null`,
* and nesting of 512 levels or more, which overflows the stack of recursive code. Most texts are ruled out without a
* walk.
*/
export declare function checkJson(text: string, value: unknown, issues: Issue[]): void;
