// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { attributesOf, type Extension, type ExtensionTypes, withAttributes } from "./extension.js";

/**
 * How many events this one stands for, the others not having been sent.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/sampledrate.md
 */
export interface SampledRate {
  /** `30`: this event and 29 that were left out. */
  readonly sampledrate: number;
}

/** The types of the attributes. */
export const sampledRateTypes: ExtensionTypes<SampledRate> = { sampledrate: "Integer" };

const sampledRate: Extension<SampledRate> = {
  name: "sampledrate",
  types: sampledRateTypes,
  required: ["sampledrate"],
  rules: { sampledrate: { expected: "greater than zero", test: (value) => Number(value) > 0 } },
};

/**
 * An event with these attributes.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function withSampledRate<T>(event: CloudEvent<T>, values: SampledRate): CloudEvent<T> {
  return withAttributes(event, values, sampledRate);
}

/**
 * The attributes of an event, or `undefined` if it has none of them.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function sampledRateOf(event: CloudEvent): SampledRate | undefined {
  return attributesOf(event, sampledRate);
}
