// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import type { Issue } from "../../issue.js";
import { attributeType, coreAttributeType, isAttribute } from "../attributes.js";
import { mediaTypeOf } from "../content-type.js";
import { type Content, contentOf } from "../data.js";
import type { CloudEvent } from "../event.js";
import { attributeIssue } from "../issues.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { rememberPayload } from "../payload.js";
import { finishEvent, putAttribute } from "../read-event.js";
import { assertValid } from "../validate.js";
import { BinaryReader, BinaryWriter } from "./binary.js";
import {
  type AnyMessage,
  endMessage,
  readAny,
  readBytes,
  readMessage,
  readTag,
  readText,
  readValue,
  skipField,
  startMessage,
  type TypedValue,
  writeAny,
  writeBytes,
  writeText,
  writeValue,
} from "./protobuf-wire.js";

/*
 * The message `io.cloudevents.v1.CloudEvent`, alone or in a batch.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/formats/cloudevents.proto
 */

/** Options of the Protobuf format and its batch. */
export interface ProtobufOptions {
  /**
   * The meaning of an empty `binary_data` on reading: `data`, the default, is data of zero length; `none` means no data,
   * which is what the Go SDK writes.
   */
  readonly emptyBinaryData?: "data" | "none";
  /**
   * The form of `data` if it is a Protobuf message (`proto_data`, a `google.protobuf.Any`):
   *
   * - `message`, the default: the bytes of the message. Its type URL is the `dataschema` (with `https://` in front if
   *   it has no scheme), and `datacontenttype` is `application/protobuf`. An event with another `dataschema` is
   *   rejected, since the type URL would be lost. Data of this form is written as `proto_data`, as the Go SDK does.
   * - `any`: the bytes of the Any. All data of `application/protobuf` is written as `proto_data`, as the Java SDK does.
   */
  readonly protoData?: "message" | "any";
}

/** The content type of a Protobuf message, or of an Any that holds one. */
const protobufType = "application/protobuf";

/**
 * Writes the fields of an event with the given writer or a new one, and returns the writer.
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
    writeAttribute(writer, "datacontenttype", content.contentType, options); // implied by JSON data
  }
  writeData(writer, event, content, protobufOptions);
  return writer;
}

function isField(name: string): boolean {
  return name === "id" || name === "source" || name === "specversion" || name === "type";
}

/** Writes an entry of the map `attributes`. */
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
    writeAny(writer, 0x42, dataschema.replace(/^https:\/\//, ""), data);
  } else {
    writeBytes(writer, 0x32, data);
  }
}

function assertAny(data: Uint8Array): void {
  try {
    readAny(new BinaryReader(data, "Protobuf"));
  } catch (cause) {
    const issue = attributeIssue("data", "type", "the bytes of a google.protobuf.Any");
    throw new EventError("invalid", "not a valid CloudEvent", [issue], { cause });
  }
}

/** A message that was read. The last occurrence of a field counts. */
interface Message {
  readonly required: { specversion: string; id: string; source: string; type: string };
  readonly attributes: Map<string, TypedValue | undefined>;
  data: string | Uint8Array | AnyMessage | undefined;
}

/**
 * Reads an event up to the end of the reader.
 *
 * @throws EventError as every reader
 */
export function readProtobufEvent(
  reader: BinaryReader,
  options: ReadOptions,
  protobufOptions: ProtobufOptions,
): CloudEvent {
  const { required, attributes, data } = readFields(reader);
  const event: Record<string, unknown> = {};
  const issues: Issue[] = [];
  for (const [name, text] of Object.entries(required)) {
    if (text !== "") event[name] = text; // Protobuf does not distinguish empty from absent
  }
  for (const [name, value] of attributes) {
    const expected = Object.hasOwn(required, name)
      ? "in its own field, not in the map"
      : expectedOf(name, value, options);
    if (expected === undefined) putAttribute(event, name, value?.value, options, issues);
    else issues.push(attributeIssue(name, "place", expected));
  }
  if (typeof data === "object" && "typeUrl" in data) {
    return finishMessage(event, data, options, protobufOptions, issues);
  }
  const isNone = data?.length === 0 && typeof data !== "string" && protobufOptions.emptyBinaryData === "none";
  return finishEvent(event, isNone ? undefined : data, options, issues);
}

function readFields(reader: BinaryReader): Message {
  const required = { specversion: "", id: "", source: "", type: "" };
  const message: Message = { required, attributes: new Map(), data: undefined };
  while (reader.left > 0) {
    const tag = readTag(reader);
    switch (tag) {
      case 0x0a:
        required.id = readText(reader);
        break;
      case 0x12:
        required.source = readText(reader);
        break;
      case 0x1a:
        required.specversion = readText(reader);
        break;
      case 0x22:
        required.type = readText(reader);
        break;
      case 0x2a:
        readAttribute(readMessage(reader), message);
        break;
      case 0x32:
        message.data = readBytes(reader);
        break;
      case 0x3a:
        message.data = readText(reader);
        break;
      case 0x42:
        message.data = readAny(readMessage(reader));
        break;
      default:
        skipField(reader, tag, 8);
    }
  }
  return message;
}

/** Reads an entry of the map `attributes`. */
function readAttribute(reader: BinaryReader, { attributes }: Message): void {
  let name = "";
  let value: TypedValue | undefined;
  while (reader.left > 0) {
    const tag = readTag(reader);
    if (tag === 0x0a) name = readText(reader);
    else if (tag === 0x12) value = readValue(readMessage(reader));
    else skipField(reader, tag, 2);
  }
  attributes.set(name, value);
}

/** Returns what the value of an attribute should be, if it is wrong. */
function expectedOf(name: string, typed: TypedValue | undefined, { lenient }: ReadOptions): string | undefined {
  if (typed === undefined) return "present, with a value in one of the members";
  if (typed.value === undefined) return "a timestamp in the years 0001 to 9999, with nanoseconds from 0 to 999999999";
  const type = coreAttributeType(name);
  const isRight = type === undefined || type === typed.type || (lenient === true && typeof typed.value === "string");
  return isRight ? undefined : `in the member for ${type}, not in the one for ${typed.type}`;
}

/** Completes an event whose data is a Protobuf message. */
function finishMessage(
  event: Record<string, unknown>,
  { typeUrl, value, encoded }: AnyMessage,
  options: ReadOptions,
  { protoData }: ProtobufOptions,
  issues: Issue[],
): CloudEvent {
  const data = protoData === "any" ? encoded : value;
  const uri = typeUrl === "" || typeUrl.includes("://") ? typeUrl : `https://${typeUrl}`;
  if (protoData !== "any" && uri !== "") {
    event["dataschema"] ??= uri;
    if (event["dataschema"] !== uri) {
      const expected = `the type URL of the message, ${uri}; protoData: "any" reads both`;
      issues.push(attributeIssue("dataschema", "const", expected, event["dataschema"]));
    }
  }
  event["datacontenttype"] ??= protobufType;
  event["data"] = data;
  const finished = finishEvent(event, undefined, options, issues);
  rememberPayload(finished, data);
  return finished;
}
