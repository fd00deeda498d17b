// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type OpenEventDefinition } from "../definition.js";
import { type CDEventParts } from "./define.js";
/** What the definition of an open CDEvent is made of. */
export interface OpenCDEventParts extends CDEventParts {
	readonly type?: never;
	/** What the event types match, of which an author chooses one. */
	readonly types: RegExp;
}
/**
* Makes the definition of a CDEvent whose type is left to its author, as that of a custom event is; all else is filled in as
* `defineCDEvent` does.
*
* @see https://github.com/cdevents/spec/blob/v0.5.1/custom/README.md
*/
export declare function defineOpenCDEvent<
	Event,
	Input
>(parts: OpenCDEventParts): OpenEventDefinition<Event, Input>;
