// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { ReadOptions } from "../options.js";
import type { BinaryReader } from "./binary-reader.js";
import { type ProtobufOptions } from "./protobuf-options.js";
/**
* Reads an event: all that the reader holds.
*
* @throws EventError as every reader
*/
export declare function readProtobufEvent(reader: BinaryReader, options: ReadOptions, protobufOptions: ProtobufOptions): CloudEvent;
