// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import {
  fromMessage,
  type NatsHeaderWriter,
  type NatsMessage,
  type ReceivedNatsMessage,
  toMessage,
} from "../cloudevents/bindings/nats.js";
import { bytesOf } from "../cloudevents/bytes.js";
import type { Content } from "../cloudevents/data.js";
import type { ReadOptions } from "../cloudevents/options.js";
import { EventError } from "../event-error.js";
import { isCloudEvent, plainContent, writingOptions } from "./encode.js";
import { type ContentMode, type Field, fieldOf, type NamedText, namedFields } from "./message-variant.js";
import { textsAt } from "./prepare.js";
import type { Outgoing } from "./producer.js";
import type { MessageReader } from "./receive.js";

/** What an endpoint or a message says about messages of NATS. Texts may hold placeholders. */
export interface NatsTransport {
  readonly subject?: string;
  readonly replyTo?: string;
  readonly headers?: readonly NamedText[];
}

/** Headers of NATS while they are written: `MsgHdrs` of `@nats-io/nats-core`. */
export interface NatsHeaders extends NatsHeaderWriter {
  append(name: string, value: string): void;
  delete(name: string): void;
}

/** A message that was received: a `Msg` or a `JsMsg`, as it is. */
export interface ReceivedNats extends ReceivedNatsMessage {
  readonly subject: string;
}

/** The fields of a message. */
export function natsFields(message: NatsTransport, endpoint: Pick<NatsTransport, "subject">): readonly Field[] {
  return [
    ...fieldOf("subject", message.subject, endpoint.subject, "subject"),
    // Where to answer is chosen by whoever asks.
    ...fieldOf("replyTo", undefined, message.replyTo, "subject"),
    ...namedFields("header", message.headers),
  ];
}

/**
 * Writes the payload and the headers of an event.
 *
 * @throws EventError `unsupported` for what cannot be carried without headers
 */
export function natsMessageOf<Headers extends NatsHeaders>(
  { member, event, variables }: Outgoing<NatsTransport>,
  endpoint: ContentMode,
  options: Pick<ReadOptions, "json"> & { readonly headers: (() => Headers) | false },
): NatsMessage<Headers> {
  const { variant, definition, fields } = member;
  const { headers: makeHeaders } = options;
  const declared = textsAt("header", fields, variables);
  if (makeHeaders === false) {
    if (declared.length > 0) throw new EventError("unsupported", `${definition.type} cannot be sent without headers`);
    if (!isCloudEvent(event, definition)) return plainMessage(plainContent(event, variant, options));
    const mode = endpoint.mode ?? "structured";
    const { data } = toMessage(event, { ...writingOptions(variant, { ...endpoint, mode }, options), headers: false });
    return { data };
  }
  const message = isCloudEvent(event, definition)
    ? toMessage(event, { ...writingOptions(variant, endpoint, options), headers: makeHeaders })
    : plainMessage(plainContent(event, variant, options), makeHeaders());
  for (const [name] of declared) message.headers?.delete(name);
  for (const [name, text] of declared) message.headers?.append(name, text);
  return message;
}

function plainMessage<Headers extends NatsHeaders>(
  { contentType, data = "" }: Content,
  headers?: Headers,
): NatsMessage<Headers> {
  if (contentType !== undefined) headers?.set("content-type", contentType);
  return { data: typeof data === "string" ? data : (bytesOf(data) ?? ""), ...(headers !== undefined && { headers }) };
}

/** Takes messages apart. */
export const natsReader: MessageReader<ReceivedNats> = {
  fromMessage: (message, options) => fromMessage(message, options),
  textsAt: ({ subject, headers = {} }, { place, name }) =>
    place === "subject" ? [subject] : place === "header" ? headerTexts(headers, name) : [],
  contentOf: ({ headers = {}, data }) => ({ contentType: headerTexts(headers, "content-type")[0], data }),
};

/** The values of a header, whatever the case of its name (NATS-05). */
function headerTexts(headers: NonNullable<ReceivedNats["headers"]>, name: string): readonly string[] {
  const entries = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  const found = entries.filter(([each]) => each.toLowerCase() === name.toLowerCase());
  return found.flatMap(([, value]) => value);
}
