// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type FromMessageOptions, type ToMessageOptions } from "./binding.js";
/** A message to send: `connection.publish(subject, message.data, message)`. */
export interface NatsMessage<Headers = Record<string, string>> {
	/** Empty for no data. */
	readonly data: string | Uint8Array<ArrayBuffer>;
	/** Absent without headers. */
	readonly headers?: Headers;
}
/** A message that was received: a `Msg` or a `JsMsg`, as it is. */
export interface ReceivedNatsMessage {
	readonly data: string | Uint8Array;
	readonly headers?: NatsHeaders | undefined;
}
/** Received headers: `MsgHdrs` or other pairs, or an object. */
export type NatsHeaders = Iterable<readonly [name: string, value: string | readonly string[]]> | Readonly<Record<string, string | readonly string[]>>;
/** What `toMessage` can be told. */
export type ToNatsOptions<Headers = Record<string, string>> = ToMessageOptions & {
	/**
	* Makes the headers: the function `headers` of `@nats-io/nats-core`. `false` is for receivers of CloudEvents 1.0.2 and for
	* servers before NATS 2.2, which know no headers (NATS-01). Default: a plain object.
	*/
	readonly headers?: (() => Headers) | false;
};
/** What headers have to be able to do while they are written. */
export interface NatsHeaderWriter {
	set(name: string, value: string): void;
}
/**
* Writes an event as the payload and the headers of a message.
*
* @throws EventError `invalid`, listing every problem; `unsupported` for what cannot be carried without headers, and for
*   another format than JSON in structured mode (NATS-03)
*/
export declare function toMessage(event: CloudEvent, options?: ToMessageOptions & {
	readonly headers?: false;
}): NatsMessage;
export declare function toMessage<Headers extends NatsHeaderWriter>(event: CloudEvent, options: ToNatsOptions<Headers>): NatsMessage<Headers>;
/**
* Reads an event, in binary or structured mode, whichever the content type says (NATS-03), or in JSON without any headers
* (NATS-04). A lenient reader keeps header values that are not encoded as they should be.
*
* @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for
*   another format or another version; `invalid`, listing every problem
*/
export declare function fromMessage(message: ReceivedNatsMessage, options?: FromMessageOptions): CloudEvent;
