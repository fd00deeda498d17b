import type { AmqpMessage, ReceivedAmqpMessage } from "../../../src/runtime/cloudevents/bindings/amqp.js";
import type { HttpMessage, ReceivedHttpMessage } from "../../../src/runtime/cloudevents/bindings/http.js";
import type { PeerMessage, PeerValue } from "./peer-protocol.js";

/*
 * Our messages as those that peers can take apart, and back.
 */

/** Bytes or text in base64. */
export function toBase64(body: string | Uint8Array | null): string | null {
  return body === null ? null : Buffer.from(body).toString("base64");
}

/** The bytes of base64. */
export function fromBase64(body: string | null): Uint8Array | null {
  return body === null ? null : new Uint8Array(Buffer.from(body, "base64"));
}

/** Headers whose values are all text. */
export function textHeaders(headers: PeerMessage["headers"]): Record<string, string> {
  return Object.fromEntries(headers.map(([name, value]) => [name, String(value)]));
}

/** A request of ours. */
export function fromHttp({ headers, body }: HttpMessage): PeerMessage {
  return { binding: "http", headers: Object.entries(headers), body: toBase64(body) };
}

/** A request that we receive: Node hands out the bytes of a header as Latin-1. */
export function toHttp({ headers, body }: PeerMessage): ReceivedHttpMessage {
  const received = headers.map(([name, value]) => [name, Buffer.from(String(value)).toString("latin1")] as const);
  return { headers: received, body: fromBase64(body) };
}

/** A message of ours, as rhea would encode it: its content type is a property and not a header, but looks like one here. */
export function fromAmqp({ content_type, application_properties = {}, body }: AmqpMessage): PeerMessage {
  const properties = Object.entries(application_properties).map(([name, value]) => [name, toPeerValue(value)] as const);
  const headers = content_type === undefined ? properties : [["content-type", content_type] as const, ...properties];
  return { binding: "amqp", headers, body: toBase64(body?.content ?? null) };
}

/** A message that we receive, as rhea decodes it. */
export function toAmqp({ headers, body }: PeerMessage): ReceivedAmqpMessage {
  const { "content-type": contentType, ...properties } = Object.fromEntries(headers);
  const plain = Object.entries(properties).map(([name, value]) => [name, fromPeerValue(value)]);
  return {
    content_type: typeof contentType === "string" ? contentType : undefined,
    application_properties: Object.fromEntries(plain),
    body: body === null ? undefined : { typecode: 117, content: fromBase64(body) },
  };
}

function toPeerValue(value: NonNullable<AmqpMessage["application_properties"]>[string]): PeerValue {
  if (typeof value !== "object") return value;
  if (value instanceof Date) return { timestamp: value.getTime() };
  return value instanceof Uint8Array ? { binary: Buffer.from(value).toString("base64") } : { long: value.value };
}

function fromPeerValue(value: PeerValue | undefined): unknown {
  if (typeof value !== "object") return value;
  if ("timestamp" in value) return new Date(value.timestamp);
  return "binary" in value ? fromBase64(value.binary) : value.long;
}
