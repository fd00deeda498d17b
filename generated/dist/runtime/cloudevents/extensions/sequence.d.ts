// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type ExtensionTypes } from "./extension.js";
/**
* The place of the event in the order of its `source`. The draft has dropped the attribute `sequencetype` of earlier versions.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/sequence.md
*/
export interface Sequence {
	/** A text in lexicographic order: numbers are padded with zeros. */
	readonly sequence: string;
}
/** The types of the attributes. */
export declare const sequenceTypes: ExtensionTypes<Sequence>;
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function withSequence<T>(event: CloudEvent<T>, values: Sequence): CloudEvent<T>;
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function sequenceOf(event: CloudEvent): Sequence | undefined;
