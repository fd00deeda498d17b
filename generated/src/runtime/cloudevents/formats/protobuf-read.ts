// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { attributeIssue } from "../attribute-issue.js";
import { coreAttributeType } from "../attributes.js";
import type { CloudEvent } from "../event.js";
import type { ReadOptions } from "../options.js";
import { rememberPayload } from "../payload.js";
import { finishEvent, putAttribute } from "../read-event.js";
import type { BinaryReader } from "./binary-reader.js";
import { type AnyMessage, readAny, toUri } from "./protobuf-any.js";
import { readValue, type TypedValue } from "./protobuf-attribute.js";
import { type ProtobufOptions, protobufType } from "./protobuf-options.js";
import { readBytes, readMessage, readTag, readText, skipField } from "./protobuf-values.js";

/** The message as it arrived; of everything that occurs twice, the last (PB-08). */
interface Message {
  readonly required: { specversion: string; id: string; source: string; type: string };
  readonly attributes: Map<string, TypedValue | undefined>;
  data: string | Uint8Array | AnyMessage | undefined;
}

/**
 * Reads an event: all that the reader holds.
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
    if (text !== "") event[name] = text; // an empty field is one that is not there
  }
  for (const [name, value] of attributes) {
    const expected = Object.hasOwn(required, name)
      ? "in its own field, and not in the map"
      : expectedOf(name, value, options);
    if (expected === undefined) putAttribute(event, name, value?.value, options, issues);
    else issues.push(attributeIssue(name, "PB-07", expected));
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

/** What the value of an attribute should be, if it is not. */
function expectedOf(name: string, typed: TypedValue | undefined, { lenient }: ReadOptions): string | undefined {
  if (typed === undefined) return "there, with a value in one of the members";
  if (typed.value === undefined) return "a timestamp in the years 0001 to 9999, with nanoseconds from 0 to 999999999";
  const type = coreAttributeType(name);
  const isRight = type === undefined || type === typed.type || (lenient === true && typeof typed.value === "string");
  return isRight ? undefined : `in the member for ${type}, not in that for ${typed.type}`;
}

/** Completes an event whose data is a Protobuf message: see `ProtobufOptions.protoData`. */
function finishMessage(
  event: Record<string, unknown>,
  { typeUrl, value, encoded }: AnyMessage,
  options: ReadOptions,
  { protoData }: ProtobufOptions,
  issues: Issue[],
): CloudEvent {
  const data = protoData === "any" ? encoded : value;
  const uri = toUri(typeUrl);
  if (protoData !== "any" && uri !== "") {
    event["dataschema"] ??= uri;
    if (event["dataschema"] !== uri) {
      const expected = `the type URL of the message, ${uri}; protoData: "any" reads both`;
      issues.push(attributeIssue("dataschema", "PB-05", expected, event["dataschema"]));
    }
  }
  event["datacontenttype"] ??= protobufType;
  event["data"] = data;
  const finished = finishEvent(event, undefined, options, issues);
  rememberPayload(finished, data);
  return finished;
}
