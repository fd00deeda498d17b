import { describe, expect, it } from "vitest";
import { eventName, splitWords } from "../../../../../src/model/event-name.js";
import type { CarriedEndpoint } from "../../../../../src/profiles/xregistry/build/carried-endpoints.js";
import type { LogicalEvent } from "../../../../../src/profiles/xregistry/build/logical-event.js";
import { nameEndpoints, nameEvents } from "../../../../../src/profiles/xregistry/build/names.js";

describe("names of events", () => {
  it.each([
    ["a word of the language", "delete", "deleteEvent"],
    ["nothing but digits", "4711", "event4711"],
    ["what every package exports", "parse", "parseEvent"],
    ["an event format that endpoints import", "Avro", "avroEvent"],
    ["a type of the runtime that endpoints import", "kafka-endpoint", "kafkaEndpointEvent"],
    ["a device of Windows", "con", "conEvent"],
    ["what makes a promise of a module", "x.then", "xThen"],
    ["no letter of ours, which is refused later", "日本語", ""],
    ["a version, which is no name", "com.acme.order.created.v1", "createdV1"],
    ["a version of digits", "com.acme.order.created.1.0.0", "created100"],
    ["a longer name where there is one", "acme.delete", "acmeDelete"],
  ])("are usable for %s", (_what, type, want) => {
    const names = nameEvents([{ type } as LogicalEvent]);
    expect([...names.values()].map(({ camel }) => camel)).toEqual([want]);
  });
});

describe("names of endpoints", () => {
  it.each([
    ["the event that it carries", "orders", ["Orders"], "ordersEndpoint"],
    ["an event whose type is that of its messages", "orders", ["OrdersMessages"], "ordersEndpoint"],
    ["an event, but with a longer name to go by", "acme.eu.orders", ["EuOrders"], "acmeEuOrders"],
    ["a file that is there already", "index", [], "indexEndpoint"],
    ["a word of the language", "import", [], "importEndpoint"],
    ["nothing else", "orders", ["Shipments"], "orders"],
  ])("stay clear of %s", (_what, id, events, want) => {
    const endpoint = { id: [id] } as unknown as CarriedEndpoint;
    const names = nameEndpoints(
      [endpoint],
      events.map((name) => eventName(splitWords(name))),
    );
    expect([...names.values()].map(({ camel }) => camel)).toEqual([want]);
  });
});
