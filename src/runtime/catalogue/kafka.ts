// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type BytesOption, type ClientBytes, toClientBytes } from "../cloudevents/bindings/client-bytes.js";
import {
  fromMessage,
  type KafkaHeader,
  type KafkaMessage,
  type ReceivedKafkaMessage,
  toMessage,
} from "../cloudevents/bindings/kafka.js";
import { bytesOf } from "../cloudevents/bytes.js";
import type { Content } from "../cloudevents/data.js";
import type { ReadOptions } from "../cloudevents/options.js";
import { defineEndpoint, type Endpoint, type Protocol, textsOf } from "./endpoint.js";
import {
  type AnyMessages,
  type ContentMode,
  fieldOf,
  isCloudEvent,
  type MessageMap,
  type MessageTable,
  type NamedText,
  namedFields,
  plainContent,
  writingOptions,
} from "./message-variant.js";
import {
  fillAll,
  fillText,
  type GivenParameters,
  grouped,
  makeProducer,
  type Outgoing,
  type Producer,
  type ProducerOptions,
  requireText,
  textAt,
  textsAt,
} from "./producer.js";
import type { Variables } from "./uri-template.js";

/** The Kafka options of an endpoint or a message. Strings may contain placeholders. */
export interface KafkaTransport {
  readonly topic?: string;
  readonly key?: string;
  readonly partition?: number;
  readonly headers?: readonly NamedText[];
}

/** A record to send: that of the CloudEvents binding, with the key, headers and partition of the catalogue. */
export interface KafkaRecordMessage<Bytes> extends Omit<KafkaMessage<Bytes>, "headers"> {
  readonly headers: Record<string, string | string[]>;
  readonly partition?: number;
}

/** The argument of `eachMessage` of kafkajs. */
export interface ReceivedKafkaRecord {
  readonly topic: string;
  readonly message: ReceivedKafkaMessage;
}

/** Returns the record of an event. */
export function recordOf(
  { member, event, variables }: Outgoing<KafkaTransport>,
  endpoint: ContentMode & KafkaTransport,
  options: Pick<ReadOptions, "json"> & Partial<BytesOption<unknown>>,
): KafkaRecordMessage<unknown> {
  const { fields, variant } = member;
  const bytes = (plain: Uint8Array<ArrayBuffer>): unknown => toClientBytes(plain, options);
  const message = isCloudEvent(event, member.definition)
    ? toMessage(event, { ...writingOptions(variant, endpoint, options), bytes })
    : plainMessage(plainContent(event, variant, options), bytes);
  const partition = variant.transport?.partition ?? endpoint.partition;
  const key = textAt("key", fields, variables);
  return {
    ...message,
    ...(key !== undefined && { key }),
    headers: { ...message.headers, ...grouped(textsAt("header", fields, variables)) },
    ...(partition !== undefined && { partition }),
  };
}

function plainMessage(
  { contentType, data }: Content,
  bytes: (plain: Uint8Array<ArrayBuffer>) => unknown,
): KafkaMessage<unknown> {
  const plain = bytesOf(data);
  return {
    value: plain === undefined ? (data ?? null) : bytes(plain),
    headers: contentType === undefined || data === undefined ? {} : { "content-type": contentType },
  };
}

const kafka: Protocol<ReceivedKafkaRecord, KafkaTransport, KafkaTransport> = {
  fieldsOf: (message = {}, endpoint) => [
    ...fieldOf("topic", message.topic, endpoint.topic),
    ...fieldOf("key", message.key, endpoint.key),
    ...namedFields("header", message.headers, endpoint.headers),
  ],
  fromMessage: ({ message }, options) => fromMessage(message, options),
  textsAt: ({ topic, message }, { place, name }) =>
    place === "topic" ? [topic] : textsOf(place === "key" ? message.key : headerOf(message, name)),
  contentOf: ({ message }) => {
    const [contentType] = textsOf(headerOf(message, "content-type"));
    return { contentType, data: message.value ?? undefined };
  },
};

