// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { BatchFormat } from "./format.js";
import type { ProtobufOptions } from "./protobuf-options.js";
export type { ProtobufOptions };
/**
* The Protobuf batch format, CloudEvents 1.0.2 plus the working draft of July 2026: one message
* `io.cloudevents.v1.CloudEventBatch`, possibly without events (PB-03).
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/formats/protobuf-format.md#4-protobuf-batch-format
*/
export declare const protobufBatch: BatchFormat<Uint8Array>;
/** The same format with options of its own: see `protobufWith`. */
export declare function protobufBatchWith(protobufOptions: ProtobufOptions): BatchFormat<Uint8Array>;
