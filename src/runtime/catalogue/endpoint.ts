// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type FromMessageOptions, noneIfEmpty } from "../cloudevents/bindings/binding.js";
import { type Content, readData } from "../cloudevents/data.js";
import type { CloudEvent } from "../cloudevents/event.js";
import { json } from "../cloudevents/formats/json.js";
import type { ReadOptions } from "../cloudevents/options.js";
import { decodeUtf8 } from "../cloudevents/utf8.js";
import { EventError, toResult } from "../event-error.js";
import type { Issue } from "../issue.js";
import { matchWith, variablesIn } from "./attribute-rules.js";
import { dispatch, type Handlers, type Received, type Routes } from "./consumer.js";
import { finder, type Outcome, readValue } from "./define-catalogue.js";
import {
  type AnyMessages,
  type ContentMode,
  definitionOf,
  type EventOf,
  type Field,
  type MessageDefinition,
  type MessageMap,
  type MessageVariant,
} from "./message-variant.js";
import type { Variables } from "./uri-template.js";

/** The members that endpoints of all protocols have. */
export interface Endpoint<Messages extends MessageMap<Messages>, Message, Consumer> {
  /**
   * Makes a consumer with a handler for each event type, and routes for everything else.
   *
   * @param routes - for messages that are unknown, invalid or deprecated
   */
  consumer(
    handlers: Handlers<Messages, Message>,
    routes: Routes<EventOf<Messages>, Message>,
    options?: ReadOptions,
  ): Consumer;
  /** Reads a message and returns what it is: an event, unknown, or invalid with an error. Never throws. */
  read(message: Message, options?: ReadOptions): Received<EventOf<Messages>>;
}

/** The parts of a protocol that endpoints need: which fields its messages have, and how to read them. */
export interface Protocol<Message, Transport, Parts> {
  /** Returns the fields of a message; `endpoint` has the defaults for all messages. */
  readonly fieldsOf: (transport: Transport | undefined, endpoint: Parts) => readonly Field[];
  /** Reads the CloudEvent of a message. */
  readonly fromMessage: (message: Message, options: FromMessageOptions) => CloudEvent;
  /** Returns the strings in a field of a message: none, one, or several of the same name. */
  readonly textsAt: (message: Message, field: Field) => readonly string[];
  /** Returns the body of a message and its content type. */
  readonly contentOf: (message: Message) => Content;
}

/** A message of an endpoint with all that is needed to read and write it. */
export interface Member<Event, Transport = unknown> {
  readonly name: string;
  readonly variant: MessageVariant<Event, Transport>;
  readonly definition: MessageDefinition<Event>;
  readonly fields: readonly Field[];
}

interface AnyEvent {
  readonly type: string;
}

/** What endpoints are built from: their messages, and functions to read messages and to hand them to handlers. */
export interface EndpointParts<Message, Transport> {
  readonly members: readonly Member<AnyEvent, Transport>[];
  readonly read: (message: Message, options?: ReadOptions) => Received<AnyEvent>;
  readonly consumer: (
    handlers: Handlers<AnyMessages, Message>,
    routes: Routes<AnyEvent, Message>,
    options?: ReadOptions,
  ) => { readonly receive: (message: Message) => Promise<void> };
}

/** Makes the parts of an endpoint that are the same for all protocols. */
export function defineEndpoint<
  Message,
  Transport,
  Parts extends ContentMode & { readonly messages: Readonly<Record<string, MessageVariant<AnyEvent, Transport>>> },
>(protocol: Protocol<Message, Transport, Parts>, parts: Parts): EndpointParts<Message, Transport> {
  const members = Object.entries(parts.messages).map(([name, variant]) => ({
    name,
    variant,
    definition: definitionOf(variant),
    fields: protocol.fieldsOf(variant.transport, parts),
  }));
  const read = makeReader(members, protocol, parts);
  return {
    members,
    read,
    consumer: (handlers, routes, options) => ({
      receive: async (message) => {
        await dispatch(read(message, options), message, handlers, routes);
      },
    }),
  };
}

type Reader<Message> = Pick<Protocol<Message, unknown, unknown>, "fromMessage" | "textsAt" | "contentOf">;

/**
 * Makes the `read` of an endpoint. CloudEvents are found by their type and other attributes, messages without an
 * envelope by the fields that their transport declares.
 */
