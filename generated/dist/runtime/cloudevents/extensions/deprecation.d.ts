// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type ExtensionTypes } from "./extension.js";
/**
* The type of the event is going away.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/deprecation.md
*/
export interface Deprecation {
	/** Always `true`: an event of a type that stays does not use the extension. */
	readonly deprecated: true;
	/** Since when: an RFC 3339 timestamp. */
	readonly deprecationfrom?: string;
	/** When the type becomes unsupported: not before `deprecationfrom`, and never moved to an earlier time. */
	readonly deprecationsunset?: string;
	/** Where to read what to use instead: an absolute URI. */
	readonly deprecationmigration?: string;
}
/** The types of the attributes. */
export declare const deprecationTypes: ExtensionTypes<Deprecation>;
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function withDeprecation<T>(event: CloudEvent<T>, values: Deprecation): CloudEvent<T>;
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function deprecationOf(event: CloudEvent): Deprecation | undefined;
