// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import type { Issue } from "../../issue.js";
import { coreAttributes, isAttributeName, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import type { CloudEvent } from "../event.js";
import { attributeIssue } from "../issues.js";
import { encodeUtf8 } from "../utf8.js";
import { type FromMessageOptions, receivedMessage, type ToMessageOptions, toBinary, toStructured } from "./binding.js";
import { type BytesOption, type ClientBytes, toClientBytes } from "./client-bytes.js";
import { assertJsonOnly, fromParts, receivedValues } from "./message-parts.js";

/*
 * The MQTT protocol binding, CloudEvents 1.0.2, unchanged in the working draft of July 2026: MQTT 5.0 in both modes,
 * MQTT 3.1.1 in structured mode and JSON only. Messages are those of mqtt.js.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/mqtt-protocol-binding.md
 */

/** A message to send: `client.publish(topic, message.payload, message)`. */
export interface MqttMessage<Bytes = ClientBytes> {
  /** Empty for no data. */
  readonly payload: string | Bytes;
  /** Properties of MQTT 5.0. */
  readonly properties?: {
    readonly contentType?: string;
    readonly userProperties?: Record<string, string>;
  };
}

/** A received message: the packet of mqtt.js. */
export interface ReceivedMqttMessage {
  readonly payload: string | Uint8Array;
  readonly properties?:
    | {
        readonly contentType?: string | undefined;
        readonly userProperties?: Readonly<Record<string, string | readonly string[]>> | undefined;
      }
    | undefined;
}

/** Options of `toMessage`. */
export type ToMqttOptions<Bytes = ClientBytes> = ToMessageOptions &
  BytesOption<Bytes> & {
    /**
     * The protocol version, as in `client.options` of mqtt.js: 4 is MQTT 3.1.1. Default: 5. With another version,
     * mqtt.js silently drops the properties, and with them the attributes.
     */
    readonly protocolVersion?: number | undefined;
  };

/**
 * Writes an event as the payload and the properties of a PUBLISH packet. Topic and quality of service are up to the
 * sender.
 *
 * @example
 * ```ts
 * const message = toMessage(event);
 * await client.publishAsync("orders", message.payload, message);
 * ```
 * @throws EventError `invalid`, listing every problem; `unsupported` for what MQTT 3.1.1 cannot carry
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/mqtt-protocol-binding.md#3-mqtt-publish-message-mapping
 */
export function toMessage<Bytes>(
  event: CloudEvent,
  options: ToMqttOptions<Bytes> & Required<BytesOption<Bytes>>,
): MqttMessage<Bytes>;
export function toMessage(event: CloudEvent, options?: ToMqttOptions): MqttMessage;
export function toMessage(event: CloudEvent, options: ToMqttOptions<unknown> = {}): MqttMessage<unknown> {
  const { protocolVersion = 5 } = options;
  if (protocolVersion < 5) {
    assertJsonOnly(options, "MQTT 3.1.1");
  }
  const userProperties: Record<string, string> = {};
  const { contentType, data = "" } =
    options.mode === "structured"
      ? toStructured(event, options.format, options)
      : toBinary(event, options, (name, value, type) => {
          userProperties[name] = toCanonical(value, type);
        });
  assertShort({ ...userProperties, datacontenttype: contentType });
  const bytes = bytesOf(data);
  const payload = bytes === undefined ? data : toClientBytes(bytes, options);
  if (protocolVersion < 5) {
    return { payload };
  }
  return {
    payload,
    properties: {
      ...(contentType === undefined ? {} : { contentType }),
      ...(options.mode === "structured" ? {} : { userProperties }),
    },
  };
}

/**
 * Reads an event in binary or structured mode, depending on the content type, or in JSON if there are no properties.
 * User properties that cannot be attributes are ignored. A lenient reader also accepts the prefix `ce-` of the Go SDK.
 *
 * @example
 * ```ts
 * client.on("message", (topic, payload, packet) => handle(fromMessage(packet, { formats: [json] })));
 * ```
 * @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported`
 *   for another format or version; `invalid`, listing every problem
 */
export function fromMessage(message: ReceivedMqttMessage, options: FromMessageOptions = {}): CloudEvent {
  const { payload, properties } = receivedMessage(message);
  const { contentType, userProperties } = properties ?? {};
  const issues: Issue[] = [];
  const attributes: [name: string, value: unknown][] = [];
  for (const [property, value] of Object.entries(userProperties ?? {})) {
    const name = options.lenient === true && property.startsWith("ce-") ? property.slice(3) : property;
    if (isAttributeName(name)) {
      // A repeated property is a list, and a repeated attribute.
      for (const each of receivedValues(value)) {
        attributes.push([name, each]);
        if (typeof each !== "string") {
          const issue = attributeIssue(`the user property ${property}`, "type", "a string", each);
          issues.push({ ...issue, path: ["userProperties", property] });
        }
      }
    }
  }
  // Without a prefix, user properties of other applications look like extension attributes.
  const isEvent = attributes.some(([name]) => requiredAttributes.includes(name));
  const found = isEvent ? { attributes, issues } : { attributes: [], issues: [] };
  return fromParts({ contentType, ...found, body: payload }, options);
}

const requiredAttributes: readonly string[] = /*@__PURE__*/ coreAttributes.slice(0, 4);

/**
 * Rejects attributes that are too long for MQTT. Clients do not check, and brokers close the connection.
 *
 * @see https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html#_Toc3901010
 */
function assertShort(attributes: Readonly<Record<string, string | undefined>>): void {
  const issues: Issue[] = [];
  for (const [name, value = ""] of Object.entries(attributes)) {
    // UTF-8 needs at most three bytes per UTF-16 unit.
    if (value.length > maxLength / 3 && encodeUtf8(value).length > maxLength) {
      issues.push(attributeIssue(name, "maxLength", `at most ${maxLength} bytes long`, value));
    }
  }
  if (issues.length > 0) {
    throw new EventError("invalid", "not an event that MQTT can carry", issues);
  }
}

const maxLength = 65_535;
