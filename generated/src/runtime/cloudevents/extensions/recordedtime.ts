// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { attributesOf, type Extension, type ExtensionTypes, withAttributes } from "./extension.js";

/**
 * When the event was made, where `time` is when the occurrence happened. Intermediaries never change it.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/recordedtime.md
 */
export interface RecordedTime {
  /** An RFC 3339 timestamp; should not be before `time`. */
  readonly recordedtime: string;
}

/** The types of the attributes. */
export const recordedTimeTypes: ExtensionTypes<RecordedTime> = { recordedtime: "Timestamp" };

const recordedTime: Extension<RecordedTime> = {
  name: "recordedtime",
  types: recordedTimeTypes,
  required: ["recordedtime"],
};

/**
 * An event with these attributes.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function withRecordedTime<T>(event: CloudEvent<T>, values: RecordedTime): CloudEvent<T> {
  return withAttributes(event, values, recordedTime);
}

/**
 * The attributes of an event, or `undefined` if it has none of them.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function recordedTimeOf(event: CloudEvent): RecordedTime | undefined {
  return attributesOf(event, recordedTime);
}
