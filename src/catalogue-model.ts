import type { Diagnostic, Place } from "./diagnostics/diagnostic.js";
import type { DataSchema } from "./payload-schemas/data-schema.js";
import type { JsonValue } from "./schema/schema.js";

/** The result of reading catalogue documents, whatever format they are in. */
export interface ReadCatalogue {
  readonly catalogue: Catalogue;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Everything that the catalogue documents of a run say, in one vocabulary whatever dialect each of them is written in: that
 * of xRegistry 1.0-rc4. References are resolved, defaults filled in, base messages overlaid.
 */
export interface Catalogue {
  /** In the order of the documents; those of later documents take the place of earlier ones with the same id. */
  readonly groups: readonly MessageGroup[];
  readonly endpoints: readonly Endpoint[];
  /** Schemas that the schemas of messages can refer to or import, whether or not a message uses them. */
  readonly schemas?: readonly DataSchema[];
}

/** Messages that belong together. An endpoint with messages of its own has a group of its own too. */
export interface MessageGroup {
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
  readonly deprecated?: Deprecation;
  readonly messages: readonly Message[];
  readonly place: Place;
}

/** That something should not be used any more. */
export interface Deprecation {
  readonly effective?: string;
  readonly removal?: string;
  readonly alternative?: string;
  readonly documentation?: string;
}

/** One message definition: an event in one transport. */
export interface Message {
  readonly id: string;
  /** The id of its group. */
  readonly group: string;
  readonly name?: string;
  readonly description?: string;
  readonly deprecated?: Deprecation;
  /** The XID of the message at the end of its chain of base messages: the logical event that this is a variant of. */
  readonly base?: string;
  /** The XIDs of all messages in that chain, the nearest first; an alias has none. */
  readonly bases?: readonly string[];
  readonly envelope: "cloudevents" | undefined;
  /** The declared attributes of the envelope by name, in order of declaration, without `specversion`. */
  readonly attributes: ReadonlyMap<string, AttributeDeclaration>;
  readonly mode?: ContentMode;
  /** The media type of the event format of structured messages, such as `application/cloudevents+json`. */
  readonly format?: string;
  readonly transport: MessageTransport | undefined;
  readonly data?: DataSchema;
  /** The media type of the data, if declared. */
  readonly dataContentType?: string;
  readonly place: Place;
}

/** How a CloudEvent lies in a message. */
export type ContentMode = "binary" | "structured";

/** The declaration of an envelope attribute. */
export interface AttributeDeclaration {
  readonly name: string;
  readonly type: AttributeTypeName;
  readonly required: boolean;
  /** A constant, or a template with `{placeholders}` (RFC 6570 level 1) if `template` is set. */
  readonly value?: string | number | boolean;
  readonly template: boolean;
  /** Whether the value means "now" (such as `0000-01-01T00:00:00Z`). Then there is no `value`. */
  readonly now?: boolean;
  readonly description?: string;
  readonly place: Place;
}

/** The types of declarations, older names mapped to newer ones. */
export type AttributeTypeName =
  | "any"
  | "binary"
  | "boolean"
  | "duration"
  | "integer"
  | "number"
  | "string"
  | "symbol"
  | "timestamp"
  | "uri"
  | "urireference"
  | "uritemplate";

/** The protocols that there are bindings for. A catalogue may name others, which are kept as `other`. */
export type Protocol = "http" | "kafka" | "amqp" | "mqtt" | "nats" | "websocket";

/** A named value that may hold placeholders; names may repeat. */
export type NamedValue = readonly [name: string, value: string];

/** The transport of a message. All strings may contain placeholders. */
export type MessageTransport =
  | {
      readonly protocol: "http";
      readonly method?: string;
      readonly path?: string;
      readonly query: readonly NamedValue[];
      readonly headers: readonly NamedValue[];
    }
  | {
      readonly protocol: "kafka";
      readonly topic?: string;
      readonly key?: string;
      readonly partition?: number;
      readonly headers: readonly NamedValue[];
    }
  | {
      readonly protocol: "amqp";
      /** By section and name: `properties`, `applicationProperties`, `messageAnnotations`, `deliveryAnnotations`, `header`, `footer`. */
      readonly sections: { readonly [section in AmqpSection]?: { readonly [name: string]: JsonValue } };
    }
  | {
      readonly protocol: "mqtt";
      /** 4 is MQTT 3.1.1, as mqtt.js counts. */
      readonly protocolVersion: 4 | 5;
      readonly topic?: string;
      readonly qos?: 0 | 1 | 2;
      readonly retain?: boolean;
      readonly messageExpiryInterval?: number;
      readonly responseTopic?: string;
      readonly correlationData?: string;
      readonly contentType?: string;
      readonly userProperties: readonly NamedValue[];
    }
  | {
      readonly protocol: "nats";
      readonly subject?: string;
      readonly replyTo?: string;
      readonly headers: readonly NamedValue[];
    }
  | { readonly protocol: "websocket" };

/** The parts of an AMQP 1.0 message that a catalogue can set. */
export type AmqpSection =
  | "properties"
  | "applicationProperties"
  | "messageAnnotations"
  | "deliveryAnnotations"
  | "header"
  | "footer";

/** Where messages of some groups are sent to, or come from. */
export interface Endpoint {
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
  readonly deprecated?: Deprecation;
  /** The role of the client; one of them, or `subscriber` and `consumer`. */
  readonly usage: readonly ("producer" | "consumer" | "subscriber")[];
  readonly channel?: string;
  readonly mode?: ContentMode;
  readonly format?: string;
  readonly transport: EndpointTransport | undefined;
  /** The URIs, or for Kafka `host:port`, by preference; may hold placeholders. */
  readonly addresses: readonly string[];
  /** The ids of its groups; its own messages are in a group of its own id. */
  readonly groups: readonly string[];
  readonly place: Place;
}

/** The transport of an endpoint. All strings may contain placeholders. */
export type EndpointTransport =
  | {
      readonly protocol: "http";
      readonly method?: string;
      readonly query: readonly NamedValue[];
      readonly headers: readonly NamedValue[];
    }
  | {
      readonly protocol: "kafka";
      readonly topic?: string;
      readonly key?: string;
      readonly partition?: number;
      readonly acks?: number;
      readonly consumerGroup?: string;
      readonly headers: readonly NamedValue[];
    }
  | { readonly protocol: "amqp"; readonly node?: string; readonly durable?: boolean }
  | {
      readonly protocol: "mqtt";
      readonly protocolVersion: 4 | 5;
      readonly topic?: string;
      readonly topicFilter?: string;
      readonly sharedSubscriptionGroup?: string;
      readonly qos?: 0 | 1 | 2;
      readonly retain?: boolean;
      readonly willTopic?: string;
      /** The XID of the message. */
      readonly willMessage?: string;
    }
  | {
      readonly protocol: "nats";
      readonly subject?: string;
      readonly subjectFilter?: string;
      readonly queueGroup?: string;
    }
  | { readonly protocol: "websocket" };

/** Returns a predicate for messages that are a base of others, directly or indirectly. */
export function baseMessages({ groups }: Catalogue): (message: Message) => boolean {
  const bases = new Set(groups.flatMap(({ messages }) => messages.flatMap((message) => message.bases ?? [])));
  return ({ group, id }) =>
    [`/messagegroups/${group}`, `/endpoints/${group}`, group].some((owner) => bases.has(`${owner}/messages/${id}`));
}
