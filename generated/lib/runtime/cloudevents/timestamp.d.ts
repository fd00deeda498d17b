// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** A point in time as Avro and Protobuf count it: in UTC, without an offset and without leap seconds. */
export interface Instant {
	/** Whole seconds since 1970, negative before. */
	readonly seconds: number;
	/** The rest, 0 to 999,999,999. */
	readonly nanos: number;
}
/**
* Returns the instant of a valid RFC 3339 timestamp. Digits below the nanosecond are cut off. A leap second becomes the
* first second of the next day, as in POSIX.
*
* @param name - the attribute, for errors
* @throws EventError `invalid` for an instant outside of the years 0001 to 9999 in UTC
*/
export declare function toInstant(name: string, timestamp: string): Instant;
/**
* Returns the timestamp of an instant in UTC, with zero, three, six or nine digits of a fraction as in the JSON form of
* Protobuf. Returns `undefined` for an instant outside of the years 0001 to 9999.
*
* @see https://protobuf.dev/reference/protobuf/google.protobuf/#timestamp
*/
export declare function fromInstant({ seconds, nanos }: Instant): string | undefined;
/**
* Converts a valid timestamp to UTC and cuts off the fraction: `2020-06-18T19:24:53.9+02:00` becomes
* `2020-06-18T17:24:53Z`. A leap second stays one.
*/
export declare function toUtcSeconds(timestamp: string): string;
/** Returns whether one valid timestamp is earlier than another, compared to the last digit of both. */
export declare function isEarlier(one: string, other: string): boolean;
