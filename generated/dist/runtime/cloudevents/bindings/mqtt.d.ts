// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type FromMessageOptions, type ToMessageOptions } from "./binding.js";
import type { BytesOption } from "./client-bytes.js";
/** A message to send: `client.publish(topic, message.payload, message)`. */
export interface MqttMessage<Bytes = Uint8Array<ArrayBuffer>> {
	/** Empty for no data. */
	readonly payload: string | Bytes;
	/** What MQTT 5.0 carries beside the payload. */
	readonly properties?: {
		readonly contentType?: string;
		readonly userProperties?: Record<string, string>;
	};
}
/** A message that was received: the packet that mqtt.js hands out with it. */
export interface ReceivedMqttMessage {
	readonly payload: string | Uint8Array;
	readonly properties?: {
		readonly contentType?: string | undefined;
		readonly userProperties?: Readonly<Record<string, string | readonly string[]>> | undefined;
	} | undefined;
}
/** What `toMessage` can be told. mqtt.js wants `bytes` by its types: `Buffer.from`. */
export type ToMqttOptions<Bytes = Uint8Array<ArrayBuffer>> = ToMessageOptions & BytesOption<Bytes> & {
	/**
	* As mqtt.js has it in `client.options`: 4 is MQTT 3.1.1, 5 the default. Say so where it is not 5: mqtt.js would leave
	* out the properties, and the attributes with them, without a word.
	*/
	readonly protocolVersion?: number | undefined;
};
/**
* Writes an event as the payload and the properties of a PUBLISH packet. Topic, quality of service and the rest are up to
* whoever sends it (MQTT-07).
*
* @throws EventError `invalid`, listing every problem; `unsupported` for what MQTT 3.1.1 cannot carry
*/
export declare function toMessage<Bytes>(event: CloudEvent, options: ToMqttOptions<Bytes> & Required<BytesOption<Bytes>>): MqttMessage<Bytes>;
export declare function toMessage(event: CloudEvent, options?: ToMqttOptions): MqttMessage;
/**
* Reads an event, in binary or structured mode, whichever the content type says (MQTT-02), or in JSON without any properties
* (MQTT-01). User properties that no attribute could be called are not the event's. A lenient reader also takes the prefix `ce-`
* that the Go SDK puts before names (MQTT-06).
*
* @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for
*   another format or another version; `invalid`, listing every problem
*/
export declare function fromMessage(message: ReceivedMqttMessage, options?: FromMessageOptions): CloudEvent;
