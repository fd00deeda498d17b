// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type ExtensionTypes } from "./extension.js";
/**
* Until when the event is of use. Intermediaries may change the time, but not remove it.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/expirytime.md
*/
export interface ExpiryTime {
	/** An RFC 3339 timestamp; should not be before `time`. */
	readonly expirytime: string;
}
/** The types of the attributes. */
export declare const expiryTimeTypes: ExtensionTypes<ExpiryTime>;
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function withExpiryTime<T>(event: CloudEvent<T>, values: ExpiryTime): CloudEvent<T>;
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function expiryTimeOf(event: CloudEvent): ExpiryTime | undefined;
/**
* Whether an event may be dropped: it expires at or before `now`. An event without the attribute never does.
*
* @throws EventError `invalid` if `expirytime` is no timestamp
*/
export declare function isExpired(event: CloudEvent, now?: Date): boolean;
