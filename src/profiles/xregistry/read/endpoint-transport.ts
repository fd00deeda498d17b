import type { EndpointTransport, Protocol } from "../../../catalogue-model.js";
import type { Findings } from "./findings.js";
import type { Attributes } from "./located.js";
import { qualityOfService } from "./message-transport.js";
import { omitUndefined } from "./omit-undefined.js";
import { booleanConstant, namedValues, numberConstant, type OptionNames, textConstant } from "./options.js";
import type { NamedProtocol } from "./protocol.js";

const ofAll: OptionNames = ["endpoints", "deployed", "authorization", "content_mode"];

/** The options of each protocol. */
const optionNames: { readonly [protocol in Protocol]: OptionNames } = {
  http: [...ofAll, "method", "headers", "query"],
  kafka: [
    ...ofAll,
    "topic",
    "acks",
    "key",
    "partition",
    "consumergroup",
    "headers",
    "autooffsetreset",
    "enableautocommit",
  ],
  amqp: [...ofAll, "node:address", "durable", "link-properties", "connection-properties", "distribution-mode"],
  mqtt: [
    ...ofAll,
    ..."topic topicfilter qos retain willtopic willmessage cleansession cleanstart sharedsubscriptiongroup".split(" "),
  ],
  nats: [...ofAll, "subject", "subjectfilter", "queuegroup"],
  websocket: ofAll,
};

/** The names of the options that an endpoint may have. */
export function endpointOptionNames(protocol: Protocol | undefined): OptionNames {
  return protocol === undefined ? ofAll : optionNames[protocol];
}

/** Returns the transport of an endpoint. */
export function endpointTransport(
  { name, mqttVersion }: NamedProtocol,
  options: Attributes,
  findings: Findings,
): EndpointTransport {
  const text = (option: string) => textConstant(options.get(option));
  switch (name) {
    case "http":
      return omitUndefined({
        protocol: "http",
        method: text("method"),
        query: namedValues(options.get("query")),
        headers: namedValues(options.get("headers")),
      } as const);
    case "kafka":
      return omitUndefined({
        protocol: "kafka",
        topic: text("topic"),
        key: text("key"),
        partition: numberConstant(options.get("partition")),
        acks: numberConstant(options.get("acks")),
        consumerGroup: text("consumergroup"),
        headers: namedValues(options.get("headers")),
      } as const);
    case "amqp":
      return omitUndefined({
        protocol: "amqp",
        node: text("node"),
        durable: booleanConstant(options.get("durable")),
      } as const);
    case "mqtt":
      return omitUndefined({
        protocol: "mqtt",
        protocolVersion: mqttVersion,
        topic: text("topic"),
        topicFilter: text("topicfilter"),
        sharedSubscriptionGroup: text("sharedsubscriptiongroup"),
        qos: qualityOfService(options.get("qos"), findings),
        retain: booleanConstant(options.get("retain")),
        willTopic: text("willtopic"),
        willMessage: text("willmessage"),
      } as const);
    case "nats":
      return omitUndefined({
        protocol: "nats",
        subject: text("subject"),
        subjectFilter: text("subjectfilter"),
        queueGroup: text("queuegroup"),
      } as const);
    case "websocket":
      return { protocol: "websocket" };
  }
}
