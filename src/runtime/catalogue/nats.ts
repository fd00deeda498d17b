// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import {
  fromMessage,
  type NatsHeaderWriter,
  type NatsMessage,
  type ReceivedNatsMessage,
  toMessage,
} from "../cloudevents/bindings/nats.js";
import { bytesOf } from "../cloudevents/bytes.js";
import type { Content } from "../cloudevents/data.js";
import type { ReadOptions } from "../cloudevents/options.js";
import { EventError } from "../event-error.js";
import { defineEndpoint, type Endpoint, type Protocol } from "./endpoint.js";
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
  fillText,
  type GivenParameters,
  makeProducer,
  type Outgoing,
  type Producer,
  type ProducerOptions,
  requireText,
  textAt,
  textsAt,
} from "./producer.js";
import { type Filter, natsFilter, type Variables } from "./uri-template.js";

/** The NATS options of an endpoint or a message. Strings may contain placeholders. */
export interface NatsTransport {
  readonly subject?: string;
  readonly replyTo?: string;
  readonly headers?: readonly NamedText[];
}

/** Headers that are being written: `MsgHdrs` of `@nats-io/nats-core`. */
export interface NatsHeaders extends NatsHeaderWriter {
  append(name: string, value: string): void;
  delete(name: string): void;
}

/** A message that was received: a `Msg` or a `JsMsg`. */
export interface ReceivedNats extends ReceivedNatsMessage {
  readonly subject: string;
}

/**
 * Returns the payload and the headers of an event.
 *
 * @throws EventError `unsupported` for a message that needs headers
 */
export function natsMessageOf<Headers extends NatsHeaders>(
  { member, event, variables }: Outgoing<NatsTransport>,
  endpoint: ContentMode,
  options: Pick<ReadOptions, "json"> & { readonly headers: (() => Headers) | false },
): NatsMessage<Headers> {
  const { variant, definition, fields } = member;
  const { headers: makeHeaders } = options;
  const declared = textsAt("header", fields, variables);
  if (makeHeaders === false) {
    if (declared.length > 0) throw new EventError("unsupported", `${definition.type} cannot be sent without headers`);
    if (!isCloudEvent(event, definition)) return plainMessage(plainContent(event, variant, options));
    const mode = endpoint.mode ?? "structured";
    const { data } = toMessage(event, { ...writingOptions(variant, { ...endpoint, mode }, options), headers: false });
    return { data };
  }
  const message = isCloudEvent(event, definition)
    ? toMessage(event, { ...writingOptions(variant, endpoint, options), headers: makeHeaders })
    : plainMessage(plainContent(event, variant, options), makeHeaders());
  for (const [name] of declared) message.headers?.delete(name);
  for (const [name, text] of declared) message.headers?.append(name, text);
  return message;
}

function plainMessage<Headers extends NatsHeaders>(
  { contentType, data = "" }: Content,
  headers?: Headers,
): NatsMessage<Headers> {
  if (contentType !== undefined) headers?.set("content-type", contentType);
  return { data: typeof data === "string" ? data : (bytesOf(data) ?? ""), ...(headers !== undefined && { headers }) };
}

const nats: Protocol<ReceivedNats, NatsTransport, Pick<NatsTransport, "subject">> = {
  fieldsOf: (message = {}, endpoint) => [
    ...fieldOf("subject", message.subject, endpoint.subject, "subject"),
    // A message that arrives has the reply subject of its sender.
    ...fieldOf("replyTo", undefined, message.replyTo, "subject"),
    ...namedFields("header", message.headers),
  ],
  fromMessage: (message, options) => fromMessage(message, options),
  textsAt: ({ subject, headers = {} }, { place, name }) =>
    place === "subject" ? [subject] : place === "header" ? headerTexts(headers, name) : [],
  contentOf: ({ headers = {}, data }) => ({ contentType: headerTexts(headers, "content-type")[0], data }),
};

/** The values of a header. The case of its name does not matter. */
function headerTexts(headers: NonNullable<ReceivedNats["headers"]>, name: string): readonly string[] {
  const entries = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  const found = entries.filter(([each]) => each.toLowerCase() === name.toLowerCase());
  return found.flatMap(([, value]) => value);
}

/** The parts of a NATS endpoint. Options of a message replace those of the endpoint. */
export interface NatsEndpointParts<Messages extends MessageMap<Messages>> extends ContentMode {
  readonly subject?: string;
  /** The filter to subscribe to. Default: the filters of all subjects. */
  readonly subjectFilter?: string;
  readonly queueGroup?: string;
  readonly messages: MessageTable<Messages, NatsTransport>;
}

/** A connection of `@nats-io/nats-core`, or its JetStream client, which waits for an acknowledgement. */
export interface NatsPublisher<Headers> {
  readonly publish: (
    subject: string,
    payload: string | Uint8Array<ArrayBuffer>,
    options: { readonly headers?: Headers; readonly reply?: string },
  ) => unknown;
}

/** The arguments of `connection.subscribe(filter, { queue })`. */
export interface NatsSubscription extends Filter {
  readonly queue?: string;
}

/** Passes messages to handlers. */
export interface NatsConsumer {
  /** Handles a message; rejects if a handler fails. Acknowledge a JetStream message afterwards. */
  readonly receive: (message: ReceivedNats) => Promise<void>;
}

/** The options of a producer. */
export interface NatsProducerOptions<Given, Headers> extends ProducerOptions<Given> {
  /** The function `headers` of `@nats-io/nats-core`. `false` for servers or receivers without headers. */
  readonly headers: (() => Headers) | false;
  /** Replaces the destination in the catalogue. */
  readonly subject?: string;
}

/** A NATS endpoint: sends and receives its messages. */
export interface NatsEndpoint<Messages extends MessageMap<Messages>>
  extends Endpoint<Messages, ReceivedNats, NatsConsumer> {
  /** Makes a producer from a connection. Without JetStream, it does not know whether an event was received. */
  producer<Headers extends NatsHeaders, Given extends GivenParameters<Messages> = Record<never, never>>(
    client: NatsPublisher<Headers>,
    options: NatsProducerOptions<Given, Headers>,
  ): Producer<Messages, Given>;
  /**
   * Returns the filters to subscribe to. Placeholders become wildcards, except those with given values. A filter that
   * is not exact matches other subjects as well. Their messages go to the route `unknown` if they are not events of
   * this endpoint.
   *
   * @throws EventError `invalid` if a parameter of the queue group is missing
   */
  subscriptions(parameters?: Variables): readonly NatsSubscription[];
}

/**
 * Makes a NATS endpoint.
 *
 * @see https://github.com/xregistry/spec/blob/main/endpoint/spec.md
 */
export function defineNatsEndpoint<Messages extends MessageMap<Messages>>(
  parts: NatsEndpointParts<Messages>,
): NatsEndpoint<Messages>;
export function defineNatsEndpoint(parts: NatsEndpointParts<AnyMessages>): NatsEndpoint<AnyMessages> {
  const { members, read, consumer } = defineEndpoint(nats, parts);
  return {
    read,
    consumer,
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
