// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type BuildOptions, type DefinitionParts, type EventDefinition, type OpenEventDefinition } from "../definition.js";
import type { Issue } from "../issue.js";
import { type Members } from "../schema/checks.js";
/** The parts of the definition of a CDEvent. */
export interface CDEventParts extends DefinitionParts {
	/** The event type. Open events have none. */
	readonly type?: string;
	/** The members of `context` that all events of a release have: `{ specversion: "0.5.1" }`. */
	readonly context: {
		readonly [member: string]: string;
	};
	/** The members of `subject` that all events of this type have: `{ type: "pipelineRun" }` before 0.5. */
	readonly subject: {
		readonly [member: string]: string;
	};
	/** `false` if the subject may lack `content`, and must not have an empty object there. */
	readonly content?: false;
}
/**
* Makes the definition of a CDEvent. Its builder sets `id`, `timestamp`, `type`, the version of the specification, and
* `content` if nothing in it is required. All of these can be given.
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
/** The parts of the definition of an open CDEvent. */
export interface OpenCDEventParts extends CDEventParts {
	readonly type?: never;
	/** The pattern of the event types. */
	readonly types: RegExp;
}
/**
* Makes the definition of a CDEvent whose type is part of the input, such as a custom event. The builder sets
* everything else like {@link defineCDEvent}.
*
* @see https://github.com/cdevents/spec/blob/v0.5.1/custom/README.md
*/
export declare function defineOpenCDEvent<
	Event,
	Input
>(parts: OpenCDEventParts): OpenEventDefinition<Event, Input>;
/** Makes the event of an input without checking it. */
export declare function buildCDEvent({ type, context, subject: constants, content }: CDEventParts, { now, newId }: BuildOptions, { id, source, timestamp, subject, customData, customDataContentType, ...attributes }: Members, issues: Issue[]): Members;
/**
* Returns custom data as it is on the wire. JSON is embedded. Bytes of any other content type become a base64 string; a
* string is expected to be base64 already. The default content type is JSON.
*
* @throws EventError `not-json` for bytes that are not JSON although the content type is
* @see https://github.com/cdevents/spec/blob/v0.5.1/cloudevents-binding.md#events-with-custom-data
*/
export declare function encodeCustomData(data: unknown, contentType: unknown | undefined, issues: Issue[]): unknown;
