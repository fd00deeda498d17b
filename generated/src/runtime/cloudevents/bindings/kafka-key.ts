// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import type { CloudEvent } from "../event.js";
import type { ReadOptions } from "../options.js";
import { decodeUtf8 } from "../utf8.js";
import { assertNoIssues, validateEvent } from "../validate.js";

/*
 * The key of a Kafka record: given by the user, and never part of the event by itself.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/kafka-protocol-binding.md#31-key-mapping
 */

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
export function partitionKey(event: CloudEvent): string | undefined {
  const key = event["partitionkey"];
  return typeof key === "string" ? key : undefined;
}

/** The member `key` of a record, or nothing. Comes after the event is written, so that no mapper can change what is sent. */
export function keyOf(event: CloudEvent, { key }: KafkaKeyOption<unknown>): { readonly key?: unknown } {
  const chosen = typeof key === "function" ? key(event) : key;
  return chosen === undefined ? {} : { key: chosen };
}

/**
 * Gives an event that was just read the key as an attribute, if that is asked for.
 *
 * @throws EventError `malformed-message` for a key that is not UTF-8, `invalid` for one that the attribute cannot have
 */
export function addKey(
  event: CloudEvent,
  key: KafkaKey<Uint8Array>,
  options: KeyAttributeOption & ReadOptions,
): CloudEvent {
  const { keyAttribute } = options;
  if (keyAttribute === undefined || key === undefined || key === null || Object.hasOwn(event, keyAttribute)) {
    return event;
  }
  const text = typeof key === "string" ? key : decodeUtf8(key);
  if (text === undefined) {
    const issue = { message: "the key is not UTF-8 text", path: ["key"], keyword: "KAFKA-06" };
    throw new EventError("malformed-message", "not a valid CloudEvent", [issue]);
  }
  const keyed = Object.assign(event, { [keyAttribute]: text });
  assertNoIssues(keyed, validateEvent(keyed, options));
  return keyed;
}
