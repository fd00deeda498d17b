// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { bytesOf } from "./bytes.js";
import { encodeUtf8 } from "./utf8.js";
class Returned {
	constructor(event) {
		// biome-ignore lint/correctness/noConstructorReturn: gives the field of the class below to an object that is there
		return event;
	}
}
/**
* A private field on an event, which nobody sees: the event stays a plain object with nothing but its attributes and its
* data. A `WeakMap` would do the same, and take as long as to check all attributes.
*/
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
* The bytes of the data exactly as they arrived, for signatures over them (VER-06): the body of a binary-mode message,
* the decoded `data_base64`, or the piece of JSON text that stood behind `"data"`. `undefined` for an event without data, and
* for one that no reader of this package made (a copy of a received event is such a one).
*/
export function payloadOf(event) {
	const payload = Payload.of(event);
	return typeof payload === "string" ? encodeUtf8(payload) : payload;
}
/** Remembers the payload of an event that has just been read. For readers only; text is kept as text until it is asked for. */
export function rememberPayload(event, payload) {
	// Of a Buffer, the plain bytes: every runtime gives the same.
	new Payload(event, bytesOf(payload) ?? payload);
}
