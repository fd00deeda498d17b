// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { attributesOf, type Extension, type ExtensionTypes, nonEmpty, withAttributes } from "./extension.js";

/**
 * Which events belong together, and which one caused which. Either attribute may stand alone.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/correlation.md
 */
export interface Correlation {
  /** The same in all events of one flow. */
  readonly correlationid?: string;
  /** The `id` of the event that caused this one. */
  readonly causationid?: string;
}

/** The types of the attributes. */
export const correlationTypes: ExtensionTypes<Correlation> = { correlationid: "String", causationid: "String" };

const correlation: Extension<Correlation> = {
  name: "correlation",
  types: correlationTypes,
  required: [],
  rules: { correlationid: nonEmpty, causationid: nonEmpty },
};

/**
 * An event with these attributes.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function withCorrelation<T>(event: CloudEvent<T>, values: Correlation): CloudEvent<T> {
  return withAttributes(event, values, correlation);
}

/**
 * The attributes of an event, or `undefined` if it has none of them.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function correlationOf(event: CloudEvent): Correlation | undefined {
  return attributesOf(event, correlation);
}
