// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type BuildOptions, type DefinitionParts, type EventDefinition, type OpenEventDefinition } from "../definition.js";
import type { Issue } from "../issue.js";
import { type Members } from "../schema/checks.js";
/** What the definition of a CDEvent is made of, besides its check and its schema. */
export interface CDEventParts extends DefinitionParts {
	/** The event type, unless it is left to the author. */
	readonly type?: string;
	/** The members of `context` that are the same in every event of a release: `{ specversion: "0.5.1" }`. */
	readonly context: {
		readonly [member: string]: string;
	};
	/** The members of `subject` that are the same in every event of this type: `{ type: "pipelineRun" }` before 0.5. */
	readonly subject: {
		readonly [member: string]: string;
	};
	/** `false` if the subject may lack `content`, and must not have an empty object there. */
	readonly content?: false;
}
/**
* Makes the definition of a CDEvent. Its builder fills in what an author should not have to say: `id`, `timestamp`, `type`,
* the version of the specification, and `content` where nothing in it is required. Everything can still be given.
*
* @see https://github.com/cdevents/spec/blob/v0.5.1/spec.md#context
*/
export declare function defineCDEvent<
	Event,
	Input,
	Type extends string
>(parts: CDEventParts & {
	readonly type: Type;
}): EventDefinition<Event, Input, Type>;
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
/** Makes the event of what its author gave, and does not check it. Where the parts have no type, its author gives it. */
export declare function buildCDEvent(parts: CDEventParts, { now, newId }: BuildOptions, { id, source, timestamp, subject, customData, customDataContentType, ...attributes }: Members, issues: Issue[]): Members;
/**
* The wire form of custom data: JSON is embedded as it is (binding rule B10), bytes of any other media type travel as
* base64 text (B11). A string is taken to be base64 already, as it is in an event that was read. Without a content type,
* custom data is JSON.
*
* @throws EventError `not-json` for bytes that should be JSON and are not
* @see https://github.com/cdevents/spec/blob/v0.5.1/cloudevents-binding.md
*/
export declare function encodeCustomData(data: unknown, contentType: unknown | undefined, issues: Issue[]): unknown;
