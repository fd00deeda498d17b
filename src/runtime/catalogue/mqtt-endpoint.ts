// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { BytesOption } from "../cloudevents/bindings/client-bytes.js";
import type { ReceivedMqttMessage } from "../cloudevents/bindings/mqtt.js";
import type { ReadOptions } from "../cloudevents/options.js";
import { dispatch, type Handlers, type Received, type Routes } from "./consumer.js";
import type { AnyMessages, ContentMode, EventOf, MessageMap, MessageTable } from "./message-variant.js";
import { type MqttClient, publish } from "./mqtt-client.js";
import { type MqttTransport, mqttFields, mqttReader, packetOf, type ReceivedMqtt } from "./mqtt-message.js";
import { fillText, requireText, textAt } from "./prepare.js";
import { type GivenParameters, makeProducer, type Producer, type ProducerOptions } from "./producer.js";
import { type Member, makeReader, membersOf } from "./receive.js";
import { type Filter, mqttFilter, type Variables } from "./uri-template.js";

/** What an endpoint of MQTT is made of; what its messages say takes the place of what it says itself. */
export interface MqttEndpointParts<Messages extends MessageMap<Messages>>
  extends ContentMode,
    Pick<MqttTransport, "topic" | "qos" | "retain"> {
  /** 4 is MQTT 3.1.1, as mqtt.js counts. What the client speaks takes its place. Default: 5. */
  readonly protocolVersion?: 4 | 5;
  /** What to subscribe to, if it is not what the topics say. */
  readonly topicFilter?: string;
  readonly sharedSubscriptionGroup?: string;
  readonly messages: MessageTable<Messages, MqttTransport>;
}

/** What to subscribe to: `client.subscribe(filter, { qos })`. */
export interface MqttSubscription extends Filter {
  readonly qos: 0 | 1 | 2;
}

/** Hands messages to handlers. */
export interface MqttConsumer {
  /** For `client.on("message")`, or `handleMessage`, where a rejection keeps a message from being acknowledged. */
  readonly receive: (topic: string, payload: string | Uint8Array, packet?: ReceivedMqttMessage) => Promise<void>;
}

/** What a producer can be told. */
export interface MqttProducerOptions<Given> extends ProducerOptions<Given> {
  /** Where to send to, if not to where the catalogue says. */
  readonly topic?: string;
}

/** An endpoint of MQTT: sends and receives the messages that the catalogue says it carries. */
export interface MqttEndpoint<Messages extends MessageMap<Messages>> {
  /** Makes a producer on top of a client that is connected. mqtt.js needs `bytes: Buffer.from`. */
  producer<Given extends GivenParameters<Messages> = Record<never, never>>(
    client: MqttClient,
    options?: MqttProducerOptions<Given>,
  ): Producer<Messages, Given>;
  producer<Bytes, Given extends GivenParameters<Messages> = Record<never, never>>(
    client: MqttClient<Bytes>,
    options: MqttProducerOptions<Given> & Required<BytesOption<Bytes>>,
  ): Producer<Messages, Given>;
  /** Makes a consumer of one handler for each event type, and routes for all else. */
  consumer(
    handlers: Handlers<Messages, ReceivedMqtt>,
    routes: Routes<EventOf<Messages>, ReceivedMqtt>,
    options?: ReadOptions,
  ): MqttConsumer;
  /** Reads a message, and says what it is. Never throws. */
  read(message: ReceivedMqtt, options?: ReadOptions): Received<EventOf<Messages>>;
  /**
   * What to subscribe to: placeholders become wildcards, but for those whose values are given. Where a filter is not exact,
   * other messages pass it too, and go to the route `unknown` unless they are events of this endpoint all the same.
   *
   * @throws EventError `invalid` if the name of the shared subscription lacks parameters
   */
  subscriptions(parameters?: Variables): readonly MqttSubscription[];
}

/**
 * Makes an endpoint of MQTT.
 *
 * @see https://github.com/xregistry/spec/blob/main/endpoint/spec.md
 */
export function defineMqttEndpoint<Messages extends MessageMap<Messages>>(
  parts: MqttEndpointParts<Messages>,
): MqttEndpoint<Messages>;
export function defineMqttEndpoint(parts: MqttEndpointParts<AnyMessages>): MqttEndpoint<AnyMessages> {
  const members = membersOf(parts.messages, (transport) => mqttFields(transport ?? {}, parts));
  const read = makeReader(members, mqttReader, parts);
  return {
    producer: (
      client: MqttClient<unknown>,
      options: MqttProducerOptions<unknown> & Partial<BytesOption<unknown>> = {},
    ) =>
      makeProducer<AnyMessages, unknown, MqttTransport>(members, options, async (outgoing) => {
        const topic = options.topic ?? textAt("topic", outgoing.member.fields, outgoing.variables);
        const { protocolVersion = parts.protocolVersion ?? 5 } = client.options ?? {};
        const message = packetOf(outgoing, parts, protocolVersion, options);
        await publish(client, requireText(topic, "topic"), message.payload, message.options);
      }),
    consumer: (handlers, routes, options = {}) => ({
      receive: async (topic, payload, packet) => {
        const message = { topic, payload, packet };
        await dispatch(read(message, options), message, handlers, routes);
      },
    }),
    read: (message, options = {}) => read(message, options),
    subscriptions: (parameters = {}) => subscriptionsOf(members, parts, parameters),
  };
}

function subscriptionsOf(
  members: readonly Member<unknown, MqttTransport>[],
  { topicFilter, sharedSubscriptionGroup, qos = 0 }: MqttEndpointParts<AnyMessages>,
  parameters: Variables,
): readonly MqttSubscription[] {
  const group = fillText(sharedSubscriptionGroup, parameters);
  const prefix = group === undefined ? "" : `$share/${group}/`;
  const topics = members.flatMap(({ fields, variant }) =>
    fields
      .filter(({ place }) => place === "topic")
      .map(({ template }) => ({ template, qos: variant.transport?.qos ?? qos })),
  );
  const found = new Map<string, MqttSubscription>();
  for (const each of topicFilter === undefined ? topics : [{ template: topicFilter, qos }]) {
    const { filter, exact } = mqttFilter(each.template, parameters);
    const known = found.get(filter);
    const highest = known !== undefined && known.qos > each.qos ? known.qos : each.qos;
    found.set(filter, { filter: prefix + filter, exact: exact || known?.exact === true, qos: highest });
  }
  return [...found.values()];
}
