// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type ExtensionTypes } from "./extension.js";
/**
* The claim check: a place where the data lies, beside or instead of `data`. What lies there must be identical to `data`;
* whoever drops `data` needs the consumers' agreement.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/dataref.md
*/
export interface DataRef {
	/** The place: a URI-reference. It comes from a peer: never fetch it unchecked. */
	readonly dataref: string;
}
/** The types of the attributes. */
export declare const dataRefTypes: ExtensionTypes<DataRef>;
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function withDataRef<T>(event: CloudEvent<T>, values: DataRef): CloudEvent<T>;
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function dataRefOf(event: CloudEvent): DataRef | undefined;
