// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type FromMessageOptions, type ToMessageOptions } from "./binding.js";
/** A message to send: `connection.publish(subject, message.data, message)`. */
export interface NatsMessage<Headers = Record<string, string>> {
	/** Empty for no data. */
	readonly data: string | Uint8Array<ArrayBuffer>;
	/** Absent with the option `headers: false`. */
	readonly headers?: Headers;
}
/** A received message: a `Msg` or a `JsMsg`. */
export interface ReceivedNatsMessage {
	readonly data: string | Uint8Array;
	readonly headers?: NatsHeaders | undefined;
}
/** Received headers: `MsgHdrs` or other pairs, or an object. */
export type NatsHeaders = Iterable<readonly [name: string, value: string | readonly string[]]> | Readonly<Record<string, string | readonly string[]>>;
/** Options of `toMessage`. */
export type ToNatsOptions<Headers = Record<string, string>> = ToMessageOptions & {
	/**
	* Creates the headers: the function `headers` of `@nats-io/nats-core`. `false` is for receivers of CloudEvents 1.0.2
	* and for servers before NATS 2.2, which do not support headers. Default: a plain object.
	*/
	readonly headers?: (() => Headers) | false;
};
/** The part of a headers object that writers use. */
export interface NatsHeaderWriter {
	set(name: string, value: string): void;
}
/**
* Writes an event as the payload and the headers of a message.
*
* @example
* ```ts
* const message = toMessage(event, { headers });
* connection.publish("orders", message.data, message);
* ```
* @throws EventError `invalid`, listing every problem; `unsupported` for binary mode without headers, and for a format
*   other than JSON in structured mode
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/nats-protocol-binding.md#3-nats-message-mapping
*/
export declare function toMessage(event: CloudEvent, options?: ToMessageOptions & {
	readonly headers?: false;
}): NatsMessage;
export declare function toMessage<Headers extends NatsHeaderWriter>(event: CloudEvent, options: ToNatsOptions<Headers>): NatsMessage<Headers>;
/**
* Reads an event in binary or structured mode, depending on the content type, or in JSON if there are no headers. A
* lenient reader keeps header values with wrong percent-encoding.
*
* @example
* ```ts
* for await (const message of subscription) handle(fromMessage(message, { formats: [json] }));
* ```
* @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported`
*   for another format or version; `invalid`, listing every problem
*/
export declare function fromMessage(message: ReceivedNatsMessage, options?: FromMessageOptions): CloudEvent;
