import { create, createFileRegistry, type DescMessage, type JsonValue } from "@bufbuild/protobuf";
import {
  FileDescriptorProtoSchema,
  file_google_protobuf_any,
  file_google_protobuf_timestamp,
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
} from "@bufbuild/protobuf/wkt";
import type { AttributeType } from "../../../../../../src/runtime/cloudevents/attributes.js";
import type { CloudEvent } from "../../../../../../src/runtime/cloudevents/event.js";

/*
 * The messages as @bufbuild/protobuf knows them, and events in its form: an independent second opinion on our codec.
 */

const scope = ".io.cloudevents.v1";

function field(name: string, number: number, type: Type, rest: { typeName?: string; oneofIndex?: number } = {}) {
  const jsonName = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { name, jsonName, number, type, label: Label.OPTIONAL, ...rest };
}

const member = (name: string, number: number, type: Type, typeName?: string) =>
  field(name, number, type, { oneofIndex: 0, ...(typeName === undefined ? {} : { typeName }) });

const attributeValue = {
  name: "CloudEventAttributeValue",
  oneofDecl: [{ name: "attr" }],
  field: [
    member("ce_boolean", 1, Type.BOOL),
    member("ce_integer", 2, Type.INT32),
    member("ce_string", 3, Type.STRING),
    member("ce_bytes", 4, Type.BYTES),
    member("ce_uri", 5, Type.STRING),
    member("ce_uri_ref", 6, Type.STRING),
    member("ce_timestamp", 7, Type.MESSAGE, ".google.protobuf.Timestamp"),
  ],
};

const attributesEntry = {
  name: "AttributesEntry",
  options: { mapEntry: true },
  field: [
    field("key", 1, Type.STRING),
    field("value", 2, Type.MESSAGE, { typeName: `${scope}.CloudEvent.CloudEventAttributeValue` }),
  ],
};

const file = create(FileDescriptorProtoSchema, {
  name: "cloudevents.proto",
  package: "io.cloudevents.v1",
  syntax: "proto3",
  dependency: ["google/protobuf/any.proto", "google/protobuf/timestamp.proto"],
  messageType: [
    {
      name: "CloudEvent",
      nestedType: [attributesEntry, attributeValue],
      oneofDecl: [{ name: "data" }],
      field: [
        field("id", 1, Type.STRING),
        field("source", 2, Type.STRING),
        field("spec_version", 3, Type.STRING),
        field("type", 4, Type.STRING),
        {
          ...field("attributes", 5, Type.MESSAGE, { typeName: `${scope}.CloudEvent.AttributesEntry` }),
          label: Label.REPEATED,
        },
        member("binary_data", 6, Type.BYTES),
        member("text_data", 7, Type.STRING),
        member("proto_data", 8, Type.MESSAGE, ".google.protobuf.Any"),
      ],
    },
    {
      name: "CloudEventBatch",
      field: [{ ...field("events", 1, Type.MESSAGE, { typeName: `${scope}.CloudEvent` }), label: Label.REPEATED }],
    },
  ],
});

const registry = createFileRegistry(file, (name) =>
  name === "google/protobuf/any.proto" ? file_google_protobuf_any : file_google_protobuf_timestamp.proto,
);

/** `io.cloudevents.v1.CloudEvent`. */
export const eventMessage: DescMessage = message("CloudEvent");
/** `io.cloudevents.v1.CloudEventBatch`. */
export const batchMessage: DescMessage = message("CloudEventBatch");

function message(name: string): DescMessage {
  const found = registry.getMessage(`io.cloudevents.v1.${name}`);
  if (found === undefined) throw new Error(`no message ${name}`);
  return found;
}

const members: Readonly<Record<AttributeType, string>> = {
  Boolean: "ceBoolean",
  Integer: "ceInteger",
  String: "ceString",
  Binary: "ceBytes",
  URI: "ceUri",
  "URI-reference": "ceUriRef",
  Timestamp: "ceTimestamp",
};

const coreTypes: Readonly<Record<string, AttributeType>> = { dataschema: "URI", time: "Timestamp" };

/** An event in the form in which `create(eventMessage, ...)` takes it: JSON data and text as `textData`. */
export function toInit(event: CloudEvent, types: Readonly<Record<string, AttributeType>>): Record<string, unknown> {
  const { specversion, id, source, type, data, ...rest } = event;
  const attributes = Object.entries(rest).map(([name, value]) => {
    const kind = coreTypes[name] ?? (Object.hasOwn(types, name) ? types[name] : undefined) ?? "String";
    return [name, { attr: { case: members[kind], value: kind === "Timestamp" ? toTimestamp(String(value)) : value } }];
  });
  const init = { id, source, specVersion: specversion, type, attributes: Object.fromEntries(attributes) };
  if (data === undefined) return init;
  if (data instanceof Uint8Array) return { ...init, data: { case: "binaryData", value: data } };
  const isJson = /json/i.test(event.datacontenttype ?? "");
  return { ...init, data: { case: "textData", value: isJson ? JSON.stringify(data) : data } };
}

/** A timestamp as the message of Protobuf. */
export function toTimestamp(timestamp: string): { seconds: bigint; nanos: number } {
  const [, whole = "", fraction = "", zone = ""] = /^([^.Zz+]{10}[^.Zz+-]+)(?:\.(\d+))?(.*)$/.exec(timestamp) ?? [];
  return { seconds: BigInt(Date.parse(whole + zone) / 1000), nanos: Number(fraction.slice(0, 9).padEnd(9, "0")) };
}

/** A case of a suite that is written in Protobuf's JSON. */
export type JsonMessage = JsonValue;