function makeReader<Event, Message>(
  members: readonly Member<Event>[],
  reader: Reader<Message>,
  { format }: ContentMode,
): (message: Message, options?: ReadOptions) => Received<Event> {
  const enveloped = members
    .filter(({ definition }) => definition.attributes !== undefined)
    .map((member) => ({ ...member, ...candidateOf(member) }));
  const plain = members.filter(({ definition }) => definition.attributes === undefined);
  const find = finder(enveloped);
  const formats = format === undefined || format === json ? [json] : [json, format];

  const read = (message: Message, options: ReadOptions): Received<Event> => {
    const notAnEvent = new EventError("not-an-event", "not a message of this endpoint");
    const fits = ({ fields }: Member<Event>): boolean => matchFields(fields, message, reader, {}) !== undefined;
    const event = toResult(() => {
      if (enveloped.length === 0) throw notAnEvent;
      return reader.fromMessage(message, { formats, ...options });
    });
    if (event.success) {
      const ofType = find(event.data);
      const ofTransport = ofType.filter(fits);
      const outcome = readValue<Event, Candidate<Event>>(event.data, ofTransport.length > 0 ? ofTransport : ofType);
      return receivedOf(outcome, message, reader);
    }
    const { error } = event;
    if (error.code !== "not-an-event") return { kind: "invalid", name: undefined, value: message, error };
    const candidates = plain.filter(fits).map((member) => ({
      ...member,
      ...candidateOf(member),
      safeParse: () => toResult(() => readPlain(member, message, reader, options)),
    }));
    if (candidates.length === 0) return { kind: "unknown", type: undefined, value: message, error };
    return receivedOf(readValue<Event, Candidate<Event>>(message, candidates), message, reader);
  };
  return (message, options = {}) => {
    try {
      return read(message, options);
    } catch (cause) {
      // A consumer must not receive the message again and again because of an error that nothing else expects.
      const error = new EventError("malformed-message", "the message cannot be read", [], { cause });
      return { kind: "invalid", name: undefined, value: message, error };
    }
  };
}

type Candidate<Event> = Member<Event> & Pick<MessageDefinition<Event>, "safeParse" | "deprecated">;

function candidateOf<Event>({
  definition,
  variant,
}: Member<Event>): Pick<MessageDefinition<Event>, "type" | "safeParse" | "deprecated" | "attributes"> {
  const { type, safeParse, attributes = {} } = definition;
  return { type, safeParse, attributes, deprecated: variant.deprecated ?? definition.deprecated };
}

function receivedOf<Event, Message>(
  outcome: Outcome<Event, Candidate<Event>>,
  message: Message,
  reader: Reader<Message>,
): Received<Event> {
  if (outcome.kind === "unknown") return outcome;
  const { definition: member } = outcome;
  if (outcome.kind === "invalid") {
    return { kind: "invalid", name: member?.name, value: outcome.value, error: outcome.error };
  }
  const { event, deprecated, definition } = outcome;
  const ofEvent: object = definition.definition.parameters(event);
  const names = Object.keys(ofEvent);
  const ofTransport = matchFields(definition.fields, message, reader, variablesIn(ofEvent, names)) ?? {};
  return {
    kind: "event",
    event,
    name: definition.name,
    parameters: { ...ofTransport, ...variablesIn(ofEvent, names) },
    deprecated,
  };
}

/** The values of placeholders in what the transport says, or `undefined` if it says something else. */
function matchFields<Message>(
  fields: readonly Field[],
  message: Message,
  reader: Reader<Message>,
  hints: Variables,
): Variables | undefined {
  let variables: Variables = {};
  for (const field of fields) {
    const found = reader
      .textsAt(message, field)
      .map((text) => matchWith(field.template, text, field.target, variables, hints))
      .find((each) => each !== undefined);
    if (found === undefined && field.required) return undefined;
    variables = { ...variables, ...found };
  }
  return variables;
}

/** @throws EventError `invalid` for data that cannot be read or is not what the definition wants */
function readPlain<Event, Message>(
  { definition, variant, fields }: Member<Event>,
  message: Message,
  reader: Reader<Message>,
  options: ReadOptions,
): Event {
  const issues: Issue[] = [];
  const { contentType = variant.contentType ?? "application/json", data: body } = reader.contentOf(message);
  const carried = noneIfEmpty(body, contentType, options);
  const data = carried === undefined ? undefined : readData(carried, contentType, options, issues);
  if (issues.length > 0) throw new EventError("invalid", `not a valid ${definition.type}`, issues);
  const names = definition.variables ?? [];
  const inData = variablesIn(data, names);
  const found = matchFields(fields, message, reader, inData);
  const parameters = variablesIn({ ...inData, ...found }, names);
  const result = definition.safeParse({ type: definition.type, parameters, ...(data !== undefined && { data }) });
  if (result.success) return result.data;
  throw result.error;
}

/** Returns the strings in a header or a property: a string, UTF-8 bytes, or a list of these. */
export function textsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => {
    const text = each instanceof Uint8Array ? decodeUtf8(each) : each;
    return typeof text === "string" ? [text] : [];
  });
}
