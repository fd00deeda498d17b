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
import { EventError } from "../event-error.js";
import type { Issue } from "../issue.js";
import { describeValue, printable } from "../schema/describe.js";
import { memberOf } from "./attribute-rules.js";
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

/** The address of a request. `url` and `path` may contain placeholders. */
export interface Address {
  readonly url: string;
  readonly path: string;
  readonly query: readonly NamedText[];
}

/** Returns the field of an address, for its placeholders. */
export function addressFields(url: string | undefined): readonly Field[] {
  return url === undefined ? [] : [{ place: "url", name: "", template: url, target: "text", required: false }];
}

/**
 * Returns the URL of a request. Values in the path and the query are percent-encoded, values before the path (host and
 * port) are not.
 */
export function urlOf({ url, path, query }: Address, variables: Variables): string {
  const [, origin = url, below = ""] = /^(\{\w+\}|[^/?#]*\/\/[^/?#]*)(.*)$/s.exec(url) ?? [];
  const address = new URL(expand(origin, variables, "text") + expand(below, variables));
  if (path !== "") address.pathname = address.pathname.replace(/\/$/, "") + expand(path, variables);
  for (const [name, value] of query) address.searchParams.append(name, value);
  return address.href;
}

/** The HTTP options of an endpoint or a message. Strings may contain placeholders. */
export interface HttpTransport {
  /** Default: `POST`. */
  readonly method?: string;
  /** The path below the address of the endpoint. Values are percent-encoded. */
  readonly path?: string;
  readonly query?: readonly NamedText[];
  readonly headers?: readonly NamedText[];
}

/** The function `fetch`, or a compatible one. */
export type Fetch = (
  url: string,
  init: { method: string; headers: [string, string][]; body: string | Uint8Array<ArrayBuffer> | null },
) => Promise<{ readonly ok: boolean; readonly status: number }>;

function withSlash(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}

/** Returns the address of the request of an event. */
export function addressOf({ member: { fields }, variables }: Outgoing<HttpTransport>, url: string): Address {
  const path = fields.find(({ place }) => place === "path")?.template ?? "";
  return { url, path, query: textsAt("query", fields, variables) };
}

/** Returns the request of an event. */
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
    // The endpoint may be mounted at any path: the end of the path counts.
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

/** The parts of an HTTP endpoint. Options of a message replace those of the endpoint. */
export interface HttpEndpointParts<Messages extends MessageMap<Messages>>
  extends ContentMode,
    Omit<HttpTransport, "path"> {
  /** The address. It may contain placeholders. */
  readonly url?: string;
  readonly messages: MessageTable<Messages, HttpTransport>;
}

/** Answers requests. */
export interface HttpConsumer {
  /**
   * Returns the `Response` of the handler or the route, or an empty one: 204 for an event that was handled, 400 for an
   * invalid message, 415 for an unsupported format, and 422 for an unknown event. Rejects if a handler fails.
   */
  readonly receive: (request: Request) => Promise<Response>;
}

/** The options of a producer. */
export interface HttpProducerOptions<Given> extends ProducerOptions<Given> {
  /** Replaces the address in the catalogue. It may contain placeholders. */
  readonly url?: string;
}

/** An HTTP endpoint: sends and receives its messages. */
export interface HttpEndpoint<Messages extends MessageMap<Messages>> {
  /**
   * Makes a producer from `fetch`. It rejects with an EventError `send-failed` if the request fails or the status is
   * not 2xx. The `cause` is the error or the response.
   */
  producer<Given extends GivenParameters<Messages> = Record<never, never>>(
    fetch: Fetch,
    options?: HttpProducerOptions<Given>,
  ): Producer<Messages, Given>;
  /** Makes a consumer with a handler for each event type, and routes for everything else. */
  consumer(
    handlers: Handlers<Messages, Request>,
    routes: Routes<EventOf<Messages>, Request>,
    options?: ReadOptions,
  ): HttpConsumer;
  /** Reads a request and returns what it is. Rejects only if its body does not arrive. */
  read(request: Request, options?: ReadOptions): Promise<Received<EventOf<Messages>>>;
}

/**
 * Makes an HTTP endpoint.
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
        const request = requestOf(outgoing, parts, options);
        let response: Awaited<ReturnType<Fetch>>;
        try {
          response = await fetch(url, request);
        } catch (cause) {
          throw sendError(outgoing, url, "the request failed", cause);
        }
        if (!response.ok) throw sendError(outgoing, url, `the receiver answered ${response.status}`, response);
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

function sendError(
  { member, event }: Outgoing<HttpTransport>,
  url: string,
  message: string,
  cause: unknown,
): EventError {
  const id = memberOf(event, "id");
  const what = `${member.definition.type}${id === undefined ? "" : ` (id ${describeValue(id)})`}`;
  // Logs must not have the credentials of a URL.
  const target = printable(url.replace(/\/\/[^/@]*@/, "//"));
  const issue: Issue = { message, path: [], keyword: "send" };
  return new EventError("send-failed", `could not send ${what} to ${target}`, [issue], { cause });
}

function statusOf(received: Received<unknown>): number {
  if (received.kind === "event") return 204;
  if (received.kind === "unknown") return 422;
  return received.error.code === "unsupported" ? 415 : 400;
}
