import { describe, expect, it } from "vitest";
import {
  nameOfEndpoint,
  nameOfEvent,
  nameOfMessage,
  nameOfMessages,
} from "../../../../../src/profiles/xregistry/build/names.js";

describe("the name of an event", () => {
  it.each([
    ["com.acme.orders.created", ["com.acme.orders"], "created"],
    ["com.acme.orders.created.v1", ["com.acme.orders"], "createdV1"],
    ["com.acme.orders.created", ["com.acme", "com.acme.orders"], "created"],
    ["Microsoft.Storage.BlobCreated", ["Microsoft.Storage"], "blobCreated"],
  ])("%s in %j is relative to the longest group: %s", (type, groups, want) => {
    expect(nameOfEvent(type, groups).name.camel).toBe(want);
  });

  it.each([
    ["the whole type is the id of the group", "com.acme.order", ["com.acme.order"], "order"],
    ["only a version is left", "com.acme.order.v2", ["com.acme.order"], "orderV2"],
    ["the id ends within a word", "com.acme.orders", ["com.acme.order"], "orders"],
    ["the group is another one", "com.acme.order.created", ["shop"], "orderCreated"],
  ])("ignores a group if %s", (_why, type, groups, want) => {
    expect(nameOfEvent(type, groups).name.camel).toBe(want);
  });

  it.each([
    ["com.acme.order.created", "orderCreated"],
    ["com.acme.order.created.v1", "orderCreatedV1"],
    ["com.acme.order.created.1.0.0", "orderCreated100"],
    ["uk.org.carbonintensity.Intensity", "intensity"],
    ["uk.co.acme.order", "order"],
    ["de.acme.order.created", "orderCreated"],
    ["dev.cdevents.pipelinerun.finished.0.3.0", "pipelinerunFinished030"],
    ["https://acme.com/events/order-created", "eventsOrderCreated"],
  ])("%s has no reverse domain: %s", (type, want) => {
    expect(nameOfEvent(type, []).name.camel).toBe(want);
  });

  it.each([
    ["acme.weather.Measured", "acmeWeatherMeasured"],
    ["OrderCreated", "orderCreated"],
    ["vm.disk.attached", "vmDiskAttached"],
    ["com.acme", "acme"],
    ["com.acme.v1", "acmeV1"],
    ["uk.org.carbonintensity", "carbonintensity"],
  ])("%s keeps all that is not a reverse domain, and never loses all: %s", (type, want) => {
    expect(nameOfEvent(type, []).name.camel).toBe(want);
  });

  it.each([
    ["delete", "deleteEvent"],
    ["4711", "event4711"],
    ["parse", "parseEvent"],
    ["Avro", "avroEvent"],
    ["kafka-endpoint", "kafkaEndpointEvent"],
    ["con", "conEvent"],
    ["catalogue-event", "catalogueEventEvent"],
    ["日本語", ""],
  ])("%s is made usable by its kind alone: %s", (type, want) => {
    expect(nameOfEvent(type, []).name.camel).toBe(want);
  });

  it("suggests names with more of the type", () => {
    const { others } = nameOfEvent("com.acme.order.created", []);
    expect(others.map(({ camel }) => camel).slice(0, 2)).toEqual(["acmeOrderCreated", "comAcmeOrderCreated"]);
  });
});

describe("the name of an endpoint", () => {
  it.each([
    ["weather", "weatherEndpoint"],
    ["orders-endpoint", "ordersEndpoint"],
    ["com.acme.orders.Kafka", "ordersKafkaEndpoint"],
    ["4711", "endpoint4711"],
    ["import", "importEndpoint"],
  ])("%s is %s", (id, want) => {
    expect(nameOfEndpoint(id).name.camel).toBe(want);
  });
});

describe("the name of the messages of a group", () => {
  it("says that it is not an endpoint, and the protocol if there are several", () => {
    expect(nameOfMessages("weather", undefined).name.camel).toBe("weatherMessages");
    expect(nameOfMessages("weather", "kafka").name.camel).toBe("weatherMessagesOverKafka");
  });
});

describe("the name of one of several messages of an event", () => {
  it("is the id relative to the group", () => {
    expect(nameOfMessage("com.acme.orders.created.mqtt", "com.acme.orders").name.camel).toBe("createdMqtt");
    expect(nameOfMessage("new", "com.acme.orders").name.camel).toBe("newMessage");
  });
});
