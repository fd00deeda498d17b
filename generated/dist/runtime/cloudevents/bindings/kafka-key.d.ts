// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { ReadOptions } from "../options.js";
/** What stands as the key of a record: text, bytes, or none. */
export type KafkaKey<Bytes> = string | Bytes | null | undefined;
/** How a writer comes to the key. */
export interface KafkaKeyOption<Bytes> {
	/** The key (KAFKA-05), or a key mapper, such as {@link partitionKey}. Default: no key. */
	readonly key?: string | Bytes | null | ((event: CloudEvent) => KafkaKey<Bytes>);
}
/** What a reader makes of the key. */
export interface KeyAttributeOption {
	/**
	* The extension attribute that a key becomes where the event has none: `partitionkey` undoes {@link partitionKey}. Default:
	* none, for a key that arrives need not be one that the sender of the event has chosen (KAFKA-06).
	*/
	readonly keyAttribute?: string;
}
/** The key mapper of the specification: the attribute `partitionkey`, as it is, or no key (KAFKA-05). */
export declare function partitionKey(event: CloudEvent): string | undefined;
/** The member `key` of a record, or nothing. Comes after the event is written, so that no mapper can change what is sent. */
export declare function keyOf(event: CloudEvent, { key }: KafkaKeyOption<unknown>): {
	readonly key?: unknown;
};
/**
* Gives an event that was just read the key as an attribute, if that is asked for.
*
* @throws EventError `malformed-message` for a key that is not UTF-8, `invalid` for one that the attribute cannot have
*/
export declare function addKey(event: CloudEvent, key: KafkaKey<Uint8Array>, options: KeyAttributeOption & ReadOptions): CloudEvent;
