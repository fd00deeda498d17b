// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** A point in time as Avro and Protobuf count it: in UTC, without an offset and without leap seconds. */
export interface Instant {
	/** Whole seconds since 1970, negative before. */
	readonly seconds: number;
	/** What lies behind them, 0 to 999,999,999. */
	readonly nanos: number;
}
/**
* The instant of an attribute that is a valid timestamp (RFC 3339). Digits below the nanosecond are cut off. A leap second,
* which has no number of its own, is the first second of the next day, as in POSIX.
*
* @throws EventError `invalid` for an instant outside of the years 0001 to 9999 of UTC
*/
export declare function toInstant(name: string, timestamp: string): Instant;
/**
* The timestamp of an instant in UTC, with no, three, six or nine digits of a fraction as in Protobuf's JSON, or `undefined`
* for one outside of the years 0001 to 9999.
*
* @see https://protobuf.dev/reference/protobuf/google.protobuf/#timestamp
*/
export declare function fromInstant({ seconds, nanos }: Instant): string | undefined;
