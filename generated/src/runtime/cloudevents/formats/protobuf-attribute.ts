// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { AttributeType, AttributeValue } from "../attributes.js";
import type { BinaryReader } from "./binary-reader.js";
import type { BinaryWriter } from "./binary-writer.js";
import { fromInstant, type Instant, toInstant } from "./instant.js";
import { toNative } from "./native-attribute.js";
import {
  endMessage,
  readBytes,
  readInt,
  readMessage,
  readSigned,
  readTag,
  readText,
  skipField,
  startMessage,
  writeBytes,
  writeSigned,
  writeText,
} from "./protobuf-values.js";

/*
 * The message CloudEventAttributeValue: a oneof with a member for each type of the specification (PB-02).
 */

/** The type of an attribute, by the member that it arrived in, and its value: `undefined` for an impossible timestamp. */
export interface TypedValue {
  readonly type: AttributeType;
  readonly value: AttributeValue | undefined;
}

/** Reads a value; `undefined` for a message without a member that is known. The last member wins (PB-08). */
export function readValue(reader: BinaryReader): TypedValue | undefined {
  let found: TypedValue | undefined;
  while (reader.left > 0) {
    const tag = readTag(reader);
    switch (tag) {
      case 0x08:
        found = { type: "Boolean", value: reader.bigVarint() !== 0n };
        break;
      case 0x10:
        found = { type: "Integer", value: readInt(reader) };
        break;
      case 0x1a:
        found = { type: "String", value: readText(reader) };
        break;
      case 0x22:
        found = { type: "Binary", value: readBytes(reader) };
        break;
      case 0x2a:
        found = { type: "URI", value: readText(reader) };
        break;
      case 0x32:
        found = { type: "URI-reference", value: readText(reader) };
        break;
      case 0x3a:
        found = { type: "Timestamp", value: fromInstant(readTimestamp(readMessage(reader))) };
        break;
      default:
        skipField(reader, tag, 7);
    }
  }
  return found;
}

/** Writes a valid value in the member of its type, also where it is false, 0 or empty (PB-09). */
export function writeValue(writer: BinaryWriter, name: string, value: unknown, type: AttributeType): void {
  const native = toNative(value, type);
  if (typeof native === "boolean") writeSigned(writer, 0x08, Number(native));
  else if (typeof native === "number") writeSigned(writer, 0x10, native);
  else if (typeof native !== "string") writeBytes(writer, 0x22, native);
  else if (type === "URI") writeText(writer, 0x2a, native);
  else if (type === "URI-reference") writeText(writer, 0x32, native);
  else if (type === "Timestamp") writeTimestamp(writer, toInstant(name, native));
  else writeText(writer, 0x1a, native);
}

function readTimestamp(reader: BinaryReader): Instant {
  let seconds = 0;
  let nanos = 0;
  while (reader.left > 0) {
    const tag = readTag(reader);
    if (tag === 0x08) seconds = readSigned(reader);
    else if (tag === 0x10) nanos = readInt(reader);
    else skipField(reader, tag, 2);
  }
  return { seconds, nanos };
}

function writeTimestamp(writer: BinaryWriter, { seconds, nanos }: Instant): void {
  const start = startMessage(writer, 0x3a);
  if (seconds !== 0) writeSigned(writer, 0x08, seconds);
  if (nanos !== 0) writeSigned(writer, 0x10, nanos);
  endMessage(writer, start);
}
