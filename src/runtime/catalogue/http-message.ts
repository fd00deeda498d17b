// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { fromMessage, type HttpMessage, type ReceivedHttpMessage, toMessage } from "../cloudevents/bindings/http.js";
import { flattenHeaders } from "../cloudevents/bindings/http-headers.js";
import { bytesOf } from "../cloudevents/bytes.js";
import type { Content } from "../cloudevents/data.js";
import type { ReadOptions } from "../cloudevents/options.js";
import { isCloudEvent, plainContent, writingOptions } from "./encode.js";
import type { Address } from "./http-address.js";
import { type ContentMode, type Field, fieldOf, type NamedText, namedFields } from "./message-variant.js";
import { textsAt } from "./prepare.js";
import type { Outgoing } from "./producer.js";
import type { MessageReader } from "./receive.js";

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

/** The fields of a request. */
export function httpFields(message: HttpTransport, endpoint: HttpTransport): readonly Field[] {
  return [
    ...fieldOf("method", message.method, endpoint.method),
    ...fieldOf("path", message.path && withSlash(message.path), undefined, "attribute"),
    ...namedFields("query", message.query, endpoint.query),
    ...namedFields("header", message.headers, endpoint.headers),
  ];
}

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
export const httpReader: MessageReader<RequestParts> = {
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
