// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type ExtensionTypes } from "./extension.js";
/**
* Which events have to stay in order with each other. The key may change, or vanish, on every hop.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/partitioning.md
*/
export interface Partitioning {
	/** The partition key. */
	readonly partitionkey: string;
}
/** The types of the attributes. */
export declare const partitioningTypes: ExtensionTypes<Partitioning>;
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function withPartitioning<T>(event: CloudEvent<T>, values: Partitioning): CloudEvent<T>;
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function partitioningOf(event: CloudEvent): Partitioning | undefined;
