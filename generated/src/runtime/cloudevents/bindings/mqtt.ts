// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import type { Issue } from "../../issue.js";
import { attributeIssue } from "../attribute-issue.js";
import { coreAttributes, isAttributeName, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import type { CloudEvent } from "../event.js";
import { encodeUtf8 } from "../utf8.js";
import { type FromMessageOptions, type ToMessageOptions, toBinary, toStructured } from "./binding.js";
import type { BytesOption } from "./client-bytes.js";
import { assertJsonOnly, fromParts, receivedValues } from "./message-parts.js";

/*
 * The MQTT protocol binding, CloudEvents 1.0.2, unchanged in the working draft of July 2026: MQTT 5.0 in both modes, MQTT
 * 3.1.1 in structured mode and in JSON only. Messages are those of mqtt.js.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/mqtt-protocol-binding.md
 */

/** A message to send: `client.publish(topic, message.payload, message)`. */
export interface MqttMessage<Bytes = Uint8Array<ArrayBuffer>> {
  /** Empty for no data. */
  readonly payload: string | Bytes;
  /** What MQTT 5.0 carries beside the payload. */
  readonly properties?: {
    readonly contentType?: string;
    readonly userProperties?: Record<string, string>;
  };
}

/** A message that was received: the packet that mqtt.js hands out with it. */
export interface ReceivedMqttMessage {
  readonly payload: string | Uint8Array;
  readonly properties?:
    | {
        readonly contentType?: string | undefined;
        readonly userProperties?: Readonly<Record<string, string | readonly string[]>> | undefined;
      }
    | undefined;
}

/** What `toMessage` can be told. mqtt.js wants `bytes` by its types: `Buffer.from`. */
export type ToMqttOptions<Bytes = Uint8Array<ArrayBuffer>> = ToMessageOptions &
  BytesOption<Bytes> & {
    /**
     * As mqtt.js has it in `client.options`: 4 is MQTT 3.1.1, 5 the default. Say so where it is not 5: mqtt.js would leave
     * out the properties, and the attributes with them, without a word.
     */
    readonly protocolVersion?: number | undefined;
  };

/**
 * Writes an event as the payload and the properties of a PUBLISH packet. Topic, quality of service and the rest are up to
 * whoever sends it (MQTT-07).
 *
 * @throws EventError `invalid`, listing every problem; `unsupported` for what MQTT 3.1.1 cannot carry
 */
export function toMessage<Bytes>(
  event: CloudEvent,
  options: ToMqttOptions<Bytes> & Required<BytesOption<Bytes>>,
): MqttMessage<Bytes>;
export function toMessage(event: CloudEvent, options?: ToMqttOptions): MqttMessage;
export function toMessage(event: CloudEvent, options: ToMqttOptions<unknown> = {}): MqttMessage<unknown> {
  const { protocolVersion = 5 } = options;
  if (protocolVersion < 5) {
    assertJsonOnly(options, "MQTT 3.1.1"); // MQTT-01
  }
  const userProperties: Record<string, string> = {};
  const { contentType, data = "" } =
    options.mode === "structured"
      ? toStructured(event, options.format, options) // MQTT-05
      : toBinary(event, options, (name, value, type) => {
          userProperties[name] = toCanonical(value, type); // MQTT-03
        });
  assertShort({ ...userProperties, datacontenttype: contentType });
  const bytes = bytesOf(data);
  const payload = bytes === undefined ? data : (options.bytes?.(bytes) ?? bytes);
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
 * Reads an event, in binary or structured mode, whichever the content type says (MQTT-02), or in JSON without any properties
 * (MQTT-01). User properties that no attribute could be called are not the event's. A lenient reader also takes the prefix `ce-`
 * that the Go SDK puts before names (MQTT-06).
 *
 * @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for
 *   another format or another version; `invalid`, listing every problem
 */
export function fromMessage(message: ReceivedMqttMessage, options: FromMessageOptions = {}): CloudEvent {
  const { payload, properties: { contentType, userProperties } = {} } = message;
  const issues: Issue[] = [];
  const attributes: [name: string, value: unknown][] = [];
  for (const [property, value] of Object.entries(userProperties ?? {})) {
    const name = options.lenient === true && property.startsWith("ce-") ? property.slice(3) : property;
    if (isAttributeName(name)) {
      // A repeated property is a list here, and an attribute that is there twice (MQTT-06).
      for (const each of receivedValues(value)) {
        attributes.push([name, each]);
        if (typeof each !== "string") {
          const issue = attributeIssue(`the user property ${property}`, "MQTT-03", "text", each);
          issues.push({ ...issue, path: ["userProperties", property] });
        }
      }
    }
  }
  // Without a prefix to tell, other people's properties look like extension attributes.
  const isEvent = attributes.some(([name]) => requiredAttributes.includes(name));
  const found = isEvent ? { attributes, issues } : { attributes: [], issues: [] };
  return fromParts({ contentType, ...found, body: payload }, options);
}

const requiredAttributes: readonly string[] = /*@__PURE__*/ coreAttributes.slice(0, 4);

/**
 * Refuses what MQTT cannot hold. Clients do not look, and would send a packet that makes the broker close the connection.
 *
 * @see https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html#_Toc3901010
 */
function assertShort(attributes: Readonly<Record<string, string | undefined>>): void {
  const issues: Issue[] = [];
  for (const [name, value = ""] of Object.entries(attributes)) {
    // No character is more than three bytes for each of its UTF-16 units.
    if (value.length > maxLength / 3 && encodeUtf8(value).length > maxLength) {
      issues.push(attributeIssue(name, "MQTT-03", `at most ${maxLength} bytes long`, value));
    }
  }
  if (issues.length > 0) {
    throw new EventError("invalid", "not an event that MQTT can carry", issues);
  }
}

const maxLength = 65_535;
