// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { BytesOption } from "../cloudevents/bindings/client-bytes.js";
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

/** What an endpoint or a message says about records of Kafka. Texts may hold placeholders. */
export interface KafkaTransport {
  readonly topic?: string;
  readonly key?: string;
  readonly partition?: number;
  readonly headers?: readonly NamedText[];
}

/** A record to send: as the bindings write it, with what the catalogue says besides. */
export interface KafkaRecordMessage<Bytes> extends Omit<KafkaMessage<Bytes>, "headers"> {
  readonly headers: Record<string, string | string[]>;
  readonly partition?: number;
}

/** What `eachMessage` of kafkajs hands over. */
export interface ReceivedKafkaRecord {
  readonly topic: string;
  readonly message: ReceivedKafkaMessage;
}

/** Writes the record of an event. */
export function recordOf(
  { member, event, variables }: Outgoing<KafkaTransport>,
  endpoint: ContentMode & KafkaTransport,
  options: Pick<ReadOptions, "json"> & Partial<BytesOption<unknown>>,
): KafkaRecordMessage<unknown> {
  const { fields, variant } = member;
  const { bytes = (plain: Uint8Array<ArrayBuffer>): unknown => plain } = options;
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

/** Takes records apart. */
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

/** What an endpoint of Kafka is made of; what its messages say takes the place of what it says itself. */
export interface KafkaEndpointParts<Messages extends MessageMap<Messages>> extends ContentMode, KafkaTransport {
  /** How many replicas have to have a record: as kafkajs has it, -1 is all. */
  readonly acks?: number;
  readonly consumerGroup?: string;
  readonly messages: MessageTable<Messages, KafkaTransport>;
}

/** What is sent: what `send` of kafkajs, and of clients with its interface, takes. */
export interface KafkaRecord<Bytes = Uint8Array<ArrayBuffer>> {
  readonly topic: string;
  readonly messages: KafkaRecordMessage<Bytes>[];
  readonly acks?: number;
}

/** The client's own producer, connected. */
export interface KafkaSender<Bytes = Uint8Array<ArrayBuffer>> {
  readonly send: (record: KafkaRecord<Bytes>) => Promise<unknown>;
}

/** What to subscribe to: `consumer.subscribe({ topics })`, for a consumer of the group. */
export interface KafkaSubscription {
  readonly topics: readonly string[];
  readonly consumerGroup?: string;
}

/** Hands records to handlers. */
export interface KafkaConsumer {
  /** To be waited for in `eachMessage`: rejects if a handler does, so that the record is delivered again. */
  readonly receive: (record: ReceivedKafkaRecord) => Promise<void>;
}

/** What a producer can be told. */
export interface KafkaProducerOptions<Given> extends ProducerOptions<Given> {
  /** Where to send to, if not to where the catalogue says. */
  readonly topic?: string;
}

/** An endpoint of Kafka: sends and receives the messages that the catalogue says it carries. */
export interface KafkaEndpoint<Messages extends MessageMap<Messages>>
  extends Endpoint<Messages, ReceivedKafkaRecord, KafkaConsumer> {
  /** Makes a producer on top of the client's own. kafkajs needs `bytes: Buffer.from`. */
  producer<Given extends GivenParameters<Messages> = Record<never, never>>(
    client: KafkaSender,
    options?: KafkaProducerOptions<Given>,
  ): Producer<Messages, Given>;
  producer<Bytes, Given extends GivenParameters<Messages> = Record<never, never>>(
    client: KafkaSender<Bytes>,
    options: KafkaProducerOptions<Given> & Required<BytesOption<Bytes>>,
  ): Producer<Messages, Given>;
  /**
   * What to subscribe to.
   *
   * @param parameters - the values of placeholders in topics
   * @throws EventError `invalid`, naming the parameters that are missing
   */
  subscription(parameters?: Variables): KafkaSubscription;
}

/**
 * Makes an endpoint of Kafka.
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
