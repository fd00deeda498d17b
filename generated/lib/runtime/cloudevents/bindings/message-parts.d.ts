// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import type { CloudEvent } from "../event.js";
import { type FromMessageOptions, type ToMessageOptions } from "./binding.js";
/** A received message, taken apart. */
export interface MessageParts {
	/** The content type, as it was received. */
	readonly contentType: unknown;
	/** The attributes by their plain names, repeated if they were. */
	readonly attributes: readonly (readonly [name: string, value: unknown])[];
	/** The body, as it was received: text or bytes of any kind. */
	readonly body: unknown;
	/** The problems of the attributes. Ignored in structured mode, where the body has them all. */
	readonly issues: Issue[];
}
/**
* Reads the event of a message, in the mode that its content type announces.
*
* The attribute `datacontenttype` should not exist, but peers send it, as in the example of the MQTT specification. It
* counts if there is no content type, and may repeat the content type.
*
* @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported`
*   for another format or version; `invalid`, listing every problem
*/
export declare function fromParts(parts: MessageParts, options: FromMessageOptions): CloudEvent;
/**
* Returns a received content type, or `undefined` for none.
*
* @throws EventError `malformed-message` for anything other than a string
*/
export declare function receivedType(contentType: unknown): string | undefined;
/** Returns the values of a received header, one for each occurrence. */
export declare function receivedValues(header: unknown): readonly unknown[];
/**
* Rejects options that a protocol without headers cannot follow. Its events travel in structured mode and in JSON.
*
* @throws EventError `unsupported`
*/
export declare function assertJsonOnly({ mode, format }: ToMessageOptions, protocol: string): void;
