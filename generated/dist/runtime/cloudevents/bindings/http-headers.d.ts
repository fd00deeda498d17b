// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import type { ReadOptions } from "../options.js";
/** Headers as they are received: a web-standard `Headers` or other pairs, or an object such as Node's `req.headers`. */
export type HttpHeaders = Iterable<readonly [name: string, value: string]> | Readonly<Record<string, HeaderValue>>;
type HeaderValue = string | readonly string[] | undefined;
/** The headers of a message that was received. */
export interface ReceivedHeaders {
	readonly headers: HttpHeaders;
	/**
	* Node's `req.rawHeaders`. Where it is given it is read instead of `headers`: Node joins repeated headers, and here they
	* are still apart.
	*/
	readonly rawHeaders?: readonly string[] | undefined;
}
/** Received headers as names and values in turn, the form of Node's `rawHeaders`. */
export declare function flattenHeaders(headers: HttpHeaders): readonly string[];
/**
* Hands out the fields that carry attributes: the name of the attribute, that of the header in lower case, and its value.
*
* @returns the content type
* @throws EventError `malformed-message` if there are two of them: which one counts would decide what is read at all; and if
*   there is no body, but a field that announces one, as in a request of Node that nobody has read
*/
export declare function readHeaders(received: ReceivedHeaders & {
	readonly body?: unknown;
}, put: (name: string, header: string, value: string) => void): string | undefined;
/**
* The text of a `ce-` header. What cannot be decoded is added to `issues` (HTTP-06), and so is what looks like two fields
* that were joined with a comma (HTTP-14): a writer would have encoded the space. A lenient reader keeps such a value as it
* is, and reads characters that were sent as raw UTF-8 (HTTP-16).
*
* @param isApart - whether the fields are known not to have been joined
*/
export declare function readHeaderValue(name: string, value: string, isApart: boolean, { lenient }: ReadOptions, issues: Issue[]): string;
export {};
