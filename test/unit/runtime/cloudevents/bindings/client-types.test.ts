import { headers, type Msg, type MsgHdrs, type NatsConnection } from "@nats-io/transport-node";
import type { KafkaMessage, Message, Producer } from "kafkajs";
import type { IClientPublishOptions, IPublishPacket, MqttClient } from "mqtt";
import type { EventContext, Message as RheaMessage, Sender } from "rhea";
import { describe, expectTypeOf, test } from "vitest";
import type { RawData, WebSocket as WsSocket } from "ws";
import * as amqp from "../../../../../src/runtime/cloudevents/bindings/amqp.js";
import * as kafka from "../../../../../src/runtime/cloudevents/bindings/kafka.js";
import * as mqtt from "../../../../../src/runtime/cloudevents/bindings/mqtt.js";
import * as nats from "../../../../../src/runtime/cloudevents/bindings/nats.js";
import * as websocket from "../../../../../src/runtime/cloudevents/bindings/websocket.js";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import { json } from "../../../../../src/runtime/cloudevents/formats/json.js";

/*
 * The bindings name no client, so that the compiler has to prove that their messages are those of the clients, both
 * ways. Each body here is code as a user would write it; it is compiled and never called.
 */
describe("the types of messages", () => {
  test("match those of kafkajs in both directions, without the option bytes", () => {
    const send = (producer: Producer, event: CloudEvent) =>
      producer.send({ topic: "t", messages: [kafka.toMessage(event)] });
    const structured = (event: CloudEvent): Message =>
      kafka.toMessage(event, { mode: "structured", format: json, key: Buffer.from("key") });
    const receive = (message: KafkaMessage) => kafka.fromMessage(message, { formats: [json] });
    const custom = (event: CloudEvent) => kafka.toMessage(event, { bytes: (bytes) => [...bytes] });
    expectTypeOf(custom).returns.toEqualTypeOf<kafka.KafkaMessage<number[]>>();
    expectTypeOf(receive).returns.toEqualTypeOf<CloudEvent>();
    expectTypeOf(structured).returns.toExtend<Message>();
    expectTypeOf(send).returns.toExtend<Promise<unknown>>();
  });

  test("match those of mqtt.js in both directions, without the option bytes", () => {
    const send = (client: MqttClient, event: CloudEvent) => {
      const { protocolVersion } = client.options;
      const message = mqtt.toMessage(event, { protocolVersion });
      const options: IClientPublishOptions = message;
      client.publish("t", message.payload, message);
      client.publish("t", message.payload, { qos: 1, ...message });
      return options;
    };
    const receive = (packet: IPublishPacket) => mqtt.fromMessage(packet, { formats: [json] });
    expectTypeOf(send).returns.toExtend<IClientPublishOptions>();
    expectTypeOf(receive).returns.toEqualTypeOf<CloudEvent>();
  });

  test("match those of @nats-io in both directions", () => {
    const send = (connection: NatsConnection, event: CloudEvent) => {
      const message = nats.toMessage(event, { headers });
      connection.publish("s", message.data, message);
      const bare = nats.toMessage(event, { mode: "structured", format: json, headers: false });
      connection.publish("s", bare.data);
      return message;
    };
    const receive = (message: Msg) => nats.fromMessage(message, { formats: [json] });
    const plain = (event: CloudEvent) => nats.toMessage(event);
    expectTypeOf(send).returns.toEqualTypeOf<nats.NatsMessage<MsgHdrs>>();
    expectTypeOf(plain).returns.toEqualTypeOf<nats.NatsMessage>();
    expectTypeOf(receive).returns.toEqualTypeOf<CloudEvent>();
  });

  test("match those of rhea in both directions", () => {
    const send = (sender: Sender, event: CloudEvent) => {
      const message: RheaMessage = amqp.toMessage(event);
      sender.send(message);
      sender.send({ to: "q", ...amqp.toMessage(event, { separator: "_" }) });
    };
    const receive = ({ message }: EventContext) => message && amqp.fromMessage(message, { formats: [json] });
    expectTypeOf(send).returns.toEqualTypeOf<void>();
    expectTypeOf(receive).returns.toEqualTypeOf<CloudEvent | undefined>();
  });

  test("match those of ws and the standard WebSocket in both directions", () => {
    const agreement = (protocol: string) => ({ protocol, formats: [json] });
    const send = (socket: WebSocket, peer: WsSocket, event: CloudEvent) => {
      socket.send(websocket.toMessage(event, agreement(socket.protocol)));
      peer.send(websocket.toMessage(event, agreement(peer.protocol)));
    };
    const receive = (event: MessageEvent) => websocket.fromMessage(event, agreement("cloudevents.json"));
    const receiveWs = (data: RawData, isBinary: boolean) =>
      websocket.fromMessage({ data, isBinary }, agreement("cloudevents.json"));
    const offer = (url: string) => new WebSocket(url, websocket.subprotocolsFor([json]));
    const handle = { handleProtocols: (offered: Set<string>) => websocket.chooseSubprotocol(offered, [json]) };
    expectTypeOf(send).returns.toEqualTypeOf<void>();
    expectTypeOf(receive).returns.toEqualTypeOf<CloudEvent>();
    expectTypeOf(receiveWs).returns.toEqualTypeOf<CloudEvent>();
    expectTypeOf(offer).returns.toEqualTypeOf<WebSocket>();
    expectTypeOf(handle.handleProtocols).toExtend<
      NonNullable<import("ws").ServerOptions["handleProtocols"]> | ((offered: Set<string>) => string | false)
    >();
  });
});
