// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import type { CloudEvent } from "../event.js";
import { type FromMessageOptions, type ToMessageOptions } from "./binding.js";
/** A received message, taken apart. */
export interface MessageParts {
	/** The content type, from the place that the protocol has for it, as it was received. */
	readonly contentType: unknown;
	/** What stands where attributes do, by plain names, each as often as it occurs. */
	readonly attributes: readonly (readonly [name: string, value: unknown])[];
	/** The body, as it was received: text or bytes, of whatever kind the client has. */
	readonly body: unknown;
	/** What could not be read of the attributes. Of no interest in structured mode, where the body says all (HTTP-10). */
	readonly issues: Issue[];
}
/**
* Reads the event of a message in whichever mode its content type announces.
*
* `datacontenttype` has no place among the attributes, but peers put it there, as the specification does in its example for
* MQTT (MQTT-04): it counts where there is no content type, and may say the same as the content type.
*
* @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for
*   another format or another version; `invalid`, listing every problem
*/
export declare function fromParts(parts: MessageParts, options: FromMessageOptions): CloudEvent;
/**
* A received content type: text, or `undefined` for none.
*
* @throws EventError `malformed-message` for anything else, which without types is easily handed in: the type says how to read
*   all the rest
*/
export declare function receivedType(contentType: unknown): string | undefined;
/** The values of a received header, one for each time it is there: texts, unless someone without types has made it. */
export declare function receivedValues(header: unknown): readonly unknown[];
/**
* Refuses options that a protocol without headers cannot follow: there an event travels in structured mode and in JSON.
*
* @throws EventError `unsupported`
*/
export declare function assertJsonOnly({ mode, format }: ToMessageOptions, protocol: string): void;
