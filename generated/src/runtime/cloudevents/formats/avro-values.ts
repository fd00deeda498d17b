// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { AttributeValue } from "../attributes.js";
import type { BinaryReader } from "./binary-reader.js";
import type { BinaryWriter } from "./binary-writer.js";

/*
 * The values of Avro's binary encoding, as far as the schemas of CloudEvents use them.
 * https://avro.apache.org/docs/1.9.0/spec.html#binary_encoding
 */

/** A long with the sign in the lowest bit. Avro counts, measures and names the branches of unions with these. */
export function readLong(reader: BinaryReader): number {
  const digits = reader.varint();
  return digits % 2 === 0 ? digits / 2 : -(digits + 1) / 2;
}

/** Writes a long: see {@link readLong}. */
export function writeLong(writer: BinaryWriter, value: number): void {
  writer.varint(value < 0 ? -2 * value - 1 : 2 * value);
}

/** Reads a long that has to fit into 32 bits. */
export function readInt(reader: BinaryReader): number {
  const start = reader.at;
  const value = readLong(reader);
  return (value | 0) === value ? value : reader.fail("an int has more than 32 bits", start);
}

/** Reads one byte that is 0 or 1. */
export function readBoolean(reader: BinaryReader): boolean {
  const start = reader.at;
  const byte = reader.byte();
  return byte > 1 ? reader.fail("a boolean is neither 0 nor 1", start) : byte === 1;
}

/** Reads bytes with their length in front. */
export function readBytes(reader: BinaryReader): Uint8Array {
  return reader.take(readLength(reader));
}

/** Writes bytes: see {@link readBytes}. */
export function writeBytes(writer: BinaryWriter, bytes: Uint8Array): void {
  writer.varint(2 * bytes.length);
  writer.bytes(bytes);
}

/** Reads UTF-8 with its length in front. */
export function readString(reader: BinaryReader): string {
  return reader.text(readLength(reader));
}

/** Writes a string: see {@link readString}. */
export function writeString(writer: BinaryWriter, text: string): void {
  writer.text(text, 2);
}

/** Writes an attribute's value as the boolean, int, string or bytes that it is, without the branch of a union. */
export function writeNative(writer: BinaryWriter, value: AttributeValue): void {
  if (typeof value === "boolean") writer.byte(Number(value));
  else if (typeof value === "number") writeLong(writer, value);
  else if (typeof value === "string") writeString(writer, value);
  else writeBytes(writer, value);
}

/**
 * Reads the blocks of a map or an array, calling `readItem` for each of their items, every one of which has to take a byte
 * at least. A negative count means that the size of the block follows (AVRO-08).
 */
export function readBlocks(reader: BinaryReader, readItem: () => void): void {
  for (let count = readLong(reader); count !== 0; count = readLong(reader)) {
    const size = count < 0 ? readLength(reader) : undefined;
    const end = reader.at + (size ?? 0);
    const items = Math.abs(count);
    if (items > reader.left) {
      reader.fail(`${items} items are announced, but only ${reader.left} bytes are left`);
    }
    for (let item = 0; item < items; item++) readItem();
    if (size !== undefined && reader.at !== end) {
      reader.fail("a block is not as long as it says");
    }
  }
}

function readLength(reader: BinaryReader): number {
  const start = reader.at;
  const length = readLong(reader);
  return length < 0 ? reader.fail("a length is negative", start) : length;
}
