// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { BinaryReader } from "./binary-reader.js";
import type { BinaryWriter } from "./binary-writer.js";

/*
 * The values of Protobuf's wire format, as far as the messages of CloudEvents use them. A tag is the number of a field times
 * eight, plus its wire type: 0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes.
 * https://protobuf.dev/programming-guides/encoding/
 */

/** Reads a tag. */
export function readTag(reader: BinaryReader): number {
  const start = reader.at;
  const tag = reader.varint();
  return tag > 7 && tag <= 0xffff_ffff ? tag : reader.fail("a field has an impossible number", start);
}

/**
 * Skips a field that a reader does not know (PB-08).
 *
 * @param last - the message's last field: up to this number, fields are known, and this one has another wire type than its own
 */
export function skipField(reader: BinaryReader, tag: number, last: number): void {
  const field = Math.floor(tag / 8);
  const wireType = tag % 8;
  if (field <= last) reader.fail(`field ${field} has wire type ${wireType}`);
  if (wireType === 0) reader.bigVarint();
  else if (wireType === 1) reader.take(8);
  else if (wireType === 2) reader.take(reader.varint());
  else if (wireType === 5) reader.take(4);
  else reader.fail(`field ${field} has wire type ${wireType}, which this format does not use`);
}

/** Reads the length of an embedded message and gives a reader of that message. */
export function readMessage(reader: BinaryReader): BinaryReader {
  return reader.part(reader.varint());
}

/** Reads bytes with their length in front. */
export function readBytes(reader: BinaryReader): Uint8Array {
  return reader.take(reader.varint());
}

/** Reads UTF-8 with its length in front. */
export function readText(reader: BinaryReader): string {
  return reader.text(reader.varint());
}

/** Reads a varint with a sign, which has ten bytes if it is negative. */
export function readSigned(reader: BinaryReader): number {
  return Number(BigInt.asIntN(64, reader.bigVarint()));
}

/** Reads a signed varint that has to fit into 32 bits, where others would cut it off. */
export function readInt(reader: BinaryReader): number {
  const start = reader.at;
  const value = readSigned(reader);
  return (value | 0) === value ? value : reader.fail("an int32 has more than 32 bits", start);
}

/** Writes a tag and a varint. */
export function writeSigned(writer: BinaryWriter, tag: number, value: number): void {
  writer.byte(tag);
  if (value < 0) writer.bigVarint(BigInt.asUintN(64, BigInt(value)));
  else writer.varint(value);
}

/** Writes a tag, a length and bytes. */
export function writeBytes(writer: BinaryWriter, tag: number, bytes: Uint8Array): void {
  writer.byte(tag);
  writer.varint(bytes.length);
  writer.bytes(bytes);
}

/** Writes a tag, a length and a text. */
export function writeText(writer: BinaryWriter, tag: number, text: string): void {
  writer.byte(tag);
  writer.text(text, 1);
}

/** Writes the tag of an embedded message; its fields follow, and then `endMessage`. */
export function startMessage(writer: BinaryWriter, tag: number): number {
  writer.byte(tag);
  return writer.leaveRoom();
}

/** Writes the length of the message that was started at `start`. */
export function endMessage(writer: BinaryWriter, start: number): void {
  writer.fill(start, writer.length - start);
}
