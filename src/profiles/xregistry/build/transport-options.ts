import type { EndpointProtocol } from "../../../model/endpoint-model.js";
import type { JsonValue } from "../../../schema/schema.js";
import type { Endpoint, MessageTransport } from "../catalogue.js";

/** Plain data for the runtime. */
export type Options = { readonly [option: string]: JsonValue };

/** What the runtime is told of an endpoint. */
export function endpointOptions(protocol: EndpointProtocol, endpoint: Endpoint | undefined): Options {
  const said = picked(endpoint?.transport, endpointMembers[protocol]);
  const [address] = endpoint?.addresses ?? [];
  if (address === undefined) return said;
  if (protocol === "http") return { url: address, ...said };
  // The path of an address of AMQP is the node, unless one is named (catalogues 1.5).
  const [, path] = /^amqps?:\/\/[^/?#]*\/([^?#]+)/i.exec(address) ?? [];
  return protocol === "amqp" && path !== undefined ? { node: path, ...said } : said;
}

/** What the runtime is told of a message. */
export function messageOptions(transport: MessageTransport | undefined): Options {
  if (transport === undefined || transport.protocol === "websocket") return {};
  return transport.protocol === "amqp" ? transport.sections : picked(transport, messageMembers[transport.protocol]);
}

const endpointMembers: { readonly [protocol in EndpointProtocol]: readonly string[] } = {
  amqp: ["node", "durable"],
  http: ["method", "query", "headers"],
  kafka: ["topic", "key", "partition", "acks", "consumerGroup", "headers"],
  mqtt: ["protocolVersion", "topic", "topicFilter", "sharedSubscriptionGroup", "qos", "retain"],
  nats: ["subject", "subjectFilter", "queueGroup"],
};

const messageMembers: { readonly [protocol in Exclude<EndpointProtocol, "amqp">]: readonly string[] } = {
  http: ["method", "path", "query", "headers"],
  kafka: ["topic", "key", "partition", "headers"],
  mqtt: ["topic", "qos", "retain", "messageExpiryInterval", "responseTopic", "correlationData", "userProperties"],
  nats: ["subject", "replyTo", "headers"],
};

/** Some members of what is said, without those that say nothing. */
function picked(said: object | undefined, names: readonly string[]): Options {
  const members: readonly (readonly [string, JsonValue | undefined])[] = Object.entries(said ?? {});
  return Object.fromEntries(
    members.flatMap(([name, value]) => {
      const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
      return isEmpty || !names.includes(name) ? [] : [[name, value] as const];
    }),
  );
}
