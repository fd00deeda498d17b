import { headers, type Msg, type NatsConnection } from "@nats-io/transport-node";
import type { EachMessagePayload, Producer as KafkajsProducer } from "kafkajs";
import type { IPublishPacket, MqttClient } from "mqtt";
import type { EventContext, Sender } from "rhea";
import { describe, expectTypeOf, test } from "vitest";
import type { MessageInput } from "../../../../src/runtime/catalogue/producer.js";
import { noRoutes } from "./endpoint-wires.js";
import type { RoutePublished } from "./generated/route-published.js";
import type { StatusChange } from "./generated/status-change.js";
import type { StopMoved } from "./generated/stop-moved.js";
import { transitAmqp } from "./generated/transit-amqp.js";
import { transitHttp } from "./generated/transit-http.js";
import { type TransitKafkaMessages, transitKafka } from "./generated/transit-kafka.js";
import { transitMqtt } from "./generated/transit-mqtt.js";
import { transitNats } from "./generated/transit-nats.js";

/*
 * What the compiler proves. Each body is code as a user would write it; it is compiled and never called.
 */
const ignore = (): void => {};
const handlers = {
  "org.example.transit.RoutePublished": ignore,
  "org.example.transit.StopMoved": ignore,
  "org.example.wind.StatusChange": ignore,
};
const bytes = Buffer.from;

describe("producers", () => {
  test("the parameters of the event and of the transport, without those of the data and of the producer", () => {
    type Route = MessageInput<TransitKafkaMessages["routePublished"], Record<never, never>>;
    expectTypeOf<Route["parameters"]>().toExtend<{ readonly env: string; readonly feedurl: string }>();
    expectTypeOf<{ env: string; feedurl: string }>().toExtend<Route["parameters"]>();
    type Given = MessageInput<TransitKafkaMessages["routePublished"], { env: string; feedurl: string }>;
    expectTypeOf<{ data: { route_id: string } }>().toExtend<Given>();
    expectTypeOf<{ data: { route_id: string } }>().not.toExtend<Route>();
    expectTypeOf<Given["data"]>().toEqualTypeOf<RoutePublished["data"]>();
  });

  test("kafkajs", () => {
    const send = async (client: KafkajsProducer) => {
      const producer = transitKafka.producer(client, { bytes, parameters: { env: "test" } });
      expectTypeOf(producer.routePublished).returns.resolves.toEqualTypeOf<RoutePublished>();
      await producer.routePublished({ parameters: { feedurl: "/f" }, data: { route_id: "1" } });
      await producer.stopMoved({ parameters: { stop_id: "1" } }, { signal: AbortSignal.timeout(1) });
      // @ts-expect-error stop_id is missing
      await producer.stopMoved({ parameters: {} });
      // @ts-expect-error parameters are missing
      await producer.statusChange({ data: { status: "on" } });
      // @ts-expect-error there is no such parameter
      await producer.stopMoved({ parameters: { stop_id: "1", stopid: "1" } });
      // @ts-expect-error the data is of another type
      await producer.routePublished({ parameters: { feedurl: "/f" }, data: { route_id: 1 } });
      // @ts-expect-error env is missing
      await transitKafka.producer(client, { bytes }).stopMoved({ parameters: { stop_id: "1" } });
      const all = transitKafka.producer(client, { bytes, parameters: { env: "test", feedurl: "/f" } });
      await all.routePublished({ data: { route_id: "1" } });
      transitKafka.producer(client, { parameters: { env: "test" } });
    };
    expectTypeOf(send).returns.resolves.toEqualTypeOf<void>();
  });

  test("mqtt.js, rhea, @nats-io and fetch", () => {
    const send = async (client: MqttClient, sender: Sender, connection: NatsConnection) => {
      const parameters = { env: "test" };
      await transitMqtt.producer(client, { parameters }).stopMoved({ parameters: { stop_id: "1" } });
      await transitAmqp.producer(sender, { parameters }).stopMoved({ parameters: { stop_id: "1" } });
      await transitNats.producer(connection, { headers, parameters }).stopMoved({ parameters: { stop_id: "1" } });
      await transitHttp.producer(fetch, { parameters }).stopMoved({ parameters: { stop_id: "1" } });
      transitMqtt.producer(client, { parameters });
      // @ts-expect-error the headers of NATS come from its client
      transitNats.producer(connection, { parameters });
    };
    expectTypeOf(send).returns.resolves.toEqualTypeOf<void>();
  });
});

describe("consumers", () => {
  test("each handler is told the placeholders of its messages, and no others", () => {
    const consume = () =>
      transitMqtt.consumer(
        {
          ...handlers,
          "org.example.transit.StopMoved": (_event, { parameters }) => {
            expectTypeOf(parameters).toEqualTypeOf<{ readonly env?: string; readonly stop_id?: string }>();
          },
          // @ts-expect-error the turbine is of another message
          "org.example.transit.RoutePublished": (_event, { parameters }) => parameters.turbine_id,
        },
        noRoutes,
      );
    expectTypeOf(consume).toBeFunction();
  });

  test("a handler for every event type: none may be missing, and each gets its event", () => {
    const consume = () => {
      transitKafka.consumer(
        {
          "org.example.transit.RoutePublished": (event) => expectTypeOf(event).toEqualTypeOf<RoutePublished>(),
          "org.example.transit.StopMoved": async (event) => expectTypeOf(event).toEqualTypeOf<StopMoved>(),
          "org.example.wind.StatusChange": (event, { parameters }) => {
            expectTypeOf(event).toEqualTypeOf<StatusChange>();
            expectTypeOf(parameters["env"]).toEqualTypeOf<string | undefined>();
          },
        },
        noRoutes,
      );
      const { "org.example.transit.StopMoved": _, ...incomplete } = handlers;
      // @ts-expect-error a handler is missing
      transitKafka.consumer(incomplete, noRoutes);
      // @ts-expect-error there is no such event type
      transitKafka.consumer({ ...handlers, "org.example.Nope": (event: never) => event }, noRoutes);
      // @ts-expect-error invalid messages have to go somewhere
      transitKafka.consumer(handlers, { unknown: ignore });
    };
    expectTypeOf(consume).returns.toEqualTypeOf<void>();
  });

  test("what is read is a union on kind, and its events one on type", () => {
    const read = (message: EachMessagePayload) => {
      const received = transitKafka.read(message);
      if (received.kind !== "event") return received.error.code;
      const { event } = received;
      switch (event.type) {
        case "org.example.transit.RoutePublished":
          expectTypeOf(event).toEqualTypeOf<RoutePublished>();
          return event.data.route_id;
        case "org.example.transit.StopMoved":
          return event.subject;
        case "org.example.wind.StatusChange":
          return event.parameters.turbine_id;
        default:
          return event satisfies never;
      }
    };
    expectTypeOf(read).returns.toEqualTypeOf<string>();
  });

  test("each takes what its client hands over", () => {
    const receive = async (payload: EachMessagePayload, packet: IPublishPacket, context: EventContext, msg: Msg) => {
      await transitKafka.consumer(handlers, noRoutes).receive(payload);
      await transitMqtt.consumer(handlers, noRoutes).receive(packet.topic, packet.payload, packet);
      await transitAmqp.consumer(handlers, noRoutes).receive(context);
      await transitNats.consumer(handlers, noRoutes).receive(msg);
      const response: Response = await transitHttp.consumer(handlers, noRoutes).receive(new Request("https://x"));
      return response;
    };
    expectTypeOf(receive).returns.resolves.toEqualTypeOf<Response>();
  });
});
