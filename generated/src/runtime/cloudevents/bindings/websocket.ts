// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { describeValue } from "../../schema/describe.js";
import { bytesOf } from "../bytes.js";
import type { CloudEvent } from "../event.js";
import type { EventFormat } from "../formats/format.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { formatFor, toStructured } from "./binding.js";
import { joinedBytes } from "./client-bytes.js";

/*
 * The WebSockets protocol binding, CloudEvents 1.0.2, unchanged in the working draft of July 2026: every message is one event
 * in structured mode, in the format that the connection has agreed on by its subprotocol. Messages are those of the standard
 * `WebSocket` and of ws.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/websockets-protocol-binding.md
 */

/** The name of a subprotocol. */
export type Subprotocol = "cloudevents.json" | "cloudevents.avro" | "cloudevents.proto";

interface SubprotocolRules {
  readonly name: Subprotocol;
  readonly mediaType: string;
  /** Whether its messages travel in text frames, or in binary ones (WS-02). */
  readonly isText: boolean;
}

const subprotocols: readonly SubprotocolRules[] = [
  { name: "cloudevents.json", mediaType: "application/cloudevents+json", isText: true },
  { name: "cloudevents.avro", mediaType: "application/cloudevents+avro", isText: false },
  { name: "cloudevents.proto", mediaType: "application/cloudevents+protobuf", isText: false },
];

/** What both ends of a connection have agreed on. */
export interface SocketAgreement {
  /** The subprotocol: `socket.protocol`. */
  readonly protocol: string;
  /** The formats at hand; the one that the subprotocol names is used. Every peer knows JSON (WS-03). */
  readonly formats: readonly EventFormat[];
}

/** What `toMessage` can be told. */
export interface ToSocketOptions extends WriteOptions, SocketAgreement {}

/** What `fromMessage` can be told. */
export interface FromSocketOptions extends ReadOptions, SocketAgreement {}

/** A message that was received: a `MessageEvent`, or for ws `{ data, isBinary }` of the arguments of its event `message`. */
export interface ReceivedSocketMessage {
  /** Text, or bytes: set `socket.binaryType = "arraybuffer"` where the default is `Blob`. */
  readonly data: unknown;
  /** Whether it came in a binary frame; for ws, whose data are bytes in any case. Default: what is not a string did. */
  readonly isBinary?: boolean;
}

/** The subprotocols that can be spoken with the formats at hand, for a client to offer: `new WebSocket(url, offer)` (WS-01). */
export function subprotocolsFor(formats: readonly EventFormat[]): Subprotocol[] {
  return subprotocols
    .filter(({ mediaType }) => formats.some((format) => format.mediaType === mediaType))
    .map(({ name }) => name);
}

/**
 * The subprotocol that a server chooses of those offered, or `false` if none fits: what `handleProtocols` of ws returns. The
 * client's order counts (WS-01).
 */
export function chooseSubprotocol(offered: Iterable<string>, formats: readonly EventFormat[]): Subprotocol | false {
  const spoken = subprotocolsFor(formats);
  for (const each of offered) {
    const found = spoken.find((name) => name === each);
    if (found !== undefined) return found;
  }
  return false;
}

/**
 * Writes an event as a message: `socket.send(toMessage(event, { protocol: socket.protocol, formats: [json] }))`. A string goes
 * out in a text frame, bytes go out in a binary one (WS-02).
 *
 * @throws EventError `invalid`, listing every problem; `unsupported` for a subprotocol that is none of CloudEvents, or whose
 *   format is not at hand
 */
export function toMessage(event: CloudEvent, options: ToSocketOptions): string | Uint8Array<ArrayBuffer> {
  const { format } = agreed(options);
  const { data } = toStructured(event, format, options);
  return bytesOf(data) ?? String(data);
}

/**
 * Reads an event. After an error, the connection is to be closed (WS-04): with code 1003 if the error's code is `unsupported`,
 * which a frame of the wrong type is, and else with 1007.
 *
 * @throws EventError `unsupported` for a frame of the wrong type, another `specversion`, or a subprotocol as in `toMessage`; else
 *   as the format's `decode`
 */
export function fromMessage(message: ReceivedSocketMessage, options: FromSocketOptions): CloudEvent {
  const { name, isText, format } = agreed(options);
  const { data, isBinary = typeof data !== "string" } = message;
  if (isBinary === isText) {
    const [wanted, found] = isText ? ["text", "binary"] : ["binary", "text"];
    throw new EventError("unsupported", `${name} travels in ${wanted} frames, not in ${found} ones (close code 1003)`);
  }
  const encoded = typeof data === "string" ? data : joinedBytes(data);
  if (encoded === undefined) {
    throw new EventError("unsupported", 'a Blob cannot be read at once: set binaryType to "arraybuffer"');
  }
  return format.decode(encoded, options);
}

function agreed({ protocol, formats }: SocketAgreement): SubprotocolRules & { readonly format: EventFormat } {
  const rules = subprotocols.find(({ name }) => name === protocol);
  if (rules === undefined) {
    throw new EventError("unsupported", `${describeValue(protocol)} is not a subprotocol of CloudEvents (WS-01)`);
  }
  return { ...rules, format: formatFor(rules.mediaType, formats) };
}
