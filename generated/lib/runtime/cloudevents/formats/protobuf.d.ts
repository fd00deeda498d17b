// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type BatchFormat, type EventFormat } from "./format.js";
import { type ProtobufOptions } from "./protobuf-message.js";
export type { ProtobufOptions };
/**
* The Protobuf event format, CloudEvents 1.0.2 plus the working draft of July 2026: one message
* `io.cloudevents.v1.CloudEvent`.
*
* Each attribute is written in the member of its type. Text and JSON data become `text_data`, bytes `binary_data`, and
* Protobuf messages `proto_data` (see `ProtobufOptions.protoData`). Timestamps are counted in nanoseconds since 1970,
* so their offset and further digits are lost. To keep the types of extensions that are strings (URI, Timestamp),
* declare them in `extensionTypes`.
*
* @example
* ```ts
* const bytes = protobuf.encode(event);
* const copy = protobuf.decode(bytes);
* ```
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/formats/protobuf-format.md
*/
export declare const protobuf: EventFormat<Uint8Array>;
/** Returns the Protobuf format with options: `protobufWith({ emptyBinaryData: "none" })` for events of the Go SDK. */
export declare function protobufWith(protobufOptions: ProtobufOptions): EventFormat<Uint8Array>;
/**
* The Protobuf batch format, CloudEvents 1.0.2 plus the working draft of July 2026: one message
* `io.cloudevents.v1.CloudEventBatch`, possibly without events.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/formats/protobuf-format.md#4-protobuf-batch-format
*/
export declare const protobufBatch: BatchFormat<Uint8Array>;
/** Returns the Protobuf batch format with the options of {@link protobufWith}. */
export declare function protobufBatchWith(protobufOptions: ProtobufOptions): BatchFormat<Uint8Array>;
