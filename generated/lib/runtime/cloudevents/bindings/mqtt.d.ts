// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type FromMessageOptions, type ToMessageOptions } from "./binding.js";
import { type BytesOption, type ClientBytes } from "./client-bytes.js";
/** A message to send: `client.publish(topic, message.payload, message)`. */
export interface MqttMessage<Bytes = ClientBytes> {
	/** Empty for no data. */
	readonly payload: string | Bytes;
	/** Properties of MQTT 5.0. */
	readonly properties?: {
		readonly contentType?: string;
		readonly userProperties?: Record<string, string>;
	};
}
/** A received message: the packet of mqtt.js. */
export interface ReceivedMqttMessage {
	readonly payload: string | Uint8Array;
	readonly properties?: {
		readonly contentType?: string | undefined;
		readonly userProperties?: Readonly<Record<string, string | readonly string[]>> | undefined;
	} | undefined;
}
/** Options of `toMessage`. */
export type ToMqttOptions<Bytes = ClientBytes> = ToMessageOptions & BytesOption<Bytes> & {
	/**
	* The protocol version, as in `client.options` of mqtt.js: 4 is MQTT 3.1.1. Default: 5. With another version,
	* mqtt.js silently drops the properties, and with them the attributes.
	*/
	readonly protocolVersion?: number | undefined;
};
/**
* Writes an event as the payload and the properties of a PUBLISH packet. Topic and quality of service are up to the
* sender.
*
* @example
* ```ts
* const message = toMessage(event);
* await client.publishAsync("orders", message.payload, message);
* ```
* @throws EventError `invalid`, listing every problem; `unsupported` for what MQTT 3.1.1 cannot carry
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/mqtt-protocol-binding.md#3-mqtt-publish-message-mapping
*/
export declare function toMessage<Bytes>(event: CloudEvent, options: ToMqttOptions<Bytes> & Required<BytesOption<Bytes>>): MqttMessage<Bytes>;
export declare function toMessage(event: CloudEvent, options?: ToMqttOptions): MqttMessage;
/**
* Reads an event in binary or structured mode, depending on the content type, or in JSON if there are no properties.
* User properties that cannot be attributes are ignored. A lenient reader also accepts the prefix `ce-` of the Go SDK.
*
* @example
* ```ts
* client.on("message", (topic, payload, packet) => handle(fromMessage(packet, { formats: [json] })));
* ```
* @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported`
*   for another format or version; `invalid`, listing every problem
*/
export declare function fromMessage(message: ReceivedMqttMessage, options?: FromMessageOptions): CloudEvent;
