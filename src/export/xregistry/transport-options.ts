import type { AmqpSection, EndpointTransport, MessageTransport, NamedValue } from "../../catalogue-model.js";
import type { JsonValue } from "../../schema/schema.js";
import type { JsonObject } from "../../schema/schema-document.js";
import { members, membersOrNothing } from "./members.js";

/** The name of a protocol, as xRegistry writes it. */
export function protocolName(transport: MessageTransport | EndpointTransport): string {
  if (transport.protocol === "mqtt") return transport.protocolVersion === 4 ? "MQTT/3.1.1" : "MQTT/5.0";
  return names[transport.protocol];
}

const names = { http: "HTTP", kafka: "KAFKA", amqp: "AMQP/1.0", nats: "NATS", websocket: "WEBSOCKETS" } as const;

/** The `protocoloptions` of a message. */
export function messageOptions(transport: MessageTransport): JsonObject {
  switch (transport.protocol) {
    case "http": {
      const { method, path, query, headers } = transport;
      return members({ method, path, query: map(query), headers: list(headers) });
    }
    case "kafka": {
      const { topic, key, partition, headers } = transport;
      return members({ topic, key, partition, headers: declarations(headers) });
    }
    case "amqp":
      return Object.fromEntries(
        Object.entries(transport.sections).map(([section, values]) => [
          sectionNames[section] ?? section,
          sectionOf(section, values),
        ]),
      );
    case "mqtt":
      return members({
        topic_name: transport.topic,
        qos: transport.qos,
        retain: transport.retain,
        message_expiry_interval: transport.messageExpiryInterval,
        response_topic: transport.responseTopic,
        correlation_data: transport.correlationData,
        content_type: transport.contentType,
        user_properties: list(transport.userProperties),
      });
    case "nats":
      return members({ subject: transport.subject, "reply-to": transport.replyTo, headers: list(transport.headers) });
    case "websocket":
      return {};
  }
}

const sectionNames: { readonly [section: string]: string } = {
  properties: "properties",
  applicationProperties: "application-properties",
  messageAnnotations: "message-annotations",
  deliveryAnnotations: "delivery-annotations",
  header: "header",
  footer: "footer",
} satisfies { readonly [section in AmqpSection]: string };

/** The fields of the header are plain values, all others declarations. */
function sectionOf(section: string, values: { readonly [name: string]: JsonValue }): JsonObject {
  if (section === "header") return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
}

/** The `protocoloptions` of an endpoint, but for its addresses. */
export function endpointOptions(transport: EndpointTransport): JsonObject {
  switch (transport.protocol) {
    case "http":
      return members({ method: transport.method, query: map(transport.query), headers: list(transport.headers) });
    case "kafka": {
      const { topic, key, partition, acks, consumerGroup, headers } = transport;
      return members({ topic, key, partition, acks, consumergroup: consumerGroup, headers: declarations(headers) });
    }
    case "amqp":
      return members({ node: transport.node, durable: transport.durable });
    case "mqtt":
      return members({
        topic: transport.topic,
        topicfilter: transport.topicFilter,
        sharedsubscriptiongroup: transport.sharedSubscriptionGroup,
        qos: transport.qos,
        retain: transport.retain,
        willtopic: transport.willTopic,
        willmessage: transport.willMessage,
      });
    case "nats":
      return members({
        subject: transport.subject,
        subjectfilter: transport.subjectFilter,
        queuegroup: transport.queueGroup,
      });
    case "websocket":
      return {};
  }
}

/** `{name, value}`, one after the other: names may repeat. */
function list(values: readonly NamedValue[]): JsonValue | undefined {
  return values.length === 0 ? undefined : values.map(([name, value]) => ({ name, value }));
}

/** By name, unless names repeat. */
function map(values: readonly NamedValue[]): JsonValue | undefined {
  return repeats(values) ? list(values) : membersOrNothing(Object.fromEntries(values));
}

function declarations(values: readonly NamedValue[]): JsonValue | undefined {
  if (repeats(values)) return list(values);
  return membersOrNothing(Object.fromEntries(values.map(([name, value]) => [name, { value }])));
}

function repeats(values: readonly NamedValue[]): boolean {
  return new Set(values.map(([name]) => name)).size < values.length;
}
