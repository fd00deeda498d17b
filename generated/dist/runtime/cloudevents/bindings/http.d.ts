// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { BatchFormat } from "../formats/format.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { type FromMessageOptions, type ToMessageOptions } from "./binding.js";
import { type ReceivedHeaders } from "./http-headers.js";
/** A message to send: `fetch(url, { method: "POST", ...message })`, `new Response(message.body, message)`, or by hand. */
export interface HttpMessage {
	/** Names in lower case, values in printable ASCII. */
	readonly headers: Record<string, string>;
	/** `null` for no body. */
	readonly body: string | Uint8Array<ArrayBuffer> | null;
}
/** A message that was received: what `messageOf` makes of a `Request` or a `Response`, or what a server hands out. */
export interface ReceivedHttpMessage extends ReceivedHeaders {
	/** The body, complete, and decompressed if there is a content encoding. */
	readonly body?: string | Uint8Array | null | undefined;
}
/** What `toBatch` can be told. */
export interface ToBatchOptions extends WriteOptions {
	/** `jsonBatch` is what every peer can read that reads batches. */
	readonly format: BatchFormat;
}
/** What `fromBatch` can be told. */
export interface FromBatchOptions extends ReadOptions {
	/** The batch formats that are accepted. */
	readonly formats: readonly BatchFormat[];
}
/**
* Writes an event as the headers and the body of a request or a response.
*
* @throws EventError `invalid`, listing every problem; nothing that could break out of a header is ever written
*/
export declare function toMessage(event: CloudEvent, options?: ToMessageOptions): HttpMessage;
/**
* Reads an event, in binary or structured mode, whichever the content type says (HTTP-01).
*
* @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for a
*   batch, another format or another version; `invalid`, listing every problem
*/
export declare function fromMessage(message: ReceivedHttpMessage, options?: FromMessageOptions): CloudEvent;
/**
* Writes many events as one message. Only send it where the receiver has agreed to batches (HTTP-02).
*
* @throws EventError `invalid`; the path of each problem begins with the index of its event
*/
export declare function toBatch(events: readonly CloudEvent[], options: ToBatchOptions): HttpMessage;
/**
* Reads a batch; one invalid event makes all of it invalid.
*
* @throws EventError `unsupported` for a message that is no batch of a format at hand; else as `fromMessage`
*/
export declare function fromBatch(message: ReceivedHttpMessage, options: FromBatchOptions): CloudEvent[];
/** A web-standard `Request` or `Response` with its body, ready for `fromMessage` and `fromBatch`. */
export declare function messageOf(message: {
	readonly headers: Iterable<readonly [string, string]>;
	arrayBuffer(): Promise<ArrayBuffer>;
}): Promise<ReceivedHttpMessage>;
