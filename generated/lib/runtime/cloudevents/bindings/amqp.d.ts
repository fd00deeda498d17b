// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type AmqpDataSection, type AmqpLong } from "./amqp-values.js";
import { type FromMessageOptions, type ToMessageOptions } from "./binding.js";
/** A message to send: `sender.send(toMessage(event))`, or `sender.send({ to, ...toMessage(event) })`. */
export interface AmqpMessage {
	/** Sent as a symbol in the section `properties`. */
	readonly content_type?: string;
	readonly application_properties?: Record<string, AmqpProperty>;
	/** One data section. `null` for no data, which is sent as the value null. */
	readonly body: AmqpDataSection | null;
}
/** The value of an application property: a `Date` is sent as a timestamp, bytes as binary. */
export type AmqpProperty = boolean | string | Uint8Array<ArrayBuffer> | Date | AmqpLong;
/** A received message. */
export interface ReceivedAmqpMessage {
	readonly content_type?: string | undefined;
	readonly application_properties?: Readonly<Record<string, unknown>> | undefined;
	readonly body?: unknown;
}
/** Options of `toMessage`. */
export type ToAmqpOptions = ToMessageOptions & {
	/**
	* The separator between `cloudEvents` and an attribute's name. Default: `:`, as in CloudEvents 1.0.2, which every
	* reader but JMS supports. The draft prefers `_`, which JMS and filters support as well.
	*/
	readonly separator?: ":" | "_";
};
/**
* Writes an event as the body, the content type and the application properties of a message.
*
* @example
* ```ts
* sender.send(toMessage(event));
* ```
* @throws EventError `invalid`, listing every problem
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/amqp-protocol-binding.md#3-amqp-message-mapping
*/
export declare function toMessage(event: CloudEvent, options?: ToAmqpOptions): AmqpMessage;
/**
* Reads an event in binary or structured mode, depending on the content type. The body may be data sections or one
* value. A lenient reader also accepts a mixture of both prefixes, and a timestamp as its number, which the Python SDK
* sends.
*
* Without a body there is no data. An empty one is data of zero bytes, unless it is JSON; `emptyBody: "none"` reads it as no data.
*
* @example
* ```ts
* receiver.on("message", ({ message }) => handle(fromMessage(message, { formats: [json] })));
* ```
* @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported`
*   for another format or version; `invalid`, listing every problem
*/
export declare function fromMessage(message: ReceivedAmqpMessage, options?: FromMessageOptions): CloudEvent;
