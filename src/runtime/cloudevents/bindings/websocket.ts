// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { describeValue } from "../../schema/describe.js";
import { bytesOf } from "../bytes.js";
import type { CloudEvent } from "../event.js";
import type { EventFormat } from "../formats/format.js";
import { messageError } from "../issues.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { formatFor, receivedMessage, toStructured } from "./binding.js";
import { joinedBytes } from "./client-bytes.js";

/*
 * The WebSockets protocol binding, CloudEvents 1.0.2, unchanged in the working draft of July 2026. Each message is one
 * event in structured mode, in the format of the negotiated subprotocol. Messages are those of the standard `WebSocket`
 * and of ws. https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/websockets-protocol-binding.md
 */

/** The name of a subprotocol. */
export type Subprotocol = "cloudevents.json" | "cloudevents.avro" | "cloudevents.proto";

interface SubprotocolRules {
  readonly name: Subprotocol;
  readonly mediaType: string;
  /** Whether its messages travel in text frames. */
  readonly isText: boolean;
}

const subprotocols: readonly SubprotocolRules[] = [
  { name: "cloudevents.json", mediaType: "application/cloudevents+json", isText: true },
  { name: "cloudevents.avro", mediaType: "application/cloudevents+avro", isText: false },
  { name: "cloudevents.proto", mediaType: "application/cloudevents+protobuf", isText: false },
];

/** The agreement between both ends of a connection. */
export interface SocketAgreement {
  /** The subprotocol: `socket.protocol`. */
  readonly protocol: string;
  /** The available formats; the one of the subprotocol is used. Every peer supports JSON. */
  readonly formats: readonly EventFormat[];
}

/** Options of `toMessage`. */
export interface ToSocketOptions extends WriteOptions, SocketAgreement {}

/** Options of `fromMessage`. */
export interface FromSocketOptions extends ReadOptions, SocketAgreement {}

/** A received message: a `MessageEvent`, or `{ data, isBinary }` with the arguments of the `message` event of ws. */
export interface ReceivedSocketMessage {
  /** A string or bytes. Set `socket.binaryType = "arraybuffer"` if the default is `Blob`. */
  readonly data: unknown;
  /** Whether it came in a binary frame. Required for ws, which always passes bytes. Default: `false` for a string. */
  readonly isBinary?: boolean;
}

/**
 * Returns the subprotocols for the available formats, for a client to offer.
 *
 * @example
 * ```ts
 * const socket = new WebSocket(url, subprotocolsFor([json]));
 * ```
 */
export function subprotocolsFor(formats: readonly EventFormat[]): Subprotocol[] {
  return subprotocols
    .filter(({ mediaType }) => formats.some((format) => format.mediaType === mediaType))
    .map(({ name }) => name);
}

/**
 * Returns the first offered subprotocol that the server supports, or `false` for none, as `handleProtocols` of ws
 * expects.
 *
 * @example
 * ```ts
 * new WebSocketServer({ handleProtocols: (offered) => chooseSubprotocol(offered, [json]) });
 * ```
 */
export function chooseSubprotocol(offered: Iterable<string>, formats: readonly EventFormat[]): Subprotocol | false {
  const supported = subprotocolsFor(formats);
  for (const each of offered) {
    const found = supported.find((name) => name === each);
    if (found !== undefined) return found;
  }
  return false;
}

/**
 * Writes an event as a message: a string for a text frame, or bytes for a binary frame.
 *
 * @example
 * ```ts
 * socket.send(toMessage(event, { protocol: socket.protocol, formats: [json] }));
 * ```
 * @throws EventError `invalid`, listing every problem; `unsupported` for an unknown subprotocol, or one without its
 *   format
 */
export function toMessage(event: CloudEvent, options: ToSocketOptions): string | Uint8Array<ArrayBuffer> {
  const { format } = agreed(options);
  const { data } = toStructured(event, format, options);
  return bytesOf(data) ?? String(data);
}

/**
 * Reads an event. Close the connection after an error: with code 1003 if the error's code is `unsupported`, such as for
 * a frame of the wrong type, and else with 1007.
 *
 * @example
 * ```ts
 * socket.onmessage = (message) => handle(fromMessage(message, { protocol: socket.protocol, formats: [json] }));
 * ```
 * @throws EventError `unsupported` for a frame of the wrong type, another `specversion`, or a subprotocol as in
 *   `toMessage`; else as the format's `decode`
 */
export function fromMessage(message: ReceivedSocketMessage, options: FromSocketOptions): CloudEvent {
  const { name, isText, format } = agreed(options);
  const { data, isBinary = typeof data !== "string" } = receivedMessage(message);
  if (isBinary === isText) {
    const [expected, found] = isText ? ["text", "binary"] : ["binary", "text"];
    const text = `${name} travels in ${expected} frames, not in ${found} ones (close code 1003)`;
    throw messageError("unsupported", "frame", text);
  }
  const encoded = typeof data === "string" ? data : joinedBytes(data);
  if (encoded === undefined) {
    const text = 'the data must be a string or bytes, not a Blob: set binaryType to "arraybuffer"';
    throw messageError("unsupported", "type", text, ["data"]);
  }
  return format.decode(encoded, options);
}

function agreed(options: SocketAgreement | undefined): SubprotocolRules & { readonly format: EventFormat } {
  const rules = subprotocols.find(({ name }) => name === options?.protocol);
  if (rules === undefined) {
    const hint = "pass { protocol: socket.protocol, formats: [json] }";
    const text = `the subprotocol ${describeValue(options?.protocol)} is not one of CloudEvents: ${hint}`;
    throw messageError("unsupported", "subprotocol", text, ["protocol"]);
  }
  return { ...rules, format: formatFor(rules.mediaType, options?.formats) };
}
