// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { bytesOf } from "./bytes.js";
import { encodeUtf8 } from "./utf8.js";
class Returned {
	constructor(event) {
		// biome-ignore lint/correctness/noConstructorReturn: adds the private field of the subclass to an existing object
		return event;
	}
}
/** A private field on an event. The event stays a plain object. A `WeakMap` is several times slower. */
class Payload extends Returned {
	#payload;
	constructor(event, payload) {
		super(event);
		this.#payload = payload;
	}
	static of(event) {
		return #payload in event ? event.#payload : undefined;
	}
}
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
export function payloadOf(event) {
	const payload = Payload.of(event);
	return typeof payload === "string" ? encodeUtf8(payload) : payload;
}
/** Remembers the payload of an event that has just been read. */
export function rememberPayload(event, payload) {
	new Payload(event, bytesOf(payload) ?? payload);
}
