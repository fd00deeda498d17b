// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

import { fromMessage, type ReceivedAmqpMessage, toMessage } from "../cloudevents/bindings/amqp.js";
import { bodyOf, dataSection, plainValue } from "../cloudevents/bindings/amqp-values.js";
import { bytesOf } from "../cloudevents/bytes.js";
import type { Content } from "../cloudevents/data.js";
import type { ReadOptions } from "../cloudevents/options.js";
import { decodeUtf8, encodeUtf8 } from "../cloudevents/utf8.js";
import { type AmqpOutgoing, type AmqpSender, sendAndSettle } from "./amqp-sender.js";
import { memberOf } from "./attribute-rules.js";
import { defineEndpoint, type Endpoint, type Protocol } from "./endpoint.js";
import {
  type AnyMessages,
  type ContentMode,
  type Field,
  isCloudEvent,
  type MessageMap,
  type MessageTable,
  plainContent,
  writingOptions,
} from "./message-variant.js";
import {
  fillText,
  type GivenParameters,
  makeProducer,
  type Outgoing,
  type Producer,
  type ProducerOptions,
} from "./producer.js";
import { expand, type Variables } from "./uri-template.js";

/*
 * The sections of an AMQP message, as catalogues and as rhea have them.
 * http://docs.oasis-open.org/amqp/core/v1.0/os/amqp-core-messaging-v1.0-os.html#section-message-format
 */

/** The members of one section of a message. Strings may contain placeholders; other values are sent unchanged. */
export type AmqpMembers = Readonly<Record<string, unknown>>;

/**
 * The AMQP options of a message: its sections. Names are those of AMQP 1.0 (`message-id`) or of rhea (`message_id`).
 */
export interface AmqpTransport {
  readonly properties?: AmqpMembers;
  readonly applicationProperties?: AmqpMembers;
  readonly messageAnnotations?: AmqpMembers;
  readonly deliveryAnnotations?: AmqpMembers;
  readonly header?: AmqpMembers;
  readonly footer?: AmqpMembers;
}

/** The sections. `map` is the member of a rhea message that holds the section, if it is not the message itself. */
const sections = [
  { section: "properties", map: undefined, isKept: true },
  { section: "applicationProperties", map: "application_properties", isKept: true },
  { section: "messageAnnotations", map: "message_annotations", isKept: true },
  // Brokers change or drop these.
  { section: "deliveryAnnotations", map: "delivery_annotations", isKept: false },
  { section: "header", map: undefined, isKept: false },
  { section: "footer", map: "footer", isKept: false },
] as const;

/** Returns the strings of all sections. */
export function sectionFields(transport: AmqpTransport = {}): readonly Field[] {
  return sections.flatMap(({ section, isKept }) =>
    Object.entries(transport[section] ?? {}).flatMap(([name, template]): readonly Field[] => {
      if (typeof template !== "string") return [];
      const required = isKept && !(section === "properties" && isNoText(rheaName(name)));
      return [{ place: section, name, template, target: "text", required }];
    }),
  );
}

/** Adds the sections of the catalogue to a rhea message. They replace members with the same names. */
export function withSections<Message extends object>(
  message: Message,
  transport: AmqpTransport = {},
  variables: Variables,
): Message {
  const declared = sections.map(({ section, map }): AmqpMembers => {
    const entries = Object.entries(transport[section] ?? {}).map(([name, value]): readonly [string, unknown] => {
      const filled = typeof value === "string" ? expand(value, variables, "text") : value;
      return map === undefined ? [rheaName(name), nativeValue(rheaName(name), filled)] : [name, filled];
    });
    const members: AmqpMembers = Object.fromEntries(entries);
    if (map === undefined || entries.length === 0) return members;
    return { [map]: { ...Object(memberOf(message, map)), ...members } };
  });
  return Object.assign({ ...message }, ...declared);
}

/** Returns the strings in a field of a rhea message. */
export function sectionTexts(message: object, { place, name }: Field): readonly string[] {
  const map = sections.find(({ section }) => section === place)?.map;
  const value = plainValue(
    map === undefined ? memberOf(message, rheaName(name)) : memberOf(memberOf(message, map), name),
  );
  const text = value instanceof Uint8Array ? decodeUtf8(value) : value;
  return typeof text === "string" || typeof text === "number" || typeof text === "boolean" ? [String(text)] : [];
}

function rheaName(name: string): string {
  return name.replaceAll("-", "_");
}

/** Returns whether a property is a number or a time, whose string may differ when it arrives. */
function isNoText(name: string): boolean {
  return name.endsWith("_time") || name === "group_sequence";
}

/** Converts a string to the AMQP type of a property. */
function nativeValue(name: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (name.endsWith("_time")) return new Date(value);
  if (name === "group_sequence") return Number(value);
  return value;
}

/** The parts of an AMQP 1.0 endpoint. */
export interface AmqpEndpointParts<Messages extends MessageMap<Messages>> extends ContentMode {
  /** The address of the queue or topic. It may contain placeholders. */
  readonly node?: string;
  /** Whether messages survive a restart of the broker, unless a message has its own setting. */
  readonly durable?: boolean;
  readonly messages: MessageTable<Messages, AmqpTransport>;
}

/** A message that was received, or the context of the rhea event. */
export type ReceivedAmqp = ReceivedAmqpMessage | AmqpContext;

interface AmqpContext {
  readonly message?: ReceivedAmqpMessage | undefined;
}

/** Passes messages to handlers. */
export interface AmqpConsumer {
  /** Handles a message; rejects if a handler fails. Accept the delivery afterwards, with `autoaccept: false`. */
  readonly receive: (received: ReceivedAmqp) => Promise<void>;
}

/** An AMQP 1.0 endpoint: sends and receives its messages. */
export interface AmqpEndpoint<Messages extends MessageMap<Messages>>
  extends Endpoint<Messages, ReceivedAmqp, AmqpConsumer> {
  /** Makes a producer from a rhea sender that is attached to `node`. */
  producer<Given extends GivenParameters<Messages> = Record<never, never>>(
    sender: AmqpSender,
    options?: ProducerOptions<Given>,
  ): Producer<Messages, Given>;
  /**
   * Returns the address to attach a sender or a receiver to, if the catalogue has one.
   *
   * @throws EventError `invalid` if a parameter is missing
   */
  node(parameters?: Variables): string | undefined;
}

/**
 * Makes an AMQP 1.0 endpoint.
 *
 * @see https://github.com/xregistry/spec/blob/main/endpoint/spec.md
 */
export function defineAmqpEndpoint<Messages extends MessageMap<Messages>>(
  parts: AmqpEndpointParts<Messages>,
): AmqpEndpoint<Messages>;
export function defineAmqpEndpoint(parts: AmqpEndpointParts<AnyMessages>): AmqpEndpoint<AnyMessages> {
  const { members, read, consumer } = defineEndpoint(amqp, parts);
  return {
    read,
    consumer,
    producer: (sender, options = {}) =>
      makeProducer<AnyMessages, unknown, AmqpTransport>(members, options, (outgoing, { signal }) =>
        sendAndSettle(sender, messageOf(outgoing, parts, options), signal),
      ),
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

const amqp: Protocol<ReceivedAmqp, AmqpTransport, unknown> = {
  fieldsOf: sectionFields,
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
