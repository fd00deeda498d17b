// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { EventFormat } from "../formats/format.js";
import type { ReadOptions, WriteOptions } from "../options.js";
/** The name of a subprotocol. */
export type Subprotocol = "cloudevents.json" | "cloudevents.avro" | "cloudevents.proto";
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
export declare function subprotocolsFor(formats: readonly EventFormat[]): Subprotocol[];
/**
* Returns the first offered subprotocol that the server supports, or `false` for none, as `handleProtocols` of ws
* expects.
*
* @example
* ```ts
* new WebSocketServer({ handleProtocols: (offered) => chooseSubprotocol(offered, [json]) });
* ```
*/
export declare function chooseSubprotocol(offered: Iterable<string>, formats: readonly EventFormat[]): Subprotocol | false;
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
export declare function toMessage(event: CloudEvent, options: ToSocketOptions): string | Uint8Array<ArrayBuffer>;
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
export declare function fromMessage(message: ReceivedSocketMessage, options: FromSocketOptions): CloudEvent;
