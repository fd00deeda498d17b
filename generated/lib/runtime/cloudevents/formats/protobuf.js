// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { BinaryWriter, readerOf } from "./binary.js";
import { mapBatch } from "./format.js";
import { readProtobufEvent, writeProtobufEvent } from "./protobuf-message.js";
import { endMessage, readMessage, readTag, skipField, startMessage } from "./protobuf-wire.js";
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
export const protobuf = /*@__PURE__*/ protobufWith({});
/** Returns the Protobuf format with options: `protobufWith({ emptyBinaryData: "none" })` for events of the Go SDK. */
export function protobufWith(protobufOptions) {
	return {
		mediaType: "application/cloudevents+protobuf",
		encode: (event, options = {}) => writeProtobufEvent(event, options, protobufOptions).finish(),
		decode: (encoded, options = {}) => readProtobufEvent(readerOf(encoded, "Protobuf"), options, protobufOptions)
	};
}
/**
* The Protobuf batch format, CloudEvents 1.0.2 plus the working draft of July 2026: one message
* `io.cloudevents.v1.CloudEventBatch`, possibly without events.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/formats/protobuf-format.md#4-protobuf-batch-format
*/
export const protobufBatch = /*@__PURE__*/ protobufBatchWith({});
/** Returns the Protobuf batch format with the options of {@link protobufWith}. */
export function protobufBatchWith(protobufOptions) {
	return {
		mediaType: "application/cloudevents-batch+protobuf",
		encode(events, options = {}) {
			const writer = new BinaryWriter(256 * events.length);
			mapBatch(events, (event) => {
				const start = startMessage(writer, 10);
				writeProtobufEvent(event, options, protobufOptions, writer);
				endMessage(writer, start);
			});
			return writer.finish();
		},
		decode(encoded, options = {}) {
			const events = readEvents(readerOf(encoded, "Protobuf"));
			return mapBatch(events, (event) => readProtobufEvent(event, options, protobufOptions));
		}
	};
}
function readEvents(reader) {
	const events = [];
	while (reader.left > 0) {
		const tag = readTag(reader);
		if (tag === 10) events.push(readMessage(reader));
		else skipField(reader, tag, 1);
	}
	return events;
}
