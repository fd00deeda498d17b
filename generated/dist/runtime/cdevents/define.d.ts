// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type DefinitionParts, type EventDefinition } from "../definition.js";
/** What the definition of a CDEvent is made of, besides its check and its schema. */
export interface CDEventParts<Type extends string> extends DefinitionParts<Type> {
	/** The members of `context` that are the same in every event of a release: `{ specversion: "0.5.1" }`. */
	readonly context: {
		readonly [member: string]: string;
	};
	/** The members of `subject` that are the same in every event of this type: `{ type: "pipelineRun" }` before 0.5. */
	readonly subject: {
		readonly [member: string]: string;
	};
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
>(parts: CDEventParts<Type>): EventDefinition<Event, Input, Type>;
