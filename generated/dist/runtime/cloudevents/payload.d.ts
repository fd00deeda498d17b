// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "./event.js";
/**
* The bytes of the data exactly as they arrived, for signatures over them (VER-06): the body of a binary-mode message,
* the decoded `data_base64`, or the piece of JSON text that stood behind `"data"`. `undefined` for an event without data, and
* for one that no reader of this package made (a copy of a received event is such a one).
*/
export declare function payloadOf(event: CloudEvent): Uint8Array | undefined;
/** Remembers the payload of an event that has just been read. For readers only; text is kept as text until it is asked for. */
export declare function rememberPayload(event: CloudEvent, payload: Uint8Array | string): void;
