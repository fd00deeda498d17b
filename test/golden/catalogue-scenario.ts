import type { Scenario } from "./scenarios.js";

const structure = {
  $schema: "https://json-structure.org/meta/extended/v0/#",
  $id: "https://transit.example/schemas/Departure",
  name: "Departure",
  type: "object",
  description: "A vehicle that has left a stop.",
  properties: {
    stop_id: { type: "string", description: "The stop that was left." },
    vehicle: { $ref: "#/definitions/Vehicle" },
    delay: { type: ["int32", "null"], unit: "s", description: "How late it is." },
    passengers: { type: "int64" },
    at: { type: "datetime" },
  },
  required: ["stop_id", "vehicle"],
  definitions: {
    Vehicle: {
      type: "object",
      properties: { label: { type: "string" }, kind: { type: "string", enum: ["bus", "tram"] } },
      required: ["label"],
    },
  },
};

const record = {
  type: "record",
  name: "Alert",
  namespace: "example.transit",
  doc: "Something that passengers should know.",
  fields: [
    { name: "text", type: "string" },
    { name: "until", type: ["null", { type: "long", logicalType: "timestamp-millis" }], default: null },
    { name: "severity", type: { type: "enum", name: "Severity", symbols: ["LOW", "HIGH"] } },
  ],
};

/** A catalogue with every transport: one event that three of them carry, one of a single transport, one without an envelope. */
export const catalogueScenario: Scenario = {
  name: "catalogue",
  shows: "a catalogue: an event with variants for three transports, one deprecated, and a message without an envelope",
  inputs: {
    "transit.xreg.json": {
      specversion: "1.0-rc4",
      endpoints: {
        "example.transit.Kafka": {
          description: "The topic of all departures.",
          usage: ["producer"],
          protocol: "KAFKA",
          envelope: "CloudEvents/1.0",
          envelopeoptions: { mode: "structured", format: "application/cloudevents+json" },
          protocoloptions: {
            endpoints: [{ "bootstrap.servers": ["localhost:9092"] }],
            topic: "departures",
            key: "{stop_id}",
          },
          messagegroups: ["/messagegroups/example.transit"],
        },
        "example.transit.Mqtt": {
          usage: ["producer"],
          protocol: "MQTT/5.0",
          protocoloptions: { endpoints: [{ uri: "mqtt://localhost:1883" }] },
          messagegroups: ["/messagegroups/example.transit.mqtt"],
        },
        "example.transit.Amqp": {
          usage: ["consumer"],
          protocol: "AMQP/1.0",
          envelopeoptions: { mode: "binary" },
          protocoloptions: { endpoints: [{ uri: "amqps://localhost:5671/departures" }] },
          messagegroups: ["/messagegroups/example.transit"],
        },
        "example.transit.Hook": {
          usage: ["producer"],
          protocol: "HTTP",
          protocoloptions: { endpoints: [{ uri: "https://{tenant}.transit.example/hook" }], method: "POST" },
          messagegroups: ["/messagegroups/example.transit"],
        },
      },
      messagegroups: {
        "example.transit": {
          messages: {
            "example.transit.Departure": {
              description: "A vehicle has left a stop.",
              envelope: "CloudEvents/1.0",
              envelopemetadata: {
                type: { value: "example.transit.Departure", required: true },
                source: { value: "https://transit.example/{feed}", type: "uritemplate", required: true },
                subject: { value: "stops/{stop_id}", type: "uritemplate", required: true },
                time: { type: "timestamp", required: true },
                priority: { type: "integer", description: "How soon it has to be told." },
                region: { value: "north", required: true },
              },
              dataschemaformat: "JsonStructure/draft-02",
              dataschemauri: "#/schemagroups/example.transit/schemas/example.transit.Departure",
            },
            "example.transit.Alert": {
              meta: { deprecated: { documentation: "https://transit.example/alerts" } },
              envelope: "CloudEvents/1.0",
              envelopemetadata: {
                type: { value: "example.transit.Alert", required: true },
                source: { type: "uritemplate", required: true },
              },
              dataschemaformat: "Avro/1.11.0",
              dataschemauri: "/schemagroups/example.transit/schemas/example.transit.Alert",
            },
          },
        },
        "example.transit.mqtt": {
          messages: {
            "example.transit.mqtt.Departure": {
              basemessageuri: "/messagegroups/example.transit/messages/example.transit.Departure",
              protocol: "MQTT/5.0",
              protocoloptions: { topic_name: "transit/{line}/stops/{stop_id}", qos: 1, retain: false },
            },
          },
        },
        "example.transit.telemetry": {
          messages: {
            Position: {
              description: "Where a vehicle is.",
              protocol: "NATS",
              protocoloptions: { subject: "transit.{vehicle_id}.position" },
              dataschemaformat: "JsonSchema/draft-07",
              dataschema: {
                $schema: "http://json-schema.org/draft-07/schema#",
                type: "object",
                properties: { lat: { type: "number" }, lon: { type: "number" } },
                required: ["lat", "lon"],
                additionalProperties: false,
              },
            },
          },
        },
      },
      schemagroups: {
        "example.transit": {
          schemas: {
            "example.transit.Departure": {
              format: "JsonStructure/draft-02",
              versions: { "1": { format: "JsonStructure/draft-02", schema: structure } },
            },
            "example.transit.Alert": {
              format: "Avro/1.11.0",
              versions: { "1": { format: "Avro/1.11.0", schema: record } },
            },
          },
        },
      },
    },
  },
};
