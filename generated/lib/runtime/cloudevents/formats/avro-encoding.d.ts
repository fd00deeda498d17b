// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { AttributeValue } from "../attributes.js";
import type { BinaryReader, BinaryWriter } from "./binary.js";
/**
* Reads a long, which has its sign in the lowest bit. Avro also uses longs for counts, lengths and branches of unions.
*/
export declare function readLong(reader: BinaryReader): number;
/** Writes a long. */
export declare function writeLong(writer: BinaryWriter, value: number): void;
/** Reads a long that must fit into 32 bits. */
export declare function readInt(reader: BinaryReader): number;
/** Reads a byte that is 0 or 1. */
export declare function readBoolean(reader: BinaryReader): boolean;
/** Reads bytes after their length. */
export declare function readBytes(reader: BinaryReader): Uint8Array;
/** Reads UTF-8 after its length. */
export declare function readString(reader: BinaryReader): string;
/** Writes a string in UTF-8 after its length. */
export declare function writeString(writer: BinaryWriter, text: string): void;
/** Writes an attribute's value as a boolean, an int, a string or bytes, without the branch of a union. */
export declare function writeNative(writer: BinaryWriter, value: AttributeValue): void;
/**
* Reads the blocks of a map or an array and calls `readItem` for each item. Every item must take at least one byte.
* After a negative count comes the size of the block.
*/
export declare function readBlocks(reader: BinaryReader, readItem: () => void): void;
/**
* Reads a JSON value.
*
* @param index - the branch of the union `data`, counted after bytes and null
*/
export declare function readJson(reader: BinaryReader, index: number): unknown;
/**
* Writes the branch and the value of JSON data, if the union can hold it.
*
* @returns whether it can; if not, discard what was written
*/
export declare function writeJson(writer: BinaryWriter, value: unknown): boolean;
