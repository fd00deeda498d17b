// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { WriteOptions } from "../options.js";
import { BinaryWriter } from "./binary-writer.js";
import { type ProtobufOptions } from "./protobuf-options.js";
/**
* Writes the fields of an event, with the given writer or a new one, which is returned.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function writeProtobufEvent(event: CloudEvent, options: WriteOptions, protobufOptions: ProtobufOptions, batch?: BinaryWriter): BinaryWriter;
