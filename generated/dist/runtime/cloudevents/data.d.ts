// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import type { CloudEvent } from "./event.js";
import type { EventOptions, ReadOptions } from "./options.js";
/** The data of an event as a transport carries it: text (JSON text included) or bytes, and what to call it. */
export interface Content {
	/** The media type of `data`; `undefined` where none is known. */
	readonly contentType: string | undefined;
	/** `undefined` for no data; zero-length for empty data. */
	readonly data: string | Uint8Array | undefined;
}
/**
* The data of a valid event ready for a transport. What is neither bytes nor of a non-JSON content type becomes JSON text,
* and is then called `application/json` where the event names no content type (CORE-21).
*
* @throws EventError `invalid` if JSON cannot hold the data: a cycle, a bigint, a function, nesting too deep for the engine
*/
export declare function contentOf(event: CloudEvent, options?: EventOptions): Content;
/** The bytes of an event's data as `contentOf` would hand them to a transport; `undefined` for no data. */
export declare function dataBytes(event: CloudEvent, options?: EventOptions): Uint8Array | undefined;
/**
* The data of an event out of what a transport carried: JSON as its value, text as text, everything else, and whatever has
* no content type, as bytes. What cannot be read is added to `issues`, and the result is then meaningless.
*/
export declare function readData(data: string | Uint8Array, contentType: string | undefined, options: ReadOptions, issues: Issue[]): unknown;
/** The JSON value of data. What is not JSON, or cannot be kept, is added to `issues`. */
export declare function parseJson(text: string, { json }: EventOptions, issues: Issue[]): unknown;
/**
* Adds to `issues` what the engine parses and nobody could pass on: numbers such as `1e999`, which it takes for infinite and
* would write as `null` (JSON-16), and nesting of any depth. 512 is deeper than any data, and shallow enough for whoever walks
* it by recursion. The text tells what cannot be so: most data is never walked.
*/
export declare function checkJson(text: string, value: unknown, issues: Issue[]): void;
