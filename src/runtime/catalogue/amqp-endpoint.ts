// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { fromMessage, type ReceivedAmqpMessage, toMessage } from "../cloudevents/bindings/amqp.js";
import { bodyOf, dataSection } from "../cloudevents/bindings/amqp-values.js";
import { bytesOf } from "../cloudevents/bytes.js";
import type { Content } from "../cloudevents/data.js";
import type { ReadOptions } from "../cloudevents/options.js";
import { encodeUtf8 } from "../cloudevents/utf8.js";
import { type AmqpTransport, sectionFields, sectionTexts, withSections } from "./amqp-sections.js";
import { type AmqpOutgoing, type AmqpSender, sendAndSettle } from "./amqp-sender.js";
import { dispatch, type Handlers, type Received, type Routes } from "./consumer.js";
import { isCloudEvent, plainContent, writingOptions } from "./encode.js";
import type { AnyMessages, ContentMode, EventOf, MessageMap, MessageTable } from "./message-variant.js";
import { fillText } from "./prepare.js";
import { type GivenParameters, makeProducer, type Outgoing, type Producer, type ProducerOptions } from "./producer.js";
import { type MessageReader, makeReader, membersOf } from "./receive.js";
import type { Variables } from "./uri-template.js";

/** What an endpoint of AMQP 1.0 is made of. */
export interface AmqpEndpointParts<Messages extends MessageMap<Messages>> extends ContentMode {
  /** The address of the queue or topic; it may hold placeholders. */
  readonly node?: string;
  /** Whether messages outlive the broker, unless they say so themselves. */
  readonly durable?: boolean;
  readonly messages: MessageTable<Messages, AmqpTransport>;
}

/** A message that was received, or the context that rhea hands over with it. */
export type ReceivedAmqp = ReceivedAmqpMessage | AmqpContext;

interface AmqpContext {
  readonly message?: ReceivedAmqpMessage | undefined;
}

/** Hands messages to handlers. */
export interface AmqpConsumer {
  /** To be waited for before the delivery is accepted: rejects if a handler does. */
  readonly receive: (received: ReceivedAmqp) => Promise<void>;
}

/** An endpoint of AMQP 1.0: sends and receives the messages that the catalogue says it carries. */
export interface AmqpEndpoint<Messages extends MessageMap<Messages>> {
  /** Makes a producer on top of a sender of rhea; see `node` for where to attach it. */
  producer<Given extends GivenParameters<Messages> = Record<never, never>>(
    sender: AmqpSender,
    options?: ProducerOptions<Given>,
  ): Producer<Messages, Given>;
  /** Makes a consumer of one handler for each event type, and routes for all else. */
  consumer(
    handlers: Handlers<Messages, ReceivedAmqp>,
    routes: Routes<EventOf<Messages>, ReceivedAmqp>,
    options?: ReadOptions,
  ): AmqpConsumer;
  /** Reads a message, and says what it is. Never throws. */
  read(received: ReceivedAmqp, options?: ReadOptions): Received<EventOf<Messages>>;
  /**
   * The address to attach a sender or a receiver to, if the catalogue says it.
   *
   * @throws EventError `invalid`, naming the parameters that are missing
   */
  node(parameters?: Variables): string | undefined;
}

/**
 * Makes an endpoint of AMQP 1.0.
 *
 * @see https://github.com/xregistry/spec/blob/main/endpoint/spec.md
 */
export function defineAmqpEndpoint<Messages extends MessageMap<Messages>>(
  parts: AmqpEndpointParts<Messages>,
): AmqpEndpoint<Messages>;
export function defineAmqpEndpoint(parts: AmqpEndpointParts<AnyMessages>): AmqpEndpoint<AnyMessages> {
  const members = membersOf(parts.messages, sectionFields);
  const read = makeReader(members, reader, parts);
  return {
    producer: (sender, options = {}) =>
      makeProducer<AnyMessages, unknown, AmqpTransport>(members, options, (outgoing, { signal }) =>
        sendAndSettle(sender, messageOf(outgoing, parts, options), signal),
      ),
    consumer: (handlers, routes, options = {}) => ({
      receive: async (received) => {
        await dispatch(read(received, options), received, handlers, routes);
      },
    }),
    read: (received, options = {}) => read(received, options),
    node: (parameters = {}) => fillText(parts.node, parameters),
  };
}

function messageOf(
  { member, event, variables }: Outgoing<AmqpTransport>,
  endpoint: AmqpEndpointParts<AnyMessages>,
  options: Pick<ReadOptions, "json">,
): AmqpOutgoing {
  const { variant, definition } = member;
  const message: AmqpOutgoing = isCloudEvent(event, definition)
    ? { ...toMessage(event, writingOptions(variant, endpoint, options)) }
    : plainMessage(plainContent(event, variant, options));
  const durable = endpoint.durable === undefined ? {} : { durable: endpoint.durable };
  return withSections({ ...durable, ...message }, variant.transport, variables);
}

function plainMessage({ contentType, data }: Content): AmqpOutgoing {
  const bytes = typeof data === "string" ? encodeUtf8(data) : bytesOf(data);
  return {
    ...(contentType !== undefined && { content_type: contentType }),
    body: bytes === undefined ? null : dataSection(bytes),
  };
}

const reader: MessageReader<ReceivedAmqp> = {
  fromMessage: (received, options) => fromMessage(messageIn(received), options),
  textsAt: (received, field) => sectionTexts(messageIn(received), field),
  contentOf: (received) => {
    const { content_type: contentType, body } = messageIn(received);
    return { contentType, data: bodyOf(body) };
  },
};

function messageIn(received: ReceivedAmqp): ReceivedAmqpMessage {
  return isContext(received) ? (received.message ?? {}) : received;
}

function isContext(received: ReceivedAmqp): received is AmqpContext {
  return "message" in received;
}
