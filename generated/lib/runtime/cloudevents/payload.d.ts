// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "./event.js";
/**
* Returns the bytes of the data exactly as they arrived, for signatures over them: the body of a binary-mode message,
* the decoded `data_base64`, or the JSON text of `data`. Returns `undefined` for an event without data, and for an
* event that was not read by this package, such as a copy.
*
* @example
* ```ts
* const digest = await crypto.subtle.digest("SHA-256", payloadOf(event) ?? new Uint8Array());
* ```
*/
export declare function payloadOf(event: CloudEvent): Uint8Array | undefined;
/** Remembers the payload of an event that has just been read. */
export declare function rememberPayload(event: CloudEvent, payload: Uint8Array | string): void;
