import { createRequire } from "node:module";
import { headers } from "@nats-io/nats-core";
import { MsgHdrsImpl } from "@nats-io/nats-core/internal";
import type { KafkaMessage, Message } from "kafkajs";
import { generate, type IPublishPacket, parser } from "mqtt-packet";
import rhea, { type Message as RheaMessage } from "rhea";
import * as amqp from "../../../../../src/runtime/cloudevents/bindings/amqp.js";
import type { FromMessageOptions, ToMessageOptions } from "../../../../../src/runtime/cloudevents/bindings/binding.js";
import * as kafka from "../../../../../src/runtime/cloudevents/bindings/kafka.js";
import * as mqtt from "../../../../../src/runtime/cloudevents/bindings/mqtt.js";
import * as nats from "../../../../../src/runtime/cloudevents/bindings/nats.js";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";

/*
 * The encoders and decoders of the real clients, without a network between them.
 */

const require = createRequire(import.meta.url);
const encodeRecord: (record: object) => {
  readonly buffer: Buffer;
} = require("kafkajs/src/protocol/recordBatch/record/v0");
const decodeRecord: (
  decoder: object,
  context: object,
) => KafkaMessage = require("kafkajs/src/protocol/recordBatch/record/v0/decoder");
const Decoder: new (bytes: Buffer) => { readVarInt(): number } = require("kafkajs/src/protocol/decoder");

/** A record as a consumer of kafkajs gets it. */
export function overKafka(message: Message): KafkaMessage {
  const decoder = new Decoder(encodeRecord(message).buffer);
  decoder.readVarInt(); // the length
  return decodeRecord(decoder, { firstOffset: "0", firstTimestamp: "0", magicByte: 2 });
}

/** A message as a receiver of rhea gets it. */
export function overAmqp(message: object): RheaMessage {
  return decodeAmqp(rhea.message.encode(message));
}

/** The message in the bytes of an AMQP transfer. rhea types it in two ways, and this is the way of its events. */
export function decodeAmqp(bytes: Buffer): RheaMessage {
  const decoded: unknown = rhea.message.decode(bytes);
  return decoded as RheaMessage;
}

/** A packet as a subscriber of mqtt.js gets it. */
export function overMqtt(message: mqtt.MqttMessage<Buffer>, protocolVersion = 5): IPublishPacket {
  const packet: IPublishPacket = { cmd: "publish", topic: "t", qos: 0, dup: false, retain: false, ...message };
  const received: IPublishPacket[] = [];
  const reader = parser({ protocolVersion });
  reader.on("packet", (each) => {
    if (each.cmd === "publish") received.push(each);
  });
  reader.on("error", (error) => {
    throw error;
  });
  reader.parse(generate(packet, { protocolVersion }));
  const [first] = received;
  if (first === undefined) throw new Error("no packet came out");
  return first;
}

/** A message as a subscription of `@nats-io` gets it. */
export function overNats(message: nats.NatsMessage<{ encode(): Uint8Array } | object>): nats.ReceivedNatsMessage {
  const data = typeof message.data === "string" ? new TextEncoder().encode(message.data) : message.data;
  return message.headers instanceof MsgHdrsImpl
    ? { data, headers: MsgHdrsImpl.decode(message.headers.encode()) }
    : { data };
}

/** A binding, there and back through its client. */
export interface Wire {
  readonly name: string;
  /** Whether the protocol can tell an empty body from none. */
  readonly keepsEmpty: boolean;
  carry(event: CloudEvent, options: ToMessageOptions & FromMessageOptions): CloudEvent;
}

export const wires: readonly Wire[] = [
  {
    name: "Kafka",
    keepsEmpty: true,
    carry: (event, options) =>
      kafka.fromMessage(overKafka(kafka.toMessage(event, { ...options, bytes: Buffer.from })), options),
  },
  {
    name: "AMQP :",
    keepsEmpty: true,
    carry: (event, options) => amqp.fromMessage(overAmqp(amqp.toMessage(event, options)), options),
  },
  {
    name: "AMQP _",
    keepsEmpty: true,
    carry: (event, options) =>
      amqp.fromMessage(overAmqp(amqp.toMessage(event, { ...options, separator: "_" })), options),
  },
  {
    name: "MQTT 5",
    keepsEmpty: false,
    carry: (event, options) =>
      mqtt.fromMessage(overMqtt(mqtt.toMessage(event, { ...options, bytes: Buffer.from })), options),
  },
  {
    name: "NATS",
    keepsEmpty: false,
    carry: (event, options) => nats.fromMessage(overNats(nats.toMessage(event, { ...options, headers })), options),
  },
];
