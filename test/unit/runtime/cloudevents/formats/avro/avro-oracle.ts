import avsc from "avsc";
import type { AttributeType } from "../../../../../../src/runtime/cloudevents/attributes.js";
import type { CloudEvent } from "../../../../../../src/runtime/cloudevents/event.js";

/*
 * The two schemas as avsc reads them, and events in the form that avsc writes: an independent second opinion on our
 * codecs.
 */

/** A JSON value, one level below the top. */
const eventData = {
  type: "record",
  name: "CloudEventData",
  fields: [
    {
      name: "value",
      type: {
        type: "map",
        values: [
          "null",
          "boolean",
          { type: "map", values: "CloudEventData" },
          { type: "array", items: "CloudEventData" },
          "double",
          "string",
        ],
      },
    },
  ],
};

/** The schema of the Avro format. */
export const avroSchema = {
  type: "record",
  name: "CloudEvent",
  fields: [
    { name: "attribute", type: { type: "map", values: ["null", "boolean", "int", "string", "bytes"] } },
    {
      name: "data",
      type: [
        "bytes",
        "null",
        "boolean",
        { type: "map", values: ["null", "boolean", eventData, "double", "string"] },
        { type: "array", items: "CloudEventData" },
        "double",
        "string",
      ],
    },
  ],
} as avsc.Schema;

/** The type of the Avro format. */
export const avroType: avsc.Type = avsc.Type.forSchema(avroSchema, { wrapUnions: true });

const micros = { type: "long", logicalType: "timestamp-micros" };
const optional = (name: string, type: unknown) => ({ name, type: ["null", type], default: null });

/** The schema of the Avro compact format. */
export const compactSchema = {
  type: "record",
  name: "CloudEvent",
  namespace: "io.cloudevents.v1.avro.compact",
  fields: [
    { name: "id", type: "string" },
    { name: "source", type: "string" },
    { name: "type", type: "string" },
    optional("datacontenttype", "string"),
    optional("dataschema", "string"),
    optional("subject", "string"),
    optional("time", micros),
    { name: "extensions", type: { type: "map", values: ["boolean", "int", micros, "string", "bytes"] }, default: {} },
    { name: "data", type: ["bytes", "null"] },
  ],
} as avsc.Schema;

// Longs as bigint: a number does not hold the microseconds of all years.
const bigLong = avsc.types.LongType.__with({
  fromBuffer: (buffer: Buffer) => buffer.readBigInt64LE(),
  toBuffer(value: bigint) {
    const buffer = Buffer.alloc(8);
    buffer.writeBigInt64LE(value);
    return buffer;
  },
  fromJSON: BigInt,
  toJSON: Number,
  isValid: (value: unknown) => typeof value === "bigint",
  compare: (a: bigint, b: bigint) => Number(a - b),
});

/** The schema of the Avro compact format, with its timestamps as bigint. */
export const compactType: avsc.Type = avsc.Type.forSchema(compactSchema, {
  wrapUnions: true,
  typeHook: (schema) => (Object(schema).type === "long" ? bigLong : undefined),
});

/** An event as avsc writes it in the Avro format: JSON data as bytes, text as a string. */
export function toAvsc(event: CloudEvent): unknown {
  const { data, ...attributes } = event;
  return {
    attribute: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, wrap(value)])),
    data: wrap(isJson(event) ? Buffer.from(JSON.stringify(data)) : data),
  };
}

/** An event as avsc writes it in the Avro compact format. */
export function toCompactAvsc(event: CloudEvent, types: Readonly<Record<string, AttributeType>>): unknown {
  const { specversion: _, id, source, type, datacontenttype, dataschema, subject, time, data, ...rest } = event;
  const extensions = Object.entries(rest).map(([name, value]) => [
    name,
    types[name] === "Timestamp" ? { long: toMicros(String(value)) } : wrap(value),
  ]);
  const content =
    isJson(event) || typeof data === "string" ? Buffer.from(isJson(event) ? JSON.stringify(data) : String(data)) : data;
  return {
    id,
    source,
    type,
    datacontenttype: wrap(datacontenttype),
    dataschema: wrap(dataschema),
    subject: wrap(subject),
    time: time === undefined ? null : { long: toMicros(time) },
    extensions: Object.fromEntries(extensions),
    data: wrap(content),
  };
}

/** A timestamp in microseconds since 1970, cut off. */
export function toMicros(timestamp: string): bigint {
  const [, whole = "", fraction = "", zone = ""] = /^([^.Zz+]{10}[^.Zz+-]+)(?:\.(\d+))?(.*)$/.exec(timestamp) ?? [];
  return BigInt(Date.parse(whole + zone)) * 1000n + BigInt(fraction.slice(0, 6).padEnd(6, "0"));
}

function isJson({ datacontenttype: type, data }: CloudEvent): boolean {
  return data !== undefined && type !== undefined && /json/i.test(type);
}

function wrap(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value) };
  return { [typeof value === "number" ? "int" : typeof value]: value };
}

/** A schema in its canonical form, which is without defaults and documentation. */
export function canonicalForm(schema: avsc.Schema): string {
  const type = avsc.Type.forSchema(schema, { wrapUnions: true });
  return JSON.stringify(type, (key, value: unknown) => (key === "default" || key === "doc" ? undefined : value));
}

/** The CRC-64-AVRO of the canonical form of a schema, as it stands in a header: lowest byte first. */
export function fingerprint(schema: avsc.Schema): string {
  const empty = 0xc15d213aa4d7a795n;
  let crc = empty;
  for (const byte of Buffer.from(canonicalForm(schema))) {
    let entry = (crc ^ BigInt(byte)) & 0xffn;
    for (let bit = 0; bit < 8; bit++) entry = (entry >> 1n) ^ (empty & -(entry & 1n));
    crc = (crc >> 8n) ^ BigInt.asUintN(64, entry);
  }
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(crc);
  return bytes.toString("hex");
}
