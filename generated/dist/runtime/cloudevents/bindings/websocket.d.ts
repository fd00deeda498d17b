// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { EventFormat } from "../formats/format.js";
import type { ReadOptions, WriteOptions } from "../options.js";
/** The name of a subprotocol. */
export type Subprotocol = "cloudevents.json" | "cloudevents.avro" | "cloudevents.proto";
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
export declare function subprotocolsFor(formats: readonly EventFormat[]): Subprotocol[];
/**
* The subprotocol that a server chooses of those offered, or `false` if none fits: what `handleProtocols` of ws returns. The
* client's order counts (WS-01).
*/
export declare function chooseSubprotocol(offered: Iterable<string>, formats: readonly EventFormat[]): Subprotocol | false;
/**
* Writes an event as a message: `socket.send(toMessage(event, { protocol: socket.protocol, formats: [json] }))`. A string goes
* out in a text frame, bytes go out in a binary one (WS-02).
*
* @throws EventError `invalid`, listing every problem; `unsupported` for a subprotocol that is none of CloudEvents, or whose
*   format is not at hand
*/
export declare function toMessage(event: CloudEvent, options: ToSocketOptions): string | Uint8Array<ArrayBuffer>;
/**
* Reads an event. After an error, the connection is to be closed (WS-04): with code 1003 if the error's code is `unsupported`,
* which a frame of the wrong type is, and else with 1007.
*
* @throws EventError `unsupported` for a frame of the wrong type, another `specversion`, or a subprotocol as in `toMessage`; else
*   as the format's `decode`
*/
export declare function fromMessage(message: ReceivedSocketMessage, options: FromSocketOptions): CloudEvent;
