import { headers, type MsgHdrs } from "@nats-io/nats-core";
import { MsgHdrsImpl } from "@nats-io/nats-core/internal";
import { generate, type IPublishPacket, parser } from "mqtt-packet";
import type { Received } from "../../../../src/runtime/catalogue/consumer.js";
import type { KafkaRecord } from "../../../../src/runtime/catalogue/kafka.js";
import type { MqttPublishOptions } from "../../../../src/runtime/catalogue/mqtt.js";
import { overAmqp, overKafka } from "../cloudevents/bindings/wires.js";
import type { RoutePublished } from "./generated/route-published.js";
import type { StatusChange } from "./generated/status-change.js";
import type { StopMoved } from "./generated/stop-moved.js";
import { transitAmqp } from "./generated/transit-amqp.js";
import { transitHttp } from "./generated/transit-http.js";
import { transitKafka } from "./generated/transit-kafka.js";
import { transitMqtt } from "./generated/transit-mqtt.js";
import { transitNats } from "./generated/transit-nats.js";

/*
 * The endpoints of five protocols, each with what its clients make of a message on the way: encoded and decoded by their own
 * code, without a network between.
 */

/** Any event of the endpoints. */
export type TransitEvent = RoutePublished | StopMoved | StatusChange;

/** What was sent, the other end of it, and what a consumer made of it. */
export interface Carried {
  readonly sent: TransitEvent;
  readonly received: Received<TransitEvent>;
  /** What a handler got. */
  readonly handled: TransitEvent | undefined;
}

/** The methods of all producers here; `env` is given to them. */
export interface TransitProducer {
  routePublished(input: {
    parameters: { feedurl: string; route_id?: string };
    data: { route_id: string };
  }): Promise<RoutePublished>;
  stopMoved(input: { parameters: { stop_id: string } }): Promise<StopMoved>;
  statusChange(input: { parameters: { turbine_id: string }; data: { status: string } }): Promise<StatusChange>;
}

/** A protocol, there and back. */
export interface EndpointWire {
  readonly name: string;
  /** What stands for a placeholder everywhere else does not in a topic or a subject. */
  readonly isLevel: (value: string) => boolean;
  carry(send: (producer: TransitProducer) => Promise<TransitEvent>): Promise<Carried>;
}

const parameters = { env: "test" };
const bytes = Buffer.from;

/** A handler for every type, which keeps what it got. */
export function keeping(): {
  handled: TransitEvent[];
  handlers: Record<TransitEvent["type"], (event: TransitEvent) => void>;
} {
  const handled: TransitEvent[] = [];
  const keep = (event: TransitEvent): void => void handled.push(event);
  return {
    handled,
    handlers: {
      "org.example.transit.RoutePublished": keep,
      "org.example.transit.StopMoved": keep,
      "org.example.wind.StatusChange": keep,
    },
  };
}

/** Routes that nothing should take. */
export const noRoutes = {
  unknown: ({ error }: { error: Error }): never => {
    throw error;
  },
  invalid: ({ error }: { error: Error }): never => {
    throw error;
  },
};

/** The only one of a list. */
export function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined || list.length > 1) throw new Error(`${list.length} instead of one`);
  return first;
}

/** A packet as a subscriber of mqtt.js gets it. */
export function mqttPacket(
  topic: string,
  payload: string | Buffer,
  options: MqttPublishOptions<Buffer>,
): IPublishPacket {
  const received: IPublishPacket[] = [];
  const reader = parser({ protocolVersion: 5 });
  reader.on("packet", (each) => {
    if (each.cmd === "publish") received.push(each);
  });
  const { qos = 0, retain = false, properties } = options;
  const packet: IPublishPacket = {
    cmd: "publish",
    topic,
    payload,
    qos,
    retain,
    dup: false,
    messageId: 1,
    ...(properties && { properties }),
  };
  reader.parse(generate(packet, { protocolVersion: 5 }));
  return only(received);
}

