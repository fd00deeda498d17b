// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type AmqpDataSection, type AmqpLong } from "./amqp-values.js";
import { type FromMessageOptions, type ToMessageOptions } from "./binding.js";
/** A message to send: `sender.send(toMessage(event))`, or with more properties, `sender.send({ to, ...toMessage(event) })`. */
export interface AmqpMessage {
	/** Sent as a symbol in the section `properties`. */
	readonly content_type?: string;
	readonly application_properties?: Record<string, AmqpProperty>;
	/** One data section, or `null` for no data, which is sent as the value null. */
	readonly body: AmqpDataSection | null;
}
/** The value of an application property: a `Date` is sent as a timestamp, bytes are sent as binary. */
export type AmqpProperty = boolean | string | Uint8Array<ArrayBuffer> | Date | AmqpLong;
/** A message that was received. */
export interface ReceivedAmqpMessage {
	readonly content_type?: string | undefined;
	readonly application_properties?: Readonly<Record<string, unknown>> | undefined;
	readonly body?: unknown;
}
/** What `toMessage` can be told. */
export type ToAmqpOptions = ToMessageOptions & {
	/**
	* What stands between `cloudEvents` and an attribute's name (AMQP-02). Default: `:`, the one of CloudEvents 1.0.2, which
	* every reader knows but JMS. The draft prefers `_`, which JMS and filters can name too.
	*/
	readonly separator?: ":" | "_";
};
/**
* Writes an event as the body, the content type and the application properties of a message.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function toMessage(event: CloudEvent, options?: ToAmqpOptions): AmqpMessage;
/**
* Reads an event, in binary or structured mode, whichever the content type says (AMQP-01). Bodies of one value are read as
* well as data sections (AMQP-05). A lenient reader also takes a mixture of both prefixes, and for a timestamp its number, which
* is what the Python SDK sends.
*
* No body is no data, an empty one is data of zero bytes, unless it is JSON. `emptyBody: "none"` takes it for no data, as
* some senders mean it.
*
* @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for
*   another format or another version; `invalid`, listing every problem
*/
export declare function fromMessage(message: ReceivedAmqpMessage, options?: FromMessageOptions): CloudEvent;
