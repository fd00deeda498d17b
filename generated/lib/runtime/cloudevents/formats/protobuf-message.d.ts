// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { BinaryReader, BinaryWriter } from "./binary.js";
/** Options of the Protobuf format and its batch. */
export interface ProtobufOptions {
	/**
	* The meaning of an empty `binary_data` on reading: `data`, the default, is data of zero length; `none` means no data,
	* which is what the Go SDK writes.
	*/
	readonly emptyBinaryData?: "data" | "none";
	/**
	* The form of `data` if it is a Protobuf message (`proto_data`, a `google.protobuf.Any`):
	*
	* - `message`, the default: the bytes of the message. Its type URL is the `dataschema` (with `https://` in front if
	*   it has no scheme), and `datacontenttype` is `application/protobuf`. An event with another `dataschema` is
	*   rejected, since the type URL would be lost. Data of this form is written as `proto_data`, as the Go SDK does.
	* - `any`: the bytes of the Any. All data of `application/protobuf` is written as `proto_data`, as the Java SDK does.
	*/
	readonly protoData?: "message" | "any";
}
/**
* Writes the fields of an event with the given writer or a new one, and returns the writer.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function writeProtobufEvent(event: CloudEvent, options: WriteOptions, protobufOptions: ProtobufOptions, batch?: BinaryWriter): BinaryWriter;
/**
* Reads an event up to the end of the reader.
*
* @throws EventError as every reader
*/
export declare function readProtobufEvent(reader: BinaryReader, options: ReadOptions, protobufOptions: ProtobufOptions): CloudEvent;
