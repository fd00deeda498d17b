// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeIssue } from "../attribute-issue.js";
import { attributeType, isAttribute } from "../attributes.js";
import { mediaTypeOf } from "../content-type.js";
import { type Content, contentOf } from "../data.js";
import type { CloudEvent } from "../event.js";
import type { WriteOptions } from "../options.js";
import { assertValid } from "../validate.js";
import { BinaryReader } from "./binary-reader.js";
import { BinaryWriter } from "./binary-writer.js";
import { fromUri, readAny, writeAny } from "./protobuf-any.js";
import { writeValue } from "./protobuf-attribute.js";
import { type ProtobufOptions, protobufType } from "./protobuf-options.js";
import { endMessage, startMessage, writeBytes, writeText } from "./protobuf-values.js";

/**
 * Writes the fields of an event, with the given writer or a new one, which is returned.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function writeProtobufEvent(
  event: CloudEvent,
  options: WriteOptions,
  protobufOptions: ProtobufOptions,
  batch?: BinaryWriter,
): BinaryWriter {
  assertValid(event, options);
  const content = contentOf(event, options);
  const writer = batch ?? new BinaryWriter(content.data?.length ?? 0);
  writeText(writer, 0x0a, event.id);
  writeText(writer, 0x12, event.source);
  writeText(writer, 0x1a, event.specversion);
  writeText(writer, 0x22, event.type);
  for (const name of Object.keys(event)) {
    const value = event[name];
    if (isAttribute(name, value) && !isField(name)) writeAttribute(writer, name, value, options);
  }
  if (content.contentType !== undefined && !isAttribute("datacontenttype", event.datacontenttype)) {
    writeAttribute(writer, "datacontenttype", content.contentType, options); // CORE-21
  }
  writeData(writer, event, content, protobufOptions);
  return writer;
}

function isField(name: string): boolean {
  return name === "id" || name === "source" || name === "specversion" || name === "type";
}

/** Writes an entry of the map `attributes`: a message with the key and the value. */
function writeAttribute(writer: BinaryWriter, name: string, value: unknown, options: WriteOptions): void {
  const entry = startMessage(writer, 0x2a);
  writeText(writer, 0x0a, name);
  const start = startMessage(writer, 0x12);
  writeValue(writer, name, value, attributeType(name, value, options) ?? "String");
  endMessage(writer, start);
  endMessage(writer, entry);
}

function writeData(
  writer: BinaryWriter,
  { dataschema }: CloudEvent,
  { contentType, data }: Content,
  { protoData }: ProtobufOptions,
): void {
  if (data === undefined) return;
  const isMessage = contentType !== undefined && mediaTypeOf(contentType) === protobufType;
  if (typeof data === "string") {
    writeText(writer, 0x3a, data);
  } else if (isMessage && protoData === "any") {
    assertAny(data);
    writeBytes(writer, 0x42, data);
  } else if (isMessage && typeof dataschema === "string") {
    writeAny(writer, 0x42, fromUri(dataschema), data);
  } else {
    writeBytes(writer, 0x32, data);
  }
}

function assertAny(data: Uint8Array): void {
  try {
    readAny(new BinaryReader(data, "Protobuf"));
  } catch (cause) {
    const issue = attributeIssue("data", "PB-05", "the bytes of a google.protobuf.Any");
    throw new EventError("invalid", "not a valid CloudEvent", [issue], { cause });
  }
}