/** A sender of rhea that keeps what it is given, and accepts it. */
export function acceptingSender(): {
  sent: object[];
  send: (message: object) => { id: number; settled: boolean };
  on(): void;
  removeListener(): void;
} {
  const sent: object[] = [];
  return { sent, send: (message) => ({ id: sent.push(message), settled: true }), on() {}, removeListener() {} };
}

/** A message as a subscription of `@nats-io` gets it. */
export function natsMessage(subject: string, payload: string | Uint8Array, sentHeaders: MsgHdrs | undefined) {
  const data = typeof payload === "string" ? new TextEncoder().encode(payload) : payload;
  if (!(sentHeaders instanceof MsgHdrsImpl)) return { subject, data };
  return { subject, data, headers: MsgHdrsImpl.decode(sentHeaders.encode()) };
}

/** All protocols. */
export const endpointWires: readonly EndpointWire[] = [
  {
    name: "Kafka",
    isLevel: () => true,
    async carry(send) {
      const records: KafkaRecord<Buffer>[] = [];
      const client = { send: async (record: KafkaRecord<Buffer>) => records.push(record) };
      const sent = await send(transitKafka.producer(client, { parameters, bytes }));
      const { topic, messages } = only(records);
      const record = { topic, partition: 0, message: overKafka(only(messages)) };
      const { handled, handlers } = keeping();
      await transitKafka.consumer(handlers, noRoutes).receive(record);
      return { sent, received: transitKafka.read(record), handled: only(handled) };
    },
  },
  {
    name: "MQTT",
    isLevel: (value) => !/[/+#\0]/.test(value),
    async carry(send) {
      const packets: IPublishPacket[] = [];
      const client = {
        publishAsync: async (topic: string, payload: string | Buffer, options: MqttPublishOptions<Buffer>) =>
          packets.push(mqttPacket(topic, payload, options)),
      };
      const sent = await send(transitMqtt.producer(client, { parameters, bytes }));
      const packet = only(packets);
      const { topic, payload } = packet;
      const { handled, handlers } = keeping();
      await transitMqtt.consumer(handlers, noRoutes).receive(topic, payload, packet);
      return { sent, received: transitMqtt.read({ topic, payload, packet }), handled: only(handled) };
    },
  },
  {
    name: "AMQP",
    isLevel: () => true,
    async carry(send) {
      const sender = acceptingSender();
      const sent = await send(transitAmqp.producer(sender, { parameters }));
      const message = overAmqp(only(sender.sent));
      const { handled, handlers } = keeping();
      await transitAmqp.consumer(handlers, noRoutes).receive({ message });
      return { sent, received: transitAmqp.read(message), handled: only(handled) };
    },
  },
  {
    name: "NATS",
    isLevel: (value) => /^[^.*>\s\0]+$/.test(value),
    async carry(send) {
      const messages: ReturnType<typeof natsMessage>[] = [];
      const client = {
        publish: (subject: string, payload: string | Uint8Array, options: { headers?: MsgHdrs }) =>
          void messages.push(natsMessage(subject, payload, options.headers)),
      };
      const sent = await send(transitNats.producer(client, { parameters, headers }));
      const message = only(messages);
      const { handled, handlers } = keeping();
      await transitNats.consumer(handlers, noRoutes).receive(message);
      return { sent, received: transitNats.read(message), handled: only(handled) };
    },
  },
  {
    name: "HTTP",
    isLevel: () => true,
    async carry(send) {
      const requests: Request[] = [];
      const fetch = async (url: string, init: RequestInit): Promise<Response> => {
        requests.push(new Request(url, init));
        return new Response(null, { status: 202 });
      };
      const sent = await send(transitHttp.producer(fetch, { parameters }));
      const request = only(requests);
      const { handled, handlers } = keeping();
      const received = await transitHttp.read(request.clone());
      const response = await transitHttp.consumer(handlers, noRoutes).receive(request);
      if (response.status !== 204) throw new Error(`answered ${response.status}`);
      return { sent, received, handled: only(handled) };
    },
  },
];
