import type { AttributeType } from "../../../src/runtime/cloudevents/attributes.js";
import * as amqp from "../../../src/runtime/cloudevents/bindings/amqp.js";
import type { FromMessageOptions } from "../../../src/runtime/cloudevents/bindings/binding.js";
import * as http from "../../../src/runtime/cloudevents/bindings/http.js";
import * as kafka from "../../../src/runtime/cloudevents/bindings/kafka.js";
import * as nats from "../../../src/runtime/cloudevents/bindings/nats.js";
import type { CloudEvent } from "../../../src/runtime/cloudevents/event.js";
import type { EventFormat } from "../../../src/runtime/cloudevents/formats/format.js";
import { json, jsonBatch } from "../../../src/runtime/cloudevents/formats/json.js";
import { protobuf, protobufWith } from "../../../src/runtime/cloudevents/formats/protobuf.js";
import { sampleExtensionTypes as extensionTypes } from "../../support/cloudevents-samples.js";
import { fromAmqp, fromBase64, fromHttp, textHeaders, toAmqp, toBase64, toHttp } from "./messages.js";
import type { PeerMessage, PeerWriting } from "./peer-protocol.js";

/** What our readers can be told about a peer that breaks a rule. */
export interface PeerQuirks {
  readonly lenient?: boolean;
  /** That data of zero bytes is no data: `emptyBody` and `emptyBinaryData`. */
  readonly emptyIsNone?: boolean;
}

/** A way from us to a peer and back: a binding, a content mode and an event format. */
export interface Wire extends PeerWriting {
  readonly name: string;
  /** The types of attributes that arrive as what they were, and not as strings. */
  readonly carries: readonly AttributeType[];
  /** Whether data of zero bytes arrives as something else than no data (HTTP-09). */
  readonly keepsEmptyData: boolean;
  /** What we send. */
  readonly write: (events: readonly CloudEvent[]) => PeerMessage;
  /** What we understand. */
  readonly read: (message: PeerMessage, quirks: PeerQuirks) => readonly CloudEvent[];
}

const typesOfJson: readonly AttributeType[] = ["Boolean", "Integer"];
const allTypes: readonly AttributeType[] = [...typesOfJson, "Binary"];
const asJson: Way = { mode: "structured", format: json };

/** All ways that some peer knows, too. */
export const wires: readonly Wire[] = [
  httpWire("HTTP binary", { mode: "binary" }, []),
  httpWire("HTTP JSON", asJson, typesOfJson),
  httpWire("HTTP Protobuf", { mode: "structured", format: protobuf }, allTypes),
  {
    name: "HTTP JSON batch",
    binding: "http",
    mode: "batch",
    carries: typesOfJson,
    keepsEmptyData: true,
    write: (events) => fromHttp(http.toBatch(events, { format: jsonBatch, extensionTypes })),
    read: (message, quirks) =>
      http.fromBatch(toHttp(message), { lenient: quirks.lenient ?? false, formats: [jsonBatch] }),
  },
  kafkaWire("Kafka binary", { mode: "binary" }, []),
  kafkaWire("Kafka JSON", asJson, typesOfJson),
  amqpWire("AMQP binary", { mode: "binary" }, allTypes),
  amqpWire("AMQP JSON", asJson, typesOfJson),
  natsWire("NATS binary", { mode: "binary" }, []),
  natsWire("NATS JSON", asJson, typesOfJson),
  natsWire("NATS JSON without headers", { ...asJson, headers: false }, typesOfJson),
];

type Way =
  | { readonly mode: "binary"; readonly format?: never }
  | { readonly mode: "structured"; readonly format: EventFormat };

function asked(binding: PeerMessage["binding"], { mode, format }: Way): PeerWriting {
  return format === undefined ? { binding, mode } : { binding, mode, format: format.mediaType };
}

function httpWire(name: string, way: Way, carries: Wire["carries"]): Wire {
  return {
    ...asked("http", way),
    name,
    carries,
    keepsEmptyData: way.mode === "structured",
    write: single((event) => fromHttp(http.toMessage(event, { ...way, extensionTypes }))),
    read: (message, quirks) => [http.fromMessage(toHttp(message), options(quirks))],
  };
}

function kafkaWire(name: string, way: Way, carries: Wire["carries"]): Wire {
  return {
    ...asked("kafka", way),
    name,
    carries,
    keepsEmptyData: true,
    write: single((event) => {
      const { headers, value } = kafka.toMessage(event, { ...way, extensionTypes });
      return { binding: "kafka", headers: Object.entries(headers), body: toBase64(value) };
    }),
    read: ({ headers, body }, quirks) => [
      kafka.fromMessage({ headers: textHeaders(headers), value: fromBase64(body) }, options(quirks)),
    ],
  };
}

function amqpWire(name: string, way: Way, carries: Wire["carries"]): Wire {
  return {
    ...asked("amqp", way),
    name,
    carries,
    keepsEmptyData: true,
    write: single((event) => fromAmqp(amqp.toMessage(event, { ...way, extensionTypes }))),
    read: (message, quirks) => [amqp.fromMessage(toAmqp(message), options(quirks))],
  };
}

function natsWire(name: string, way: Way & { readonly headers?: false }, carries: Wire["carries"]): Wire {
  return {
    ...asked("nats", way),
    name,
    carries,
    keepsEmptyData: way.mode === "structured",
    write: single((event) => {
      const { headers = {}, data } = nats.toMessage(event, { ...way, extensionTypes });
      return { binding: "nats", headers: Object.entries(headers), body: toBase64(data) };
    }),
    read: ({ headers, body }, quirks) => [
      nats.fromMessage({ headers: textHeaders(headers), data: fromBase64(body) ?? "" }, options(quirks)),
    ],
  };
}

function single(write: (event: CloudEvent) => PeerMessage): Wire["write"] {
  return ([event]) => {
    if (event === undefined) throw new Error("no event to write");
    return write(event);
  };
}

function options({ lenient = false, emptyIsNone = false }: PeerQuirks): FromMessageOptions {
  return emptyIsNone
    ? { lenient, formats: [json, protobufWith({ emptyBinaryData: "none" })], emptyBody: "none" }
    : { lenient, formats: [json, protobuf] };
}
