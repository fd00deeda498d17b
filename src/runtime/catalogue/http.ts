// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

import {
  fromMessage,
  type HttpMessage,
  type ReceivedHttpMessage,
  messageOf as readBody,
  toMessage,
} from "../cloudevents/bindings/http.js";
import { flattenHeaders } from "../cloudevents/bindings/http-headers.js";
import { bytesOf } from "../cloudevents/bytes.js";
import type { Content } from "../cloudevents/data.js";
import type { ReadOptions } from "../cloudevents/options.js";
import { dispatch, type Handlers, type Received, type Routes } from "./consumer.js";
import { defineEndpoint, type Protocol } from "./endpoint.js";
import {
  type AnyMessages,
  type ContentMode,
  type EventOf,
  type Field,
  fieldOf,
  isCloudEvent,
  type MessageMap,
  type MessageTable,
  type NamedText,
  namedFields,
  plainContent,
  writingOptions,
} from "./message-variant.js";
import {
  type GivenParameters,
  makeProducer,
  type Outgoing,
  type Producer,
  type ProducerOptions,
  requireText,
  textsAt,
} from "./producer.js";
import { expand, type Variables } from "./uri-template.js";

/** Where a request goes to: the address and the path may hold placeholders. */
export interface Address {
  readonly url: string;
  readonly path: string;
  readonly query: readonly NamedText[];
}

/** The placeholders of an address, to be asked for like those of everything else. */
export function addressFields(url: string | undefined): readonly Field[] {
  return url === undefined ? [] : [{ place: "url", name: "", template: url, target: "text", required: false }];
}

/**
 * The URL of a request. What stands before the path of an address, host and port, is written as it is given; values in paths
 * and in the query are percent-encoded.
 */
