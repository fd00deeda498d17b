// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import type { ReadOptions } from "../options.js";
/** Headers as they are received: a web-standard `Headers`, other pairs, or an object such as Node's `req.headers`. */
export type HttpHeaders = Iterable<readonly [name: string, value: string]> | Readonly<Record<string, HeaderValue>>;
type HeaderValue = string | readonly string[] | undefined;
/** The headers of a received message. */
export interface ReceivedHeaders {
	readonly headers: HttpHeaders;
	/**
	* Node's `req.rawHeaders`. They are read instead of `headers` if they are given, since Node joins repeated headers
	* there.
	*/
	readonly rawHeaders?: readonly string[] | undefined;
}
/** Returns headers as a flat list of names and values, the form of Node's `rawHeaders`. */
export declare function flattenHeaders(headers: HttpHeaders): readonly string[];
/**
* Calls `put` with the fields that carry attributes: the name of the attribute, the header in lower case, and the
* value. Returns the content type.
*
* @throws EventError `malformed-message` for two content types, and for a body that the headers announce but that was
*   not read
*/
export declare function readHeaders(received: ReceivedHeaders & {
	readonly body?: unknown;
}, put: (name: string, header: string, value: string) => void): string | undefined;
/**
* Returns the text of a `ce-` header. A value with wrong percent-encoding is added to `issues`, as is one that looks
* like two fields joined with a comma: a writer would have encoded the space. A lenient reader keeps such a value, and
* reads raw UTF-8.
*
* @param isApart - whether the fields are known not to have been joined
*/
export declare function readHeaderValue(name: string, value: string, isApart: boolean, { lenient }: ReadOptions, issues: Issue[]): string;
/**
* Encodes the space, `"`, `%` and everything other than printable ASCII as UTF-8 `%XX`. The string must not have lone
* surrogates.
*/
export declare function encodePercent(text: string): string;
/**
* Decodes {@link encodePercent}, and before it the double quotes with backslash escapes that senders before 1.0 used.
* Decodes once only.
*
* @returns `undefined` for a malformed escape, bytes that are not UTF-8, an unterminated quote, or megabytes of quoted
*   text
*/
export declare function decodePercent(text: string): string | undefined;
export {};
