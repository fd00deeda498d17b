// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { type Content } from "../data.js";
import type { CloudEvent } from "../event.js";
import type { EventFormat } from "../formats/format.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { type AttributeVisitor } from "../validate.js";
/**
* What every `toMessage` can be told: `{}` for binary mode (data as the body, attributes as headers),
* `{ mode: "structured", format: json }` for structured mode (everything as the body). No format is built in, so that a
* program carries those it uses and no others.
*/
export type ToMessageOptions = WriteOptions & ({
	readonly mode?: "binary";
	readonly format?: never;
} | {
	readonly mode: "structured";
	readonly format: EventFormat;
});
/** What every `fromMessage` can be told. */
export interface FromMessageOptions extends ReadOptions {
	/**
	* The formats in which structured messages are accepted: `[json]` is what every peer can send (CORE-25). Binary messages
	* are always accepted. Default: none.
	*/
	readonly formats?: readonly EventFormat[];
}
/**
* Whether a content type announces whole events in the body, one (structured mode) or many (batch mode): by prefix, in any
* case (HTTP-01). Which of the two is for the formats at hand to say.
*/
export declare function isStructured(contentType: string | undefined): boolean;
/**
* Writes an event for binary mode. `put` is called for every attribute but `datacontenttype`, which is the content type of
* what is returned; the value given to it is valid and of one of `AttributeType`'s native forms, a `Date`, or a canonical
* string: `toCanonical(value, type)` is what protocols without types carry. What was put is to be dropped after an error.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function toBinary(event: CloudEvent, options: WriteOptions, put: AttributeVisitor): Content;
/**
* Reads an event in binary mode.
*
* @param content - the body (`undefined` for none, see `noneIfEmpty`) and its content type, which becomes `datacontenttype`
* @param event - a fresh object with what `putAttribute` has put into it
* @param issues - problems that were found before; they are reported together with those found here
* @throws EventError `not-an-event` if there are no attributes at all; `malformed-message` if the binding has found problems
*   or the data cannot be read; `unsupported` for another `specversion`; `invalid` if the event breaks a rule
*/
export declare function fromBinary(content: Content, event: Record<string, unknown>, options: ReadOptions, issues: Issue[]): CloudEvent;
/**
* A received body as it is read here: text, or plain bytes and no client's own kind; `undefined` for none.
*
* @throws EventError `malformed-message` for anything else, which without types is easily handed in
*/
export declare function receivedBody(body: unknown): Content["data"];
/**
* The body of a protocol that cannot tell an empty body from none (HTTP, MQTT, NATS): zero bytes are no data, unless
* `emptyBody` asks for empty data and the content type is not JSON (HTTP-09).
*/
export declare function noneIfEmpty<Body extends Content["data"]>(body: Body, contentType: string | undefined, { emptyBody }: ReadOptions): Body | undefined;
/**
* Writes an event for structured mode, or many for batch mode.
*
* @returns the encoded event and the media type of its format
* @throws EventError `unsupported` without a format; else as the format's `encode`
*/
export declare function toStructured<
	Events,
	Encoded extends string | Uint8Array
>(events: Events, format: Encoder<Events, Encoded> | undefined, options: WriteOptions): {
	readonly contentType: string;
	readonly data: Encoded;
};
/** What writing needs of an event format or a batch format. */
interface Encoder<
	Events,
	Encoded
> {
	readonly mediaType: string;
	readonly contentType?: string;
	encode(events: Events, options: WriteOptions): Encoded;
}
/** What reading needs of an event format or a batch format. */
interface Decoder<Events> {
	readonly mediaType: string;
	readonly aliases?: readonly string[];
	decode(encoded: string | Uint8Array, options: ReadOptions): Events;
}
/**
* Reads an event in structured mode, or many in batch mode, in the format that the content type names.
*
* @throws EventError `unsupported` for a format that is not among `options.formats`; else as the format's `decode`
*/
export declare function fromStructured<Events>({ contentType, data }: Content, options: ReadOptions & {
	readonly formats?: readonly Decoder<Events>[];
}): Events;
/**
* The format for a media type, parameters and case aside.
*
* @throws EventError `unsupported`, naming the formats there are
*/
export declare function formatFor<Format extends {
	readonly mediaType: string;
	readonly aliases?: readonly string[];
}>(contentType: string, formats?: readonly Format[]): Format;
export {};