export function urlOf({ url, path, query }: Address, variables: Variables): string {
  const [, origin = url, below = ""] = /^(\{\w+\}|[^/?#]*\/\/[^/?#]*)(.*)$/s.exec(url) ?? [];
  const address = new URL(expand(origin, variables, "text") + expand(below, variables));
  if (path !== "") address.pathname = address.pathname.replace(/\/$/, "") + expand(path, variables);
  for (const [name, value] of query) address.searchParams.append(name, value);
  return address.href;
}

/** What an endpoint or a message says about requests. Texts may hold placeholders. */
export interface HttpTransport {
  /** Default: `POST`. */
  readonly method?: string;
  /** Below the address of the endpoint. Values are percent-encoded. */
  readonly path?: string;
  readonly query?: readonly NamedText[];
  readonly headers?: readonly NamedText[];
}

/** The function `fetch`, or one like it. */
export type Fetch = (
  url: string,
  init: { method: string; headers: [string, string][]; body: string | Uint8Array<ArrayBuffer> | null },
) => Promise<{ readonly ok: boolean; readonly status: number }>;

function withSlash(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}

/** Where the request of an event goes to. */
export function addressOf({ member: { fields }, variables }: Outgoing<HttpTransport>, url: string): Address {
  const path = fields.find(({ place }) => place === "path")?.template ?? "";
  return { url, path, query: textsAt("query", fields, variables) };
}

/** Writes the request of an event. */
export function requestOf(
  { member, event, variables }: Outgoing<HttpTransport>,
  endpoint: ContentMode & HttpTransport,
  options: Pick<ReadOptions, "json">,
): Parameters<Fetch>[1] {
  const { variant, definition, fields } = member;
  const { headers, body } = isCloudEvent(event, definition)
    ? toMessage(event, writingOptions(variant, endpoint, options))
    : plainMessage(plainContent(event, variant, options));
  const declared = textsAt("header", fields, variables);
  const replaced = new Set(declared.map(([name]) => name.toLowerCase()));
  const own = Object.entries(headers).filter(([name]) => !replaced.has(name));
  const method = variant.transport?.method ?? endpoint.method ?? "POST";
  return { method, headers: [...own, ...declared.map(([name, text]): [string, string] => [name, text])], body };
}

function plainMessage({ contentType, data }: Content): HttpMessage {
  return {
    headers: contentType === undefined || data === undefined ? {} : { "content-type": contentType },
    body: typeof data === "string" ? data : (bytesOf(data) ?? null),
  };
}

interface RequestParts {
  readonly method: string;
  readonly url: string;
  readonly message: ReceivedHttpMessage;
}

/** Takes requests apart. */
const http: Protocol<RequestParts, HttpTransport, HttpTransport> = {
  fieldsOf: (message = {}, endpoint) => [
    ...fieldOf("method", message.method, endpoint.method),
    ...fieldOf("path", message.path && withSlash(message.path), undefined, "attribute"),
    ...namedFields("query", message.query, endpoint.query),
    ...namedFields("header", message.headers, endpoint.headers),
  ],
  fromMessage: ({ message }, options) => fromMessage(message, options),
  textsAt: ({ method, url, message }, { place, name, template }) => {
    if (place === "method") return [method];
    if (place === "header") return headerTexts(message, name);
    const { pathname, searchParams } = new URL(url);
    if (place === "query") return searchParams.getAll(name);
    // Wherever the endpoint is mounted, it is the end of the path that the message says.
    const count = template.split("/").length - 1;
    return [pathname, `/${pathname.split("/").slice(-count).join("/")}`];
  },
  contentOf: ({ message }) => ({
    contentType: headerTexts(message, "content-type")[0],
    data: message.body ?? undefined,
  }),
};

function headerTexts({ headers }: ReceivedHttpMessage, name: string): readonly string[] {
  const flat = flattenHeaders(headers);
  return flat.filter((_, index) => index % 2 === 1 && flat[index - 1]?.toLowerCase() === name.toLowerCase());
}

/** What an endpoint of HTTP is made of; what its messages say takes the place of what it says itself. */
export interface HttpEndpointParts<Messages extends MessageMap<Messages>>
  extends ContentMode,
    Omit<HttpTransport, "path"> {
  /** The address; it may hold placeholders. */
  readonly url?: string;
  readonly messages: MessageTable<Messages, HttpTransport>;
}

/** Answers requests. */
export interface HttpConsumer {
  /**
   * Answers with what the handler or the route returns, if that is a `Response`, else with 204 for an event that was handled,
   * 400 for one that is invalid (415 for what nobody here can read), and 422 for one that is unknown. Rejects if a
   * handler does.
   */
  readonly receive: (request: Request) => Promise<Response>;
}

/** What a producer can be told. */
export interface HttpProducerOptions<Given> extends ProducerOptions<Given> {
  /** Where to send to, if not to the address that the catalogue says; it may hold placeholders too. */
  readonly url?: string;
}

/** An endpoint of HTTP: sends and receives the messages that the catalogue says it carries. */
export interface HttpEndpoint<Messages extends MessageMap<Messages>> {
  /** Makes a producer on top of `fetch`. An answer that is not a success (2xx) rejects, with the answer as its `cause`. */
  producer<Given extends GivenParameters<Messages> = Record<never, never>>(
    fetch: Fetch,
    options?: HttpProducerOptions<Given>,
  ): Producer<Messages, Given>;
  /** Makes a consumer of one handler for each event type, and routes for all else. */
  consumer(
    handlers: Handlers<Messages, Request>,
    routes: Routes<EventOf<Messages>, Request>,
    options?: ReadOptions,
  ): HttpConsumer;
  /** Reads a request, and says what it is. Rejects only if its body does not arrive. */
  read(request: Request, options?: ReadOptions): Promise<Received<EventOf<Messages>>>;
}

/**
 * Makes an endpoint of HTTP.
 *
 * @see https://github.com/xregistry/spec/blob/main/endpoint/spec.md
 */
export function defineHttpEndpoint<Messages extends MessageMap<Messages>>(
  parts: HttpEndpointParts<Messages>,
): HttpEndpoint<Messages>;
export function defineHttpEndpoint(parts: HttpEndpointParts<AnyMessages>): HttpEndpoint<AnyMessages> {
  const { members, read: readRequest } = defineEndpoint(http, parts);
  const read = async (request: Request, options: ReadOptions): Promise<Received<{ readonly type: string }>> => {
    const { method, url } = request;
    return readRequest({ method, url, message: await readBody(request) }, options);
  };
  return {
    producer: (fetch, options = {}) => {
      const address = options.url ?? parts.url;
      const own = members.map((member) => ({ ...member, fields: [...member.fields, ...addressFields(address)] }));
      return makeProducer<AnyMessages, unknown, HttpTransport>(own, options, async (outgoing) => {
        const url = urlOf(addressOf(outgoing, requireText(address, "url")), outgoing.variables);
        const response = await fetch(url, requestOf(outgoing, parts, options));
        if (!response.ok) throw new Error(`the receiver answered ${response.status}`, { cause: response });
      });
    },
    consumer: (handlers, routes, options = {}) => ({
      receive: async (request) => {
        const received = await read(request, options);
        const answer = await dispatch(received, request, handlers, routes);
        return answer instanceof Response ? answer : new Response(null, { status: statusOf(received) });
      },
    }),
    read: (request, options = {}) => read(request, options),
  };
}

function statusOf(received: Received<unknown>): number {
  if (received.kind === "event") return 204;
  if (received.kind === "unknown") return 422;
  return received.error.code === "unsupported" ? 415 : 400;
}
