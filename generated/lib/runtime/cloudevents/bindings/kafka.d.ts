// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type FromMessageOptions, type ToMessageOptions } from "./binding.js";
import { type BytesOption, type ClientBytes } from "./client-bytes.js";
/** A record to send: `producer.send({ topic, messages: [toMessage(event)] })`. */
export interface KafkaMessage<Bytes = ClientBytes> {
	/** Absent unless the option `key` sets it. */
	readonly key?: string | Bytes | null;
	/** `null` for no data. Topics with compaction treat it as a deletion of the key (a tombstone). */
	readonly value: string | Bytes | null;
	readonly headers: Record<string, string>;
}
/** A received record. */
export interface ReceivedKafkaMessage {
	readonly key?: string | Uint8Array | null | undefined;
	readonly value?: string | Uint8Array | null | undefined;
	/** UTF-8 bytes or strings; a list for a repeated header. */
	readonly headers?: Readonly<Record<string, KafkaHeader>> | undefined;
}
/** The value of a received header. */
export type KafkaHeader = string | Uint8Array | null | undefined | readonly (string | Uint8Array | null)[];
/** The key of a record: a string, bytes of any kind, or none. */
export type KafkaKey<Bytes> = string | Bytes | Uint8Array | null | undefined;
/** The key option of writers. */
export interface KafkaKeyOption<Bytes> {
	/** The key, or a function that derives it from the event, such as {@link partitionKey}. Default: no key. */
	readonly key?: string | Bytes | Uint8Array | null | ((event: CloudEvent) => KafkaKey<Bytes>);
}
/** The key option of readers. */
export interface KeyAttributeOption {
	/**
	* The extension attribute that gets the key if the event does not have it. `partitionkey` reverses {@link
	* partitionKey}. Default: none, since the sender of the event may not have chosen the key.
	*/
	readonly keyAttribute?: string;
}
/** Options of `toMessage`. */
export type ToKafkaOptions<Bytes = ClientBytes> = ToMessageOptions & BytesOption<Bytes> & KafkaKeyOption<Bytes>;
/** Options of `fromMessage`. */
export interface FromKafkaOptions extends FromMessageOptions, KeyAttributeOption {}
/**
* Returns the attribute `partitionkey`, or `undefined`: the key mapping of the specification.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/kafka-protocol-binding.md#31-key-mapping
*/
export declare function partitionKey(event: CloudEvent): string | undefined;
/**
* Writes an event as the key, the headers and the value of a record.
*
* @example
* ```ts
* await producer.send({ topic: "orders", messages: [toMessage(event, { key: partitionKey })] });
* ```
* @throws EventError `invalid`, listing every problem
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/kafka-protocol-binding.md#3-kafka-message-mapping
*/
export declare function toMessage<Bytes>(event: CloudEvent, options: ToKafkaOptions<Bytes> & Required<BytesOption<Bytes>>): KafkaMessage<Bytes>;
export declare function toMessage(event: CloudEvent, options?: ToKafkaOptions): KafkaMessage;
/**
* Reads an event in binary or structured mode, depending on the content type, or in JSON if there are no headers. The
* key is not part of the event unless `keyAttribute` is given.
*
* A null value means no data. An empty one is data of zero bytes, unless it is JSON; `emptyBody: "none"` reads it as no
* data, which is what senders mean that do not follow the draft.
*
* @example
* ```ts
* await consumer.run({ eachMessage: async ({ message }) => handle(fromMessage(message, { formats: [json] })) });
* ```
* @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported`
*   for another format or version; `invalid`, listing every problem
*/
export declare function fromMessage(message: ReceivedKafkaMessage, options?: FromKafkaOptions): CloudEvent;
