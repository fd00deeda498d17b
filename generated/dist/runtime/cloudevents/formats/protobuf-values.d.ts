// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { BinaryReader } from "./binary-reader.js";
import type { BinaryWriter } from "./binary-writer.js";
/** Reads a tag. */
export declare function readTag(reader: BinaryReader): number;
/**
* Skips a field that a reader does not know (PB-08).
*
* @param last - the message's last field: up to this number, fields are known, and this one has another wire type than its own
*/
export declare function skipField(reader: BinaryReader, tag: number, last: number): void;
/** Reads the length of an embedded message and gives a reader of that message. */
export declare function readMessage(reader: BinaryReader): BinaryReader;
/** Reads bytes with their length in front. */
export declare function readBytes(reader: BinaryReader): Uint8Array;
/** Reads UTF-8 with its length in front. */
export declare function readText(reader: BinaryReader): string;
/** Reads a varint with a sign, which has ten bytes if it is negative. */
export declare function readSigned(reader: BinaryReader): number;
/** Reads a signed varint that has to fit into 32 bits, where others would cut it off. */
export declare function readInt(reader: BinaryReader): number;
/** Writes a tag and a varint. */
export declare function writeSigned(writer: BinaryWriter, tag: number, value: number): void;
/** Writes a tag, a length and bytes. */
export declare function writeBytes(writer: BinaryWriter, tag: number, bytes: Uint8Array): void;
/** Writes a tag, a length and a text. */
export declare function writeText(writer: BinaryWriter, tag: number, text: string): void;
/** Writes the tag of an embedded message; its fields follow, and then `endMessage`. */
export declare function startMessage(writer: BinaryWriter, tag: number): number;
/** Writes the length of the message that was started at `start`. */
export declare function endMessage(writer: BinaryWriter, start: number): void;
