// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import {
  type AttributeType,
  type AttributeValue,
  attributeType,
  coreAttributes,
  coreAttributeType,
  isAttribute,
  toCanonical,
  toNative,
} from "../attributes.js";
import { contentOf } from "../data.js";
import type { CloudEvent } from "../event.js";
import { attributeIssue, messageError } from "../issues.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { finishEvent, putAttribute } from "../read-event.js";
import { fromInstant, toInstant } from "../timestamp.js";
import { assertValid } from "../validate.js";
import {
  readBlocks,
  readBoolean,
  readBytes,
  readInt,
  readLong,
  readString,
  writeLong,
  writeNative,
  writeString,
} from "./avro-encoding.js";
import { type BinaryReader, BinaryWriter, readerOf } from "./binary.js";
import type { EventFormat } from "./format.js";

/** Options of {@link avroCompactWith}. */
export interface AvroCompactOptions {
  /**
   * Whether to write the header of Avro's single-object encoding. The Java SDK requires it; the draft does not mention it.
   * Default: `false`. Events are read with and without it.
   */
  readonly header?: boolean;
}

/**
 * The Avro compact event format, a draft: it is in the CloudEvents working draft of July 2026, but not in 1.0.2. It has no batch
 * and no field for `specversion`, which is always 1.0.
 *
 * Timestamps are counted in microseconds since 1970, so their offset and further digits are lost. Strings and URIs become the
 * same. Data is always bytes.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/working-drafts/avro-compact-format.md
 */
export const avroCompact: EventFormat<Uint8Array> = /*@__PURE__*/ avroCompactWith({});

/** Returns the Avro compact format with options: `avroCompactWith({ header: true })` for the Java SDK. */
export function avroCompactWith(compactOptions: AvroCompactOptions): EventFormat<Uint8Array> {
  return {
    mediaType: "application/cloudevents+avro-compact",
    aliases: ["application/cloudevents+avrocompact"],
    encode: (event, options = {}) => writeEvent(event, options, compactOptions),
    decode: (encoded, options = {}) => readEvent(readerOf(encoded, "Avro compact"), options),
  };
}

// C3 01 and the CRC-64-AVRO of the schema: https://avro.apache.org/docs/1.9.0/spec.html#single_object_encoding
const marker = [0xc3, 0x01];
const fingerprint = [0xba, 0x27, 0xb9, 0x22, 0x09, 0xf0, 0xef, 0x56];

// The fields between type and extensions, in the order of the schema.
const optionalFields: readonly string[] = ["datacontenttype", "dataschema", "subject"];

function writeEvent(event: CloudEvent, options: WriteOptions, { header }: AvroCompactOptions): Uint8Array {
  assertValid(event, options);
  const { contentType, data } = contentOf(event, options);
  const writer = new BinaryWriter(data?.length ?? 0);
  if (header === true) writer.bytes(new Uint8Array([...marker, ...fingerprint]));
  for (const text of [event.id, event.source, event.type]) writeString(writer, text);
  for (const text of [contentType, event.dataschema, event.subject]) writeOptional(writer, text, writeString);
  const time = isAttribute("time", event.time) ? toCanonical(event.time) : undefined; // may be a Date
  writeOptional(writer, time, (_, text) => writeMicros(writer, "time", text));
  writeExtensions(writer, event, options);
  if (data === undefined) {
    writeLong(writer, 1);
  } else {
    writeLong(writer, 0);
    writeNative(writer, data); // strings are written as their UTF-8
  }
  return writer.finish();
}

function writeOptional(
  writer: BinaryWriter,
  value: string | null | undefined,
  write: (writer: BinaryWriter, value: string) => void,
): void {
  const isThere = value !== undefined && value !== null;
  writeLong(writer, isThere ? 1 : 0);
  if (isThere) write(writer, value);
}

function writeExtensions(writer: BinaryWriter, event: CloudEvent, options: WriteOptions): void {
  const names = Object.keys(event).filter((name) => !coreAttributes.includes(name) && isAttribute(name, event[name]));
  if (names.length > 0) writeLong(writer, names.length);
  for (const name of names) {
    writeString(writer, name);
    writeExtension(writer, name, event[name], attributeType(name, event[name], options) ?? "String");
  }
  writer.byte(0);
}

function writeExtension(writer: BinaryWriter, name: string, attribute: unknown, type: AttributeType): void {
  const value = toNative(attribute, type);
  writeLong(writer, branchOf(value, type));
  if (typeof value === "string" && type === "Timestamp") writeMicros(writer, name, value);
  else writeNative(writer, value);
}

/** Returns the branch of a value in the union of extensions: boolean, int, timestamp, string, bytes. */
function branchOf(value: AttributeValue, type: AttributeType): number {
  switch (typeof value) {
    case "boolean":
      return 0;
    case "number":
      return 1;
    case "string":
      return type === "Timestamp" ? 2 : 3;
    default:
      return 4;
  }
}

function readEvent(reader: BinaryReader, options: ReadOptions): CloudEvent {
  skipHeader(reader);
  const issues: Issue[] = [];
  const event: Record<string, unknown> = { specversion: "1.0" };
  for (const name of ["id", "source", "type"]) event[name] = readString(reader);
  for (const name of optionalFields) {
    if (isPresent(reader)) event[name] = readString(reader);
  }
  if (isPresent(reader)) putAttribute(event, "time", readMicros(reader), options, issues);
  readBlocks(reader, () => {
    const name = readString(reader);
    const value = readExtension(reader);
    if (coreAttributeType(name) === undefined) putAttribute(event, name, value, options, issues);
    else issues.push(attributeIssue(name, "place", "in its own field, not among the extensions"));
  });
  const hasNoData = isPresent(reader);
  const data = hasNoData ? undefined : readBytes(reader);
  reader.finish();
  return finishEvent(event, data, options, issues);
}

// An event without a header cannot start with the marker: its id would have a negative length.
function skipHeader(reader: BinaryReader): void {
  const start = reader.at;
  if (reader.left < marker.length || marker.some((byte) => reader.byte() !== byte)) {
    reader.at = start;
  } else if (fingerprint.some((byte) => reader.byte() !== byte)) {
    throw messageError("unsupported", "schema", "an Avro object with another schema than Avro compact");
  }
}

function isPresent(reader: BinaryReader): boolean {
  const branch = readLong(reader);
  return branch === 0 || branch === 1 ? branch === 1 : reader.fail("the union has no such branch");
}

function readExtension(reader: BinaryReader): unknown {
  switch (readLong(reader)) {
    case 0:
      return readBoolean(reader);
    case 1:
      return readInt(reader);
    case 2:
      return readMicros(reader);
    case 3:
      return readString(reader);
    case 4:
      return readBytes(reader);
    default:
      return reader.fail("the union has no such branch");
  }
}

// A number cannot hold all microseconds exactly.
function writeMicros(writer: BinaryWriter, name: string, timestamp: string): void {
  const { seconds, nanos } = toInstant(name, timestamp);
  const micros = BigInt(seconds) * 1_000_000n + BigInt(Math.floor(nanos / 1000));
  writer.bigVarint(micros < 0n ? -2n * micros - 1n : 2n * micros);
}

function readMicros(reader: BinaryReader): string {
  const start = reader.at;
  const digits = reader.bigVarint();
  const micros = (digits >> 1n) ^ -(digits & 1n);
  const rest = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const instant = { seconds: Number((micros - rest) / 1_000_000n), nanos: Number(rest) * 1000 };
  return fromInstant(instant) ?? reader.fail("a timestamp is outside the years 0001 to 9999", start);
}
