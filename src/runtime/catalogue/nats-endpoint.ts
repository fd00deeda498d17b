// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

import type { ReadOptions } from "../cloudevents/options.js";
import { dispatch, type Handlers, type Received, type Routes } from "./consumer.js";
import type { AnyMessages, ContentMode, EventOf, MessageMap, MessageTable } from "./message-variant.js";
import {
  type NatsHeaders,
  type NatsTransport,
  natsFields,
  natsMessageOf,
  natsReader,
  type ReceivedNats,
} from "./nats-message.js";
import { fillText, requireText, textAt } from "./prepare.js";
import { type GivenParameters, makeProducer, type Producer, type ProducerOptions } from "./producer.js";
import { makeReader, membersOf } from "./receive.js";
import { type Filter, natsFilter, type Variables } from "./uri-template.js";

/** What an endpoint of NATS is made of; what its messages say takes the place of what it says itself. */
export interface NatsEndpointParts<Messages extends MessageMap<Messages>> extends ContentMode {
  readonly subject?: string;
  /** What to subscribe to, if it is not what the subjects say. */
  readonly subjectFilter?: string;
  readonly queueGroup?: string;
  readonly messages: MessageTable<Messages, NatsTransport>;
}

/** A connection of `@nats-io/nats-core`, or its JetStream client, which waits for the server. */
export interface NatsPublisher<Headers> {
  readonly publish: (
    subject: string,
    payload: string | Uint8Array<ArrayBuffer>,
    options: { readonly headers?: Headers; readonly reply?: string },
  ) => unknown;
}

/** What to subscribe to: `connection.subscribe(filter, { queue })`. */
export interface NatsSubscription extends Filter {
  readonly queue?: string;
}

/** Hands messages to handlers. */
export interface NatsConsumer {
  /** To be waited for before a message of JetStream is acknowledged: rejects if a handler does. */
  readonly receive: (message: ReceivedNats) => Promise<void>;
}

/** What a producer can be told. */
export interface NatsProducerOptions<Given, Headers> extends ProducerOptions<Given> {
  /** Makes headers: the function `headers` of `@nats-io/nats-core`. `false` where nobody knows headers (NATS-01). */
  readonly headers: (() => Headers) | false;
  /** Where to send to, if not to where the catalogue says. */
  readonly subject?: string;
}

/** An endpoint of NATS: sends and receives the messages that the catalogue says it carries. */
export interface NatsEndpoint<Messages extends MessageMap<Messages>> {
  /** Makes a producer on top of a connection. Without JetStream, nobody says whether anyone has received an event. */
  producer<Headers extends NatsHeaders, Given extends GivenParameters<Messages> = Record<never, never>>(
    client: NatsPublisher<Headers>,
    options: NatsProducerOptions<Given, Headers>,
  ): Producer<Messages, Given>;
  /** Makes a consumer of one handler for each event type, and routes for all else. */
  consumer(
    handlers: Handlers<Messages, ReceivedNats>,
    routes: Routes<EventOf<Messages>, ReceivedNats>,
    options?: ReadOptions,
  ): NatsConsumer;
  /** Reads a message, and says what it is. Never throws. */
  read(message: ReceivedNats, options?: ReadOptions): Received<EventOf<Messages>>;
  /**
   * What to subscribe to: placeholders become wildcards, but for those whose values are given. Where a filter is not exact,
   * other messages pass it too, and go to the route `unknown` unless they are events of this endpoint all the same.
   *
   * @throws EventError `invalid` if the name of the queue group lacks parameters
   */
  subscriptions(parameters?: Variables): readonly NatsSubscription[];
}

/**
 * Makes an endpoint of NATS.
 *
 * @see https://github.com/xregistry/spec/blob/main/endpoint/spec.md
 */
export function defineNatsEndpoint<Messages extends MessageMap<Messages>>(
  parts: NatsEndpointParts<Messages>,
): NatsEndpoint<Messages>;
export function defineNatsEndpoint(parts: NatsEndpointParts<AnyMessages>): NatsEndpoint<AnyMessages> {
  const members = membersOf(parts.messages, (transport) => natsFields(transport ?? {}, parts));
  const read = makeReader(members, natsReader, parts);
  return {
    producer: <Headers extends NatsHeaders>(
      client: NatsPublisher<Headers>,
      options: NatsProducerOptions<unknown, Headers>,
    ) =>
      makeProducer<AnyMessages, unknown, NatsTransport>(members, options, async (outgoing) => {
        const { fields } = outgoing.member;
        const subject = options.subject ?? textAt("subject", fields, outgoing.variables);
        const reply = textAt("replyTo", fields, outgoing.variables);
        const { data, headers } = natsMessageOf(outgoing, parts, options);
        await client.publish(requireText(subject, "subject"), data, {
          ...(headers !== undefined && { headers }),
          ...(reply !== undefined && { reply }),
        });
      }),
    consumer: (handlers, routes, options = {}) => ({
      receive: async (message) => {
        await dispatch(read(message, options), message, handlers, routes);
      },
    }),
    read: (message, options = {}) => read(message, options),
    subscriptions: (parameters = {}) => {
      const { subjectFilter } = parts;
      const subjects = members.flatMap(({ fields }) => fields.filter(({ place }) => place === "subject"));
      const templates = subjectFilter === undefined ? subjects.map(({ template }) => template) : [subjectFilter];
      const queue = fillText(parts.queueGroup, parameters);
      const filters = new Map<string, NatsSubscription>();
      for (const { filter, exact } of templates.map((template) => natsFilter(template, parameters))) {
        const isExact = exact || filters.get(filter)?.exact === true;
        filters.set(filter, { filter, exact: isExact, ...(queue !== undefined && { queue }) });
      }
      return [...filters.values()];
    },
  };
}
