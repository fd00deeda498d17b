import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EventError, fromCloudEvent, parse, toCloudEvent } from "../../generated/src/0.5/index.js";
import * as amqp from "../../src/runtime/cloudevents/bindings/amqp.js";
import * as http from "../../src/runtime/cloudevents/bindings/http.js";
import * as kafka from "../../src/runtime/cloudevents/bindings/kafka.js";
import * as mqtt from "../../src/runtime/cloudevents/bindings/mqtt.js";
import * as nats from "../../src/runtime/cloudevents/bindings/nats.js";
import * as websocket from "../../src/runtime/cloudevents/bindings/websocket.js";
import type { CloudEvent } from "../../src/runtime/cloudevents/event.js";
import { avro } from "../../src/runtime/cloudevents/formats/avro.js";
import { avroCompact } from "../../src/runtime/cloudevents/formats/avro-compact.js";
import type { EventFormat } from "../../src/runtime/cloudevents/formats/format.js";
import { json } from "../../src/runtime/cloudevents/formats/json.js";
import { protobuf } from "../../src/runtime/cloudevents/formats/protobuf.js";
import { xml } from "../../src/runtime/cloudevents/formats/xml.js";
import { loadRelease } from "../support/generated-package.js";
import { sharedData } from "../support/shared-data.js";

const formats: readonly EventFormat[] = [json, avro, avroCompact, protobuf, xml];
const structured = formats.map((format) => ({ mode: "structured" as const, format }));
const jsonOnly = [{ mode: "structured" as const, format: json }];
const binary = { mode: "binary" as const };
const bytesOf = (value: unknown): never => value as never;

/** A way from one CloudEvent to another, through a message as a client would carry it. */
type Journey = (event: CloudEvent) => CloudEvent;

const nameOf = (options: { readonly mode: string; readonly format?: EventFormat }): string =>
  [options.mode, options.format?.mediaType].filter(Boolean).join(" ");
const journeys: readonly (readonly [string, Journey])[] = [
  ...formats.map((format): [string, Journey] => [
    `format ${format.mediaType}`,
    (event) => format.decode(format.encode(event)),
  ]),
  ...[binary, ...structured].flatMap((options): [string, Journey][] => [
    [`HTTP, ${nameOf(options)}`, (event) => http.fromMessage(http.toMessage(event, options), { formats })],
    [`Kafka, ${nameOf(options)}`, (event) => kafka.fromMessage(bytesOf(kafka.toMessage(event, options)), { formats })],
    [`AMQP, ${nameOf(options)}`, (event) => amqp.fromMessage(bytesOf(amqp.toMessage(event, options)), { formats })],
    [`MQTT 5, ${nameOf(options)}`, (event) => mqtt.fromMessage(bytesOf(mqtt.toMessage(event, options)), { formats })],
  ]),
  ...[binary, ...jsonOnly].map((options): [string, Journey] => [
    `NATS, ${nameOf(options)}`,
    (event) => nats.fromMessage(bytesOf(nats.toMessage(event, options)), { formats }),
  ]),
  ...([["cloudevents.json"], ["cloudevents.avro"], ["cloudevents.proto"]] as const).map(
    ([protocol]): [string, Journey] => [
      `WebSocket, ${protocol}`,
      (event) => {
        const data = websocket.toMessage(event, { protocol, formats });
        return websocket.fromMessage({ data, isBinary: typeof data !== "string" }, { protocol, formats });
      },
    ],
  ),
];

const upstream = sharedData("cdevents/0.5.1/conformance");
const official = upstream === undefined ? [] : readdirSync(upstream).filter((file) => file.endsWith(".json"));
const { examples } = await loadRelease("0.5");

describe.each(journeys)("a CDEvent through %s", (_name, journey) => {
  it.each(Object.entries(examples))("%s, our own samples", (_event, { minimal, maximal }) => {
    for (const sample of [minimal, maximal]) expectIdentical(sample, journey);
  });

  it.skipIf(upstream === undefined)("all official conformance events (needs shared data)", () => {
    for (const file of official) expectIdentical(JSON.parse(readFileSync(`${upstream}/${file}`, "utf8")), journey);
  });

  it("is refused by name if somebody changed the envelope on the way (B2)", () => {
    const cloudEvent = toCloudEvent(parse(Object.values(examples)[0]?.maximal));
    const forged = journey({ ...cloudEvent, id: "somebody-else" });
    expect(() => fromCloudEvent(forged)).toThrow(EventError);
    expect(() => fromCloudEvent(forged)).toThrow("/id: differs from context.id");
  });
});

function expectIdentical(event: unknown, journey: Journey): void {
  expect(fromCloudEvent(journey(toCloudEvent(parse(event))))).toEqual(event);
}
