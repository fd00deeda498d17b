// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { mapBatch } from "./batch.js";
import { readerOf } from "./binary-reader.js";
import { BinaryWriter } from "./binary-writer.js";
import { readProtobufEvent } from "./protobuf-read.js";
import { endMessage, readMessage, readTag, skipField, startMessage } from "./protobuf-values.js";
import { writeProtobufEvent } from "./protobuf-write.js";
/**
* The Protobuf batch format, CloudEvents 1.0.2 plus the working draft of July 2026: one message
* `io.cloudevents.v1.CloudEventBatch`, possibly without events (PB-03).
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/formats/protobuf-format.md#4-protobuf-batch-format
*/
export const protobufBatch = /*@__PURE__*/ protobufBatchWith({});
/** The same format with options of its own: see `protobufWith`. */
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
