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

/** What the compiler has to know of a message that an endpoint carries; there is nothing of it at run time. */
export interface MessageTypes {
  /** What handlers get, and what producers return. */
  readonly event: { readonly type: string };
  /** What the builder of the event takes. Its own `parameters` are replaced by those below. */
  readonly input: object;
  /** The values of all placeholders, those of the transport included; optional where the data has them. */
  readonly parameters: object;
}

/** The types of the messages of an endpoint, by the names that its producer has for them. */
export type MessageMap<Messages> = { readonly [Name in keyof Messages]: MessageTypes };

/** Messages of which nothing more is known: what endpoints are made of inside. */
export type AnyMessages = Readonly<Record<string, MessageTypes>>;

/** Any event of an endpoint. */
export type EventOf<Messages extends MessageMap<Messages>> = Messages[keyof Messages]["event"];

/** The definition of an event or of a message without an envelope, as far as endpoints use it. */
export interface MessageDefinition<Event = unknown> {
  (input: never, options?: object): Event;
  readonly type: string;
  readonly deprecated: boolean;
  readonly is: (value: unknown) => value is Event;
  readonly safeParse: (input: unknown) => Result<Event>;
  /** The values of the placeholders that an event was made of. */
  parameters(event: Event): object;
  /** Only of events. */
  readonly attributes?: AttributeRules;
  /** Only of events. */
  readonly extensionTypes?: Readonly<Record<string, AttributeType>>;
  readonly withAttributes?: (attributes: AttributeRules) => MessageDefinition<Event>;
  /** Only of messages without an envelope. */
  readonly variables?: readonly string[];
}

/** How an event is carried: all in the body, or with its attributes beside it. */
export interface ContentMode {
  /** Default: `binary`. Whatever it says, both are read. */
  readonly mode?: "binary" | "structured";
  /** The format of structured messages. Default: JSON, which is read in any case. */
  readonly format?: EventFormat;
}

/** An event as one endpoint carries it. */
export interface MessageVariant<Event, Transport> extends ContentMode {
  readonly definition: MessageDefinition<Event>;
  /** What the message says about its transport. All texts may hold placeholders. */
  readonly transport?: Transport;
  /** The rules of attributes that differ from those of the definition. */
  readonly attributes?: AttributeRules;
  /** The media type of the data of a message without an envelope. Default: `application/json`. */
  readonly contentType?: string;
  /** Whether the catalogue says that this message should not be used any more, though others with this event may. */
  readonly deprecated?: boolean;
}

/** The definition of a variant, with the rules of its attributes. */
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

/** A named text of a transport, such as a header; it may hold placeholders. Names may repeat. */
export type NamedText = readonly [name: string, text: string];

/** One text of a transport that may hold placeholders, and where in a message it stands. */
export interface Field {
  /** The kind of place, as the protocol calls it: `topic`, `key`, `header`. */
  readonly place: string;
  /** Which one of its kind; empty where there is only one. */
  readonly name: string;
  readonly template: string;
  readonly target: TemplateTarget;
  /** Whether a message that arrives has to have it. What an endpoint says for all messages is about sending only. */
  readonly required: boolean;
}

/** The field of a text, of the message or else of the endpoint, if either has it. */
export function fieldOf(
  place: string,
  ofMessage: string | undefined,
  ofEndpoint: string | undefined,
  target: TemplateTarget = "text",
): readonly Field[] {
  const template = ofMessage ?? ofEndpoint;
  return template === undefined ? [] : [{ place, name: "", template, target, required: ofMessage !== undefined }];
}

/** The fields of named texts: those of the message, and of the endpoint those that the message does not have. */
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

/** What a binding is told to write an event in the mode of its message, or of the endpoint. */
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

/** Whether an event is a CloudEvent: whether its definition has rules for attributes. */
export function isCloudEvent(event: unknown, definition: MessageDefinition): event is CloudEvent {
  return event !== undefined && definition.attributes !== undefined;
}

/** The body of a message without an envelope, and its content type. */
export function plainContent(
  message: unknown,
  { contentType = "application/json" }: MessageVariant<unknown, unknown>,
  options: Pick<EventOptions, "json">,
): Content {
  const data = memberOf(message, "data");
  return contentOf({ ...envelope, datacontenttype: contentType, data }, options);
}

// What writes data asks for an event.
const envelope: CloudEvent = { specversion: "1.0", id: "-", source: "-", type: "-" };
