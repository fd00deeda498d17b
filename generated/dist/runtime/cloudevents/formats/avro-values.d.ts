// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { AttributeValue } from "../attributes.js";
import type { BinaryReader } from "./binary-reader.js";
import type { BinaryWriter } from "./binary-writer.js";
/** A long with the sign in the lowest bit. Avro counts, measures and names the branches of unions with these. */
export declare function readLong(reader: BinaryReader): number;
/** Writes a long: see {@link readLong}. */
export declare function writeLong(writer: BinaryWriter, value: number): void;
/** Reads a long that has to fit into 32 bits. */
export declare function readInt(reader: BinaryReader): number;
/** Reads one byte that is 0 or 1. */
export declare function readBoolean(reader: BinaryReader): boolean;
/** Reads bytes with their length in front. */
export declare function readBytes(reader: BinaryReader): Uint8Array;
/** Writes bytes: see {@link readBytes}. */
export declare function writeBytes(writer: BinaryWriter, bytes: Uint8Array): void;
/** Reads UTF-8 with its length in front. */
export declare function readString(reader: BinaryReader): string;
/** Writes a string: see {@link readString}. */
export declare function writeString(writer: BinaryWriter, text: string): void;
/** Writes an attribute's value as the boolean, int, string or bytes that it is, without the branch of a union. */
export declare function writeNative(writer: BinaryWriter, value: AttributeValue): void;
/**
* Reads the blocks of a map or an array, calling `readItem` for each of their items, every one of which has to take a byte
* at least. A negative count means that the size of the block follows (AVRO-08).
*/
export declare function readBlocks(reader: BinaryReader, readItem: () => void): void;
