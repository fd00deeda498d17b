// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { AttributeType } from "../cloudevents/attributes.js";
import type { ToMessageOptions } from "../cloudevents/bindings/binding.js";
import { type Content, contentOf } from "../cloudevents/data.js";
import type { CloudEvent } from "../cloudevents/event.js";
import type { EventFormat } from "../cloudevents/formats/format.js";
import { json } from "../cloudevents/formats/json.js";
import type { EventOptions } from "../cloudevents/options.js";
import type { Result } from "../event-error.js";
import { type AttributeRules, memberOf } from "./attribute-rules.js";
import type { TemplateTarget } from "./uri-template.js";

/** The types of a message of an endpoint. They exist for the compiler only. */
export interface MessageTypes {
  /** The argument of handlers and the result of producers. */
  readonly event: { readonly type: string };
  /** The input of the builder. Its `parameters` are replaced by those below. */
  readonly input: object;
  /** The values of all placeholders, including those of the transport. Optional if the data has them. */
  readonly parameters: object;
}

/** The types of the messages of an endpoint, by the names of the producer methods. */
export type MessageMap<Messages> = { readonly [Name in keyof Messages]: MessageTypes };

/** Messages of unknown types. */
export type AnyMessages = Readonly<Record<string, MessageTypes>>;

/** Any event of an endpoint. */
export type EventOf<Messages extends MessageMap<Messages>> = Messages[keyof Messages]["event"];

/** The members of a definition that endpoints use. */
export interface MessageDefinition<Event = unknown> {
  (input: never, options?: object): Event;
  readonly type: string;
  readonly deprecated: boolean;
  readonly is: (value: unknown) => value is Event;
  readonly safeParse: (input: unknown) => Result<Event>;
  /** Returns the values of the placeholders of an event. */
  parameters(event: Event): object;
  /** Only of events. */
  readonly attributes?: AttributeRules;
  /** Only of events. */
  readonly extensionTypes?: Readonly<Record<string, AttributeType>>;
  readonly withAttributes?: (attributes: AttributeRules) => MessageDefinition<Event>;
  /** Only of messages without an envelope. */
  readonly variables?: readonly string[];
}

/** The mode of an event: everything in the body, or the attributes in headers. */
export interface ContentMode {
  /** The mode to write. Both are read. Default: `binary`. */
  readonly mode?: "binary" | "structured";
  /** The format of structured messages. JSON is always read. Default: JSON. */
  readonly format?: EventFormat;
}

/** An event as a message of an endpoint. */
export interface MessageVariant<Event, Transport> extends ContentMode {
  readonly definition: MessageDefinition<Event>;
  /** The options of the protocol. Strings may contain placeholders. */
  readonly transport?: Transport;
  /** The rules of attributes that replace those of the definition. */
  readonly attributes?: AttributeRules;
  /** The media type of the data of a message without an envelope. Default: `application/json`. */
  readonly contentType?: string;
  /** Whether this message is deprecated. Other messages with the same event may not be. */
  readonly deprecated?: boolean;
}

/** Returns the definition of a message, with the rules of its attributes. */
export function definitionOf<Event>({
  definition,
  attributes,
}: MessageVariant<Event, unknown>): MessageDefinition<Event> {
  return (attributes && definition.withAttributes?.(attributes)) ?? definition;
}

/** The messages of an endpoint, by their names. */
export type MessageTable<Messages extends MessageMap<Messages>, Transport> = {
  readonly [Name in keyof Messages]: MessageVariant<Messages[Name]["event"], Transport>;
};

/** A name and a string, such as a header. The string may contain placeholders, and names may repeat. */
export type NamedText = readonly [name: string, text: string];

/** A place in a message, and the template of the string there. */
export interface Field {
  /** The kind of place in the terms of the protocol: `topic`, `key`, `header`. */
  readonly place: string;
  /** The name of the header or property. Empty for other places. */
  readonly name: string;
  readonly template: string;
  readonly target: TemplateTarget;
  /** Whether a message that arrives must match. Defaults of the endpoint apply to sending only. */
  readonly required: boolean;
}

/** Returns the field of the message, or else of the endpoint. */
export function fieldOf(
  place: string,
  ofMessage: string | undefined,
  ofEndpoint: string | undefined,
  target: TemplateTarget = "text",
): readonly Field[] {
  const template = ofMessage ?? ofEndpoint;
  return template === undefined ? [] : [{ place, name: "", template, target, required: ofMessage !== undefined }];
}

/** Returns the named fields of the message, and those of the endpoint that the message does not have. */
export function namedFields(
  place: string,
  ofMessage: readonly NamedText[] = [],
  ofEndpoint: readonly NamedText[] = [],
): readonly Field[] {
  const own = new Set(ofMessage.map(([name]) => name));
  const field = ([name, template]: NamedText, required: boolean): Field => ({
    place,
    name,
    template,
    target: "text",
    required,
  });
  return [
    ...ofEndpoint.filter(([name]) => !own.has(name)).map((text) => field(text, false)),
    ...ofMessage.map((text) => field(text, true)),
  ];
}

/** Returns the options of the binding for the mode of the message or of the endpoint. */
export function writingOptions(
  variant: MessageVariant<unknown, unknown>,
  endpoint: ContentMode,
  options: Pick<EventOptions, "json">,
): ToMessageOptions {
  const { mode = endpoint.mode, format = endpoint.format ?? json, definition } = variant;
  const { extensionTypes = {} } = definition;
  const shared = { extensionTypes, ...(options.json && { json: options.json }) };
  return mode === "structured" ? { ...shared, mode, format } : shared;
}

/** Returns whether an event is a CloudEvent. */
export function isCloudEvent(event: unknown, definition: MessageDefinition): event is CloudEvent {
  return event !== undefined && definition.attributes !== undefined;
}

/** Returns the body of a message without an envelope, and its content type. */
export function plainContent(
  message: unknown,
  { contentType = "application/json" }: MessageVariant<unknown, unknown>,
  options: Pick<EventOptions, "json">,
): Content {
  const data = memberOf(message, "data");
  return contentOf({ ...envelope, datacontenttype: contentType, data }, options);
}

// The function that encodes data expects an event.
const envelope: CloudEvent = { specversion: "1.0", id: "-", source: "-", type: "-" };
