import type { JsonValue } from "../schema/schema.js";
import type { Provenance } from "./event-model.js";
import type { EventName } from "./event-name.js";

/** Where messages are sent to, or come from: the endpoint of a catalogue, or a group of messages over one protocol. */
export interface EndpointModel {
  readonly name: EventName;
  /** One or more sentences about the endpoint. */
  readonly description: string;
  readonly protocol: EndpointProtocol;
  /** The human-readable addresses, preferred ones first. */
  readonly addresses: readonly string[];
  /** The media type of the event format of structured messages, where it is not JSON. */
  readonly format?: string;
  /** What the runtime has to know of the endpoint: plain data, passed to it as it is. */
  readonly construction: { readonly [option: string]: JsonValue };
  /** Never empty. */
  readonly messages: readonly CarriedMessage[];
  readonly provenance: Provenance;
}

/** The protocols that there are endpoints for. */
export type EndpointProtocol = "amqp" | "http" | "kafka" | "mqtt" | "nats";

/** An event as an endpoint carries it. */
export interface CarriedMessage {
  /** What its producer calls it: the name of the event, or that of the message where an event is carried in several ways. */
  readonly name: string;
  /** The name of the event among those of the release, as values are spelled. */
  readonly event: string;
  /** The media type of the event format, where it is neither JSON nor that of the endpoint. */
  readonly format?: string;
  readonly construction: { readonly [option: string]: JsonValue };
  /** All placeholders, of its attributes and of its transport, and whether the data can fill them. */
  readonly parameters: readonly { readonly name: string; readonly optional: boolean }[];
}
