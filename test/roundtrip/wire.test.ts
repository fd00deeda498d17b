import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
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

const releases = [
  { release: "0.3.0", subpath: "0.3", folder: "examples" },
  { release: "0.4.1", subpath: "0.4", folder: "conformance" },
  { release: "0.5.1", subpath: "0.5", folder: "conformance" },
];

describe.each(releases)("CDEvents $release", async ({ release, subpath, folder }) => {
  const { examples, parse, toCloudEvent, fromCloudEvent } = await loadRelease(subpath);
  const own = Object.entries(examples).flatMap(([name, { minimal, maximal }]) => [
    [`${name}, minimal`, minimal] as const,
    [`${name}, maximal`, maximal] as const,
  ]);
  const upstream = sharedData(`cdevents/${release}/${folder}`);
  const official = (upstream === undefined ? [] : readdirSync(upstream))
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file, JSON.parse(readFileSync(`${upstream}/${file}`, "utf8"))] as const);

  // One test for all events: they are so many that to report each would take longer than to carry it.
  describe.each(journeys)("through %s", (_name, journey) => {
    it("our own samples come back identical", () => expectIdentical(own, journey));

    it.skipIf(upstream === undefined)("the official events come back identical (needs shared data)", () => {
      expect(official.length).toBeGreaterThan(30);
      expectIdentical(official, journey);
    });

    it("an event is refused by name if somebody changed its envelope on the way (B2)", () => {
      const forged = journey(wrapped(Object.values(examples)[0]?.maximal, { id: "somebody-else" }));
      expect(() => fromCloudEvent(forged)).toThrow("/id: differs from context.id");
    });
  });

  function wrapped(event: unknown, change: object): CloudEvent {
    // The types of the generated package are left out here; a CloudEvent is what it makes.
    return { ...toCloudEvent(parse(event)), ...change } as CloudEvent;
  }

  function expectIdentical(events: readonly (readonly [name: string, event: unknown])[], journey: Journey): void {
    const changed = events.filter(([name, event]) => {
      try {
        return !isDeepStrictEqual(fromCloudEvent(journey(wrapped(event, {}))), event);
      } catch (cause) {
        throw new Error(`${name} did not arrive`, { cause });
      }
    });
    expect(changed.map(([name]) => name)).toEqual([]);
  }
});
