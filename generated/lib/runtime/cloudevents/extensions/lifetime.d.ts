// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type AddAttributes, type ExtensionTypes, type ReadAttributes } from "./extension.js";
/**
* The announcement that the type of an event is going away.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/deprecation.md
*/
export interface Deprecation {
	/** Always `true`: events of a type that stays do not use the extension. */
	readonly deprecated: true;
	/** When the deprecation took effect, an RFC 3339 timestamp. */
	readonly deprecationfrom?: string;
	/** When the type becomes unsupported. Not before `deprecationfrom`, and never moved to an earlier time. */
	readonly deprecationsunset?: string;
	/** The absolute URI of a migration guide. */
	readonly deprecationmigration?: string;
}
/** The attribute types of {@link Deprecation}. */
export declare const deprecationTypes: ExtensionTypes<Deprecation>;
/** Adds {@link Deprecation} to an event. */
export declare const withDeprecation: AddAttributes<Deprecation>;
/** Reads {@link Deprecation} from an event. */
export declare const deprecationOf: ReadAttributes<Deprecation>;
/**
* The time until which an event is useful. Intermediaries may change it, but not remove it.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/expirytime.md
*/
export interface ExpiryTime {
	/** An RFC 3339 timestamp. Should not be before `time`. */
	readonly expirytime: string;
}
/** The attribute types of {@link ExpiryTime}. */
export declare const expiryTimeTypes: ExtensionTypes<ExpiryTime>;
/** Adds {@link ExpiryTime} to an event. */
export declare const withExpiryTime: AddAttributes<ExpiryTime>;
/** Reads {@link ExpiryTime} from an event. */
export declare const expiryTimeOf: ReadAttributes<ExpiryTime>;
/**
* Returns whether an event may be dropped because it expired at or before `now`. An event without `expirytime` never
* expires.
*
* @throws EventError `invalid` if `expirytime` is not a timestamp
*/
export declare function isExpired(event: CloudEvent, now?: Date): boolean;
/**
* The time when an event was created, where `time` is when the occurrence happened. Intermediaries must not change it.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/recordedtime.md
*/
export interface RecordedTime {
	/** An RFC 3339 timestamp. Should not be before `time`. */
	readonly recordedtime: string;
}
/** The attribute types of {@link RecordedTime}. */
export declare const recordedTimeTypes: ExtensionTypes<RecordedTime>;
/** Adds {@link RecordedTime} to an event. */
export declare const withRecordedTime: AddAttributes<RecordedTime>;
/** Reads {@link RecordedTime} from an event. */
export declare const recordedTimeOf: ReadAttributes<RecordedTime>;
