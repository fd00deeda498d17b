// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { attributesOf, type Extension, type ExtensionTypes, nonEmpty, withAttributes } from "./extension.js";

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
export const partitioningTypes: ExtensionTypes<Partitioning> = { partitionkey: "String" };

const partitioning: Extension<Partitioning> = {
  name: "partitioning",
  types: partitioningTypes,
  required: ["partitionkey"],
  rules: { partitionkey: nonEmpty },
};

/**
 * An event with these attributes.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function withPartitioning<T>(event: CloudEvent<T>, values: Partitioning): CloudEvent<T> {
  return withAttributes(event, values, partitioning);
}

/**
 * The attributes of an event, or `undefined` if it has none of them.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function partitioningOf(event: CloudEvent): Partitioning | undefined {
  return attributesOf(event, partitioning);
}
