// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { type AttributeType } from "../attributes.js";
import { type Content } from "../data.js";
import type { CloudEvent } from "../event.js";
import type { EventFormat } from "../formats/format.js";
import type { ReadOptions, WriteOptions } from "../options.js";
/**
* How an event sits in a message: its data as the body and its attributes as headers (`binary`), all of it as the body
* (`structured`), or many events as the body (`batch`, HTTP only).
*/
export type ContentMode = "binary" | "structured" | "batch";
/**
* What every `toMessage` can be told: `{}` for binary mode, `{ mode: "structured", format: json }` for structured. No format
* is built in, so that a program carries those it uses and no others.
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
/** The content mode that a content type announces: by prefix, in any case, batch before structured (HTTP-01). */
export declare function contentModeOf(contentType: string | undefined): ContentMode;
/**
* Writes an event for binary mode. `put` is called for every attribute but `datacontenttype`, which is the content type of
* what is returned; the value given to it is valid and of one of `AttributeType`'s native forms, a `Date`, or a canonical
* string: `toCanonical(value, type)` is what protocols without types carry.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function toBinary(event: CloudEvent, options: WriteOptions, put: (name: string, value: unknown, type: AttributeType) => void): Content;
/**
* Reads an event in binary mode.
*
* @param content - the body (`undefined` for none, see `noneIfEmpty`) and its content type, which becomes `datacontenttype`
* @param attributes - the attributes by their plain names, each as often as it occurs: strings in canonical form, or native
*   values where the protocol has types (a `Date` becomes its canonical string)
* @param issues - problems that the binding has found before; they are reported together with those found here
* @throws EventError `not-an-event` if there are no attributes at all; `malformed-message` if the binding has found problems
*   or the data cannot be read; `unsupported` for another `specversion`; `invalid` if the event breaks a rule
*/
export declare function fromBinary(content: Content, attributes: Iterable<readonly [name: string, value: unknown]>, options: ReadOptions, issues?: Issue[]): CloudEvent;
/**
* The body of a protocol that cannot tell an empty body from none (HTTP, MQTT, NATS): zero bytes are no data, unless
* `emptyBody` asks for empty data and the content type is not JSON (HTTP-09).
*/
export declare function noneIfEmpty<Body extends string | Uint8Array>(body: Body | null | undefined, contentType: string | undefined, { emptyBody }: ReadOptions): Body | undefined;
/**
* Writes an event for structured mode.
*
* @returns the encoded event and the media type of its format
* @throws EventError as the format's `encode`
*/
export declare function toStructured<Encoded extends string | Uint8Array>(event: CloudEvent, format: EventFormat<Encoded>, options: WriteOptions): {
	readonly contentType: string;
	readonly data: Encoded;
};
/**
* Reads an event in structured mode, in the format that the content type names.
*
* @throws EventError `unsupported` for a format that is not among `options.formats`, or for a batch; else as the format's
*   `decode`
*/
export declare function fromStructured(content: Content, options: FromMessageOptions): CloudEvent;
/**
* The format for a media type, parameters and case aside.
*
* @throws EventError `unsupported`, naming the formats there are
*/
export declare function formatFor<Format extends {
	readonly mediaType: string;
	readonly aliases?: readonly string[];
}>(contentType: string, formats?: readonly Format[]): Format;