function headerOf({ headers = {} }: ReceivedKafkaMessage, name: string): KafkaHeader {
  return Object.hasOwn(headers, name) ? headers[name] : undefined;
}

/** The parts of a Kafka endpoint. Options of a message replace those of the endpoint. */
export interface KafkaEndpointParts<Messages extends MessageMap<Messages>> extends ContentMode, KafkaTransport {
  /** The number of replicas that must have a record, as in kafkajs: -1 is all. */
  readonly acks?: number;
  readonly consumerGroup?: string;
  readonly messages: MessageTable<Messages, KafkaTransport>;
}

/** The argument of `send` of kafkajs and of compatible clients. */
export interface KafkaRecord<Bytes = ClientBytes> {
  readonly topic: string;
  readonly messages: KafkaRecordMessage<Bytes>[];
  readonly acks?: number;
}

/** The connected producer of a client. */
export interface KafkaSender<Bytes = ClientBytes> {
  readonly send: (record: KafkaRecord<Bytes>) => Promise<unknown>;
}

/** The argument of `consumer.subscribe({ topics })`, and the consumer group. */
export interface KafkaSubscription {
  readonly topics: readonly string[];
  readonly consumerGroup?: string;
}

/** Passes records to handlers. */
export interface KafkaConsumer {
  /** Handles a record. Pass it as `eachMessage`: if a handler fails, it rejects and the record is delivered again. */
  readonly receive: (record: ReceivedKafkaRecord) => Promise<void>;
}

/** The options of a producer. */
export interface KafkaProducerOptions<Given> extends ProducerOptions<Given> {
  /** Replaces the destination in the catalogue. */
  readonly topic?: string;
}

/** A Kafka endpoint: sends and receives its messages. */
export interface KafkaEndpoint<Messages extends MessageMap<Messages>>
  extends Endpoint<Messages, ReceivedKafkaRecord, KafkaConsumer> {
  /** Makes a producer from that of a client. */
  producer<Given extends GivenParameters<Messages> = Record<never, never>>(
    client: KafkaSender,
    options?: KafkaProducerOptions<Given>,
  ): Producer<Messages, Given>;
  producer<Bytes, Given extends GivenParameters<Messages> = Record<never, never>>(
    client: KafkaSender<Bytes>,
    options: KafkaProducerOptions<Given> & Required<BytesOption<Bytes>>,
  ): Producer<Messages, Given>;
  /**
   * Returns the topics to subscribe to.
   *
   * @param parameters - the values of the placeholders in topics
   * @throws EventError `invalid` if a parameter is missing
   */
  subscription(parameters?: Variables): KafkaSubscription;
}

/**
 * Makes a Kafka endpoint.
 *
 * @see https://github.com/xregistry/spec/blob/main/endpoint/spec.md
 */
export function defineKafkaEndpoint<Messages extends MessageMap<Messages>>(
  parts: KafkaEndpointParts<Messages>,
): KafkaEndpoint<Messages>;
export function defineKafkaEndpoint(parts: KafkaEndpointParts<AnyMessages>): KafkaEndpoint<AnyMessages> {
  const { members, read, consumer } = defineEndpoint(kafka, parts);
  return {
    read,
    consumer,
    producer: (
      client: KafkaSender<unknown>,
      options: KafkaProducerOptions<unknown> & Partial<BytesOption<unknown>> = {},
    ) =>
      makeProducer<AnyMessages, unknown, KafkaTransport>(members, options, (outgoing) =>
        client.send({
          topic: requireText(options.topic ?? textAt("topic", outgoing.member.fields, outgoing.variables), "topic"),
          messages: [recordOf(outgoing, parts, options)],
          ...(parts.acks !== undefined && { acks: parts.acks }),
        }),
      ),
    subscription: (parameters = {}) => {
      const topics = members.flatMap(({ fields }) => fields.filter(({ place }) => place === "topic"));
      const consumerGroup = fillText(parts.consumerGroup, parameters);
      return { topics: fillAll(topics, parameters), ...(consumerGroup !== undefined && { consumerGroup }) };
    },
  };
}
