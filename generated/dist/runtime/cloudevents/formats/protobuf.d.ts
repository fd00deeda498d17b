// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventFormat } from "./format.js";
import type { ProtobufOptions } from "./protobuf-options.js";
export type { ProtobufOptions };
/**
* The Protobuf event format, CloudEvents 1.0.2 plus the working draft of July 2026: one message `io.cloudevents.v1.CloudEvent`.
*
* Written are the attributes in the order of the event's members, each in the member of its type. Text and JSON data become
* `text_data`, bytes `binary_data`, Protobuf messages `proto_data` (see `ProtobufOptions.protoData`). Timestamps are counted in
* nanoseconds since 1970: their offset and their further digits are lost (PB-10). Types of extensions that are strings here (URI,
* Timestamp) survive if they are declared in `extensionTypes`.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/formats/protobuf-format.md
*/
export declare const protobuf: EventFormat<Uint8Array>;
/** The same format with options of its own: `protobufWith({ emptyBinaryData: "none" })` for events of the Go SDK. */
export declare function protobufWith(protobufOptions: ProtobufOptions): EventFormat<Uint8Array>;
