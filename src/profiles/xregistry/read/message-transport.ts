import type { AmqpSection, MessageTransport } from "../../../catalogue-model.js";
import { pointerToken } from "../../../schema/pointer.js";
import type { JsonValue } from "../../../schema/schema.js";
import type { Findings } from "./findings.js";
import type { Attributes, Located } from "./located.js";
import { omitUndefined } from "./omit-undefined.js";
import {
  booleanConstant,
  constantOf,
  namedValues,
  newestOption,
  numberConstant,
  readOptions,
  textConstant,
  valueOrPlaceholder,
} from "./options.js";
import type { NamedProtocol } from "./protocol.js";

/** Returns the transport of a message. */
export function messageTransport(
  { name, mqttVersion }: NamedProtocol,
  options: Located | undefined,
  findings: Findings,
): MessageTransport {
  switch (name) {
    case "http":
      return http(readOptions(options, ["headers", "query", "path", "method", "status"], findings));
    case "kafka":
      return kafka(readOptions(options, ["topic", "partition", "key", "key_base64", "headers"], findings));
    case "amqp":
      return { protocol: "amqp", sections: amqpSections(readOptions(options, amqpNames, findings), findings) };
    case "mqtt":
      return mqtt(mqttVersion, mqttOptions(options, findings), findings);
    case "nats":
      return nats(readOptions(options, ["subject", "reply-to:reply", "headers"], findings));
    case "websocket":
      return { protocol: "websocket" };
  }
}

function http(options: Attributes): MessageTransport {
  return omitUndefined({
    protocol: "http",
    method: textConstant(options.get("method")),
    path: textConstant(options.get("path")),
    query: namedValues(options.get("query")),
    headers: namedValues(options.get("headers")),
  } as const);
}

function kafka(options: Attributes): MessageTransport {
  const encoded = textConstant(options.get("key_base64"));
  return omitUndefined({
    protocol: "kafka",
    topic: textConstant(options.get("topic")),
    key: textConstant(options.get("key")) ?? (encoded === undefined ? undefined : decodeBase64(encoded)),
    partition: numberConstant(options.get("partition")),
    headers: namedValues(options.get("headers")),
  } as const);
}

/** Decodes a base64 string to UTF-8 text; `undefined` if it is not valid. */
function decodeBase64(text: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text, "base64"));
  } catch {
    return undefined;
  }
}

const sectionNames: ReadonlyMap<string, AmqpSection> = new Map([
  ["properties", "properties"],
  ["application-properties", "applicationProperties"],
  ["message-annotations", "messageAnnotations"],
  ["delivery-annotations", "deliveryAnnotations"],
  ["header", "header"],
  ["footer", "footer"],
]);
const amqpNames = [...sectionNames.keys()];

function amqpSections(
  options: Attributes,
  findings: Findings,
): {
  readonly [section in AmqpSection]?: { readonly [name: string]: JsonValue };
} {
  return Object.fromEntries(
    [...sectionNames].flatMap(([written, section]) => {
      const members = [...(options.get(written)?.members ?? [])];
      const values = members.flatMap(([name, declaration]) => {
        const value = valueOrPlaceholder(name, declaration);
        // Names of properties have dashes today, and had underscores; those of applications are theirs.
        const newest = section === "properties" || section === "header" ? name.replaceAll("_", "-") : name;
        if (newest !== name) findings.rename({ place: declaration.place, from: name, to: newest });
        return value === undefined ? [] : [[newest, value] as const];
      });
      return values.length === 0 ? [] : [[section, Object.fromEntries(values)] as const];
    }),
  );
}

const mqttNames = [
  "topic_name:topic",
  "qos",
  "retain",
  "payload_format:payload_format_indicator",
  "message_expiry_interval:expiry",
  "response_topic",
  "correlation_data",
  "content_type",
  "user_properties",
];

/** The options of MQTT lay in `properties` once. */
function mqttOptions(options: Located | undefined, findings: Findings): Attributes {
  const inner = options?.members?.get("properties");
  const outer = readOptions(options, mqttNames, findings);
  const moved = new Map<string, Located>();
  for (const [name, option] of inner?.members ?? []) {
    const newest = newestOption(name, mqttNames);
    moved.set(newest, option);
    const target = option.place.pointer.replace(/\/[^/]*\/[^/]*$/, pointerToken(newest));
    findings.rename({ place: option.place, from: `properties.${name}`, to: newest, target });
  }
  return new Map([...moved, ...outer]);
}

function mqtt(protocolVersion: 4 | 5, options: Attributes, findings: Findings): MessageTransport {
  return omitUndefined({
    protocol: "mqtt",
    protocolVersion,
    topic: textConstant(options.get("topic_name")),
    qos: qualityOfService(options.get("qos"), findings),
    retain: booleanConstant(options.get("retain")),
    messageExpiryInterval: numberConstant(options.get("message_expiry_interval")),
    responseTopic: textConstant(options.get("response_topic")),
    correlationData: textConstant(options.get("correlation_data")),
    contentType: textConstant(options.get("content_type")),
    userProperties: namedValues(options.get("user_properties")),
  } as const);
}

/** 0, 1 or 2 (MQTT 5.0 section 4.3); anything else is reported. */
export function qualityOfService(option: Located | undefined, findings: Findings): 0 | 1 | 2 | undefined {
  const constant = constantOf(option);
  if (option === undefined || constant === undefined) return undefined;
  const level = Number(constant);
  if (level === 0 || level === 1 || level === 2) return level;
  findings.report(
    "contradictory-value",
    `${JSON.stringify(constant)} is not a quality of service level`,
    option.place,
    "Write 0, 1 or 2.",
  );
  return undefined;
}

function nats(options: Attributes): MessageTransport {
  return omitUndefined({
    protocol: "nats",
    subject: textConstant(options.get("subject")),
    replyTo: textConstant(options.get("reply-to")),
    headers: namedValues(options.get("headers")),
  } as const);
}
