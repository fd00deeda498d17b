// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { BinaryReader } from "./binary-reader.js";
import type { BinaryWriter } from "./binary-writer.js";
import {
  endMessage,
  readBytes,
  readTag,
  readText,
  skipField,
  startMessage,
  writeBytes,
  writeText,
} from "./protobuf-values.js";

/** A `google.protobuf.Any`. */
export interface AnyMessage {
  /** Names the type of the message: `type.googleapis.com/google.protobuf.Duration`. */
  readonly typeUrl: string;
  /** The bytes of the message. */
  readonly value: Uint8Array;
  /** The bytes of the Any itself. */
  readonly encoded: Uint8Array;
}

/** Reads an Any: all that the reader holds. */
export function readAny(reader: BinaryReader): AnyMessage {
  const start = reader.at;
  const encoded = reader.take(reader.left);
  reader.at = start;
  let typeUrl = "";
  let value: Uint8Array = new Uint8Array();
  while (reader.left > 0) {
    const tag = readTag(reader);
    if (tag === 0x0a) typeUrl = readText(reader);
    else if (tag === 0x12) value = readBytes(reader);
    else skipField(reader, tag, 2);
  }
  return { typeUrl, value, encoded };
}

/** Writes an Any as an embedded message. */
export function writeAny(writer: BinaryWriter, tag: number, typeUrl: string, value: Uint8Array): void {
  const start = startMessage(writer, tag);
  if (typeUrl !== "") writeText(writer, 0x0a, typeUrl);
  if (value.length > 0) writeBytes(writer, 0x12, value);
  endMessage(writer, start);
}

/** The URI of a type URL, whose scheme may be missing and is then https. */
export function toUri(typeUrl: string): string {
  return typeUrl === "" || typeUrl.includes("://") ? typeUrl : `https://${typeUrl}`;
}

/** A URI as a type URL in its usual form, without https. */
export function fromUri(uri: string): string {
  return uri.replace(/^https:\/\//, "");
}
