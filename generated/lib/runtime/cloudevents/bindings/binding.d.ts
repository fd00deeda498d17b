// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventError } from "../../event-error.js";
import type { Issue } from "../../issue.js";
import { type Content } from "../data.js";
import type { CloudEvent } from "../event.js";
import type { EventFormat } from "../formats/format.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { type AttributeVisitor } from "../validate.js";
/**
* Options shared by all `toMessage` functions. Binary mode, the default, sends the data as the body and the attributes
* as headers. `{ mode: "structured", format: json }` sends the whole event as the body. No format is built in, so a
* program only bundles the formats that it uses.
*/
export type ToMessageOptions = WriteOptions & ({
	readonly mode?: "binary";
	readonly format?: never;
} | {
	readonly mode: "structured";
	readonly format: EventFormat;
});
/** Options shared by all `fromMessage` functions. */
export interface FromMessageOptions extends ReadOptions {
	/**
	* The accepted formats of structured messages. Every peer can send `[json]`. Binary messages are always accepted.
	* Default: none.
	*/
	readonly formats?: readonly EventFormat[];
}
/**
* Returns whether a content type announces whole events in the body, in structured mode or in batch mode. The format
* decides which of the two.
*/
export declare function isStructured(contentType: string | undefined): boolean;
/**
* Writes an event in binary mode.
*
* @param put - called with each valid attribute except `datacontenttype`, which is the content type of the result;
*   discard its results if an error is thrown
* @throws EventError `invalid`, listing every problem; `unsupported` for options of another mode
*/
export declare function toBinary(event: CloudEvent, options: WriteOptions & {
	readonly mode?: unknown;
	readonly format?: unknown;
}, put: AttributeVisitor): Content;
/**
* Reads an event in binary mode.
*
* @param content - the body (`undefined` for none) and its content type, which becomes `datacontenttype`
* @param event - a new object with the attributes, see `putAttribute`
* @param issues - problems found before
* @throws EventError `not-an-event` if there are no attributes; `malformed-message` if there were problems before or
*   the data cannot be read; `unsupported` for another `specversion`; `invalid` if the event breaks a rule
*/
export declare function fromBinary(content: Content, event: Record<string, unknown>, options: ReadOptions, issues: Issue[]): CloudEvent;
/**
* Returns a received message if it is an object.
*
* @throws EventError `malformed-message` for anything else
*/
export declare function receivedMessage<Message>(message: Message): NonNullable<Message>;
/**
* Returns a received body as text or plain bytes, or `undefined` for none.
*
* @throws EventError `malformed-message` for anything else
*/
export declare function receivedBody(body: unknown): Content["data"];
/** Returns the error of a message that is not an object, or whose body has not been read or has been parsed. */
export declare function unreadMessage(): EventError;
/**
* Returns the body of a protocol that cannot distinguish an empty body from none (HTTP, MQTT, NATS). Zero bytes are no
* data, unless `emptyBody` is `empty` and the content type is not JSON.
*/
export declare function noneIfEmpty<Body extends Content["data"]>(body: Body, contentType: string | undefined, { emptyBody }: ReadOptions): Body | undefined;
/**
* Writes an event in structured mode, or events in batch mode. Returns the media type and the encoded event.
*
* @throws EventError `unsupported` without a format; else as the format's `encode`
*/
export declare function toStructured<
	Events,
	Encoded extends string | Uint8Array
>(events: Events, format: Encoder<Events, Encoded> | undefined, options: WriteOptions): {
	readonly contentType: string;
	readonly data: Encoded;
};
/** The writing half of an event format or a batch format. */
interface Encoder<
	Events,
	Encoded
> {
	readonly mediaType: string;
	readonly contentType?: string;
	encode(events: Events, options: WriteOptions): Encoded;
}
/** The reading half of an event format or a batch format. */
interface Decoder<Events> {
	readonly mediaType: string;
	readonly aliases?: readonly string[];
	decode(encoded: string | Uint8Array, options: ReadOptions): Events;
}
/**
* Reads an event in structured mode, or events in batch mode, in the format of the content type.
*
* @throws EventError `unsupported` for a format that is not in `options.formats`; else as the format's `decode`
*/
export declare function fromStructured<Events>({ contentType, data }: Content, options: ReadOptions & {
	readonly formats?: readonly Decoder<Events>[];
}): Events;
/**
* Returns the format of a media type, regardless of parameters and case.
*
* @throws EventError `unsupported`, with the available formats
*/
export declare function formatFor<Format extends {
	readonly mediaType: string;
	readonly aliases?: readonly string[];
}>(contentType: string, formats?: readonly Format[]): Format;
export {};
