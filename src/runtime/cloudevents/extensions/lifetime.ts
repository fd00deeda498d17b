// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

import type { CloudEvent } from "../event.js";
import { attributeIssue } from "../issues.js";
import { isEarlier } from "../timestamp.js";
import { type AddAttributes, defineExtension, type ExtensionTypes, type ReadAttributes } from "./extension.js";

/*
 * Extensions about the lifetime of an event and of its type.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/README.md
 */

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
export const deprecationTypes: ExtensionTypes<Deprecation> = {
  deprecated: "Boolean",
  deprecationfrom: "Timestamp",
  deprecationsunset: "Timestamp",
  deprecationmigration: "URI",
};

const deprecation = /*@__PURE__*/ defineExtension<Deprecation>({
  name: "deprecation",
  types: deprecationTypes,
  required: ["deprecated"],
  rules: { deprecated: { expected: "true", test: (value) => value === true } },
  check: ({ deprecationfrom: from, deprecationsunset: sunset }) =>
    from !== undefined && sunset !== undefined && isEarlier(sunset, from)
      ? [attributeIssue("deprecationsunset", "deprecation", `not before deprecationfrom, ${from}`, sunset)]
      : [],
});

/** Adds {@link Deprecation} to an event. */
export const withDeprecation: AddAttributes<Deprecation> = (event, values) => deprecation.add(event, values);

/** Reads {@link Deprecation} from an event. */
export const deprecationOf: ReadAttributes<Deprecation> = (event) => deprecation.of(event);

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
export const expiryTimeTypes: ExtensionTypes<ExpiryTime> = { expirytime: "Timestamp" };

const expiryTime = /*@__PURE__*/ defineExtension<ExpiryTime>({
  name: "expirytime",
  types: expiryTimeTypes,
  required: ["expirytime"],
});

/** Adds {@link ExpiryTime} to an event. */
export const withExpiryTime: AddAttributes<ExpiryTime> = (event, values) => expiryTime.add(event, values);

/** Reads {@link ExpiryTime} from an event. */
export const expiryTimeOf: ReadAttributes<ExpiryTime> = (event) => expiryTime.of(event);

/**
 * Returns whether an event may be dropped because it expired at or before `now`. An event without `expirytime` never
 * expires.
 *
 * @throws EventError `invalid` if `expirytime` is not a timestamp
 */
export function isExpired(event: CloudEvent, now: Date = new Date()): boolean {
  const values = expiryTimeOf(event);
  return values !== undefined && !isEarlier(now.toISOString(), values.expirytime);
}

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
export const recordedTimeTypes: ExtensionTypes<RecordedTime> = { recordedtime: "Timestamp" };

const recordedTime = /*@__PURE__*/ defineExtension<RecordedTime>({
  name: "recordedtime",
  types: recordedTimeTypes,
  required: ["recordedtime"],
});

/** Adds {@link RecordedTime} to an event. */
export const withRecordedTime: AddAttributes<RecordedTime> = (event, values) => recordedTime.add(event, values);

/** Reads {@link RecordedTime} from an event. */
export const recordedTimeOf: ReadAttributes<RecordedTime> = (event) => recordedTime.of(event);
