// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

import { messageOf as readBody } from "../cloudevents/bindings/http.js";
import type { ReadOptions } from "../cloudevents/options.js";
import { dispatch, type Handlers, type Received, type Routes } from "./consumer.js";
import { addressFields, urlOf } from "./http-address.js";
import { addressOf, type Fetch, type HttpTransport, httpFields, httpReader, requestOf } from "./http-message.js";
import type { AnyMessages, ContentMode, EventOf, MessageMap, MessageTable } from "./message-variant.js";
import { requireText } from "./prepare.js";
import { type GivenParameters, makeProducer, type Producer, type ProducerOptions } from "./producer.js";
import { makeReader, membersOf } from "./receive.js";

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
  const members = membersOf(parts.messages, (transport) => httpFields(transport ?? {}, parts));
  const readRequest = makeReader(members, httpReader, parts);
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
