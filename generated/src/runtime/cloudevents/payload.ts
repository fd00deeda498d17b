// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { bytesOf } from "./bytes.js";
import type { CloudEvent } from "./event.js";
import { encodeUtf8 } from "./utf8.js";

// Beside the event and not in it: an event is a plain object with nothing but its attributes and its data.
const payloads: WeakMap<object, Uint8Array | string> = /*@__PURE__*/ new WeakMap();

/**
 * The bytes of the data exactly as they arrived, for signatures over them (VER-06): the body of a binary-mode message,
 * the decoded `data_base64`, or the piece of JSON text that stood behind `"data"`. `undefined` for an event without data, and
 * for one that no reader of this package made (a copy of a received event is such a one).
 */
export function payloadOf(event: CloudEvent): Uint8Array | undefined {
  const payload = payloads.get(event);
  return typeof payload === "string" ? encodeUtf8(payload) : payload;
}

/** Remembers the payload of an event that has just been read. For readers only; text is kept as text until it is asked for. */
export function rememberPayload(event: CloudEvent, payload: Uint8Array | string): void {
  // Of a Buffer, the plain bytes: every runtime gives the same.
  payloads.set(event, bytesOf(payload) ?? payload);
}
