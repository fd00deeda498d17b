// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { BatchFormat } from "../formats/format.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { type FromMessageOptions, type ToMessageOptions } from "./binding.js";
import { type ReceivedHeaders } from "./http-headers.js";
/** A message to send: `fetch(url, { method: "POST", ...message })` or `new Response(message.body, message)`. */
export interface HttpMessage {
	/** Names in lower case, values in printable ASCII. */
	readonly headers: Record<string, string>;
	/** `null` for no body. */
	readonly body: string | Uint8Array<ArrayBuffer> | null;
}
/**
* A received message: the result of `messageOf` for a `Request` or a `Response`, or the parts that a server provides.
*/
export interface ReceivedHttpMessage extends ReceivedHeaders {
	/** The complete body, decompressed if there is a content encoding. */
	readonly body?: string | Uint8Array | null | undefined;
}
/** Options of `toBatch`. */
export interface ToBatchOptions extends WriteOptions {
	/** The batch format. Every peer that supports batches can read `jsonBatch`. */
	readonly format: BatchFormat;
}
/** Options of `fromBatch`. */
export interface FromBatchOptions extends ReadOptions {
	/** The accepted batch formats. */
	readonly formats: readonly BatchFormat[];
}
/**
* Writes an event as the headers and the body of a request or a response.
*
* @example
* ```ts
* await fetch(url, { method: "POST", ...toMessage(event) });
* await fetch(url, { method: "POST", ...toMessage(event, { mode: "structured", format: json }) });
* ```
* @throws EventError `invalid`, listing every problem
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/http-protocol-binding.md#3-http-message-mapping
*/
export declare function toMessage(event: CloudEvent, options?: ToMessageOptions): HttpMessage;
/**
* Reads an event in binary or structured mode, depending on the content type.
*
* @example
* ```ts
* const event = fromMessage(await messageOf(request), { formats: [json] });
* ```
* @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported`
*   for a batch, another format or another version; `invalid`, listing every problem
*/
export declare function fromMessage(message: ReceivedHttpMessage, options?: FromMessageOptions): CloudEvent;
/**
* Writes events as one message. Only send it if the receiver accepts batches.
*
* @example
* ```ts
* await fetch(url, { method: "POST", ...toBatch(events, { format: jsonBatch }) });
* ```
* @throws EventError `invalid`; the path of each problem begins with the index of its event
*/
export declare function toBatch(events: readonly CloudEvent[], options: ToBatchOptions): HttpMessage;
/**
* Reads a batch. One invalid event makes the whole batch invalid.
*
* @example
* ```ts
* const events = fromBatch(await messageOf(request), { formats: [jsonBatch] });
* ```
* @throws EventError `unsupported` for a message that is not a batch in one of the formats; else as `fromMessage`
*/
export declare function fromBatch(message: ReceivedHttpMessage, options: FromBatchOptions): CloudEvent[];
/**
* Reads the body of a web-standard `Request` or `Response`, for `fromMessage` and `fromBatch`.
*
* @throws EventError `malformed-message` (as a rejection) for another kind of message
*/
export declare function messageOf(message: {
	readonly headers: Iterable<readonly [string, string]>;
	arrayBuffer(): Promise<ArrayBuffer>;
}): Promise<ReceivedHttpMessage>;
