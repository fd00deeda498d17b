// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type FromMessageOptions, type ToMessageOptions } from "./binding.js";
import type { BytesOption } from "./client-bytes.js";
import { type KafkaKeyOption, type KeyAttributeOption } from "./kafka-key.js";
/** A record to send: `producer.send({ topic, messages: [toMessage(event, { bytes: Buffer.from })] })`. */
export interface KafkaMessage<Bytes = Uint8Array<ArrayBuffer>> {
	/** Absent if no key is asked for. */
	readonly key?: string | Bytes | null;
	/** `null` for no data, which a topic with compaction takes for a deletion of the key (a tombstone). */
	readonly value: string | Bytes | null;
	readonly headers: Record<string, string>;
}
/** A record that was received. */
export interface ReceivedKafkaMessage {
	readonly key?: string | Uint8Array | null | undefined;
	readonly value?: string | Uint8Array | null | undefined;
	/** Bytes in UTF-8, or text; a list for a repeated key. */
	readonly headers?: Readonly<Record<string, KafkaHeader>> | undefined;
}
/** The value of a received header. */
export type KafkaHeader = string | Uint8Array | null | undefined | readonly (string | Uint8Array | null)[];
/** What `toMessage` can be told. kafkajs needs `bytes`: it takes nothing but `Buffer`, and would write other bytes as text. */
export type ToKafkaOptions<Bytes = Uint8Array<ArrayBuffer>> = ToMessageOptions & BytesOption<Bytes> & KafkaKeyOption<Bytes>;
/** What `fromMessage` can be told. */
export interface FromKafkaOptions extends FromMessageOptions, KeyAttributeOption {}
/**
* Writes an event as the key, the headers and the value of a record.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function toMessage<Bytes>(event: CloudEvent, options: ToKafkaOptions<Bytes> & Required<BytesOption<Bytes>>): KafkaMessage<Bytes>;
export declare function toMessage(event: CloudEvent, options?: ToKafkaOptions): KafkaMessage;
/**
* Reads an event, in binary or structured mode, whichever the content type says (KAFKA-02), or in JSON without any headers
* (KAFKA-07). The key is not part of the event: it stays with the message, unless `keyAttribute` asks for it (KAFKA-06).
*
* A null value is no data, an empty one is data of zero bytes, unless it is JSON. `emptyBody: "none"` takes it for no data, as
* senders mean it that do not know the draft.
*
* @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for
*   another format or another version; `invalid`, listing every problem
*/
export declare function fromMessage(message: ReceivedKafkaMessage, options?: FromKafkaOptions): CloudEvent;
