// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { attributesOf, type Extension, type ExtensionTypes, nonEmpty, withAttributes } from "./extension.js";

/**
 * The place of the event in the order of its `source`. The draft has dropped the attribute `sequencetype` of earlier versions.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/sequence.md
 */
export interface Sequence {
  /** A text in lexicographic order: numbers are padded with zeros. */
  readonly sequence: string;
}

/** The types of the attributes. */
export const sequenceTypes: ExtensionTypes<Sequence> = { sequence: "String" };

const sequence: Extension<Sequence> = {
  name: "sequence",
  types: sequenceTypes,
  required: ["sequence"],
  rules: { sequence: nonEmpty },
};

/**
 * An event with these attributes.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function withSequence<T>(event: CloudEvent<T>, values: Sequence): CloudEvent<T> {
  return withAttributes(event, values, sequence);
}

/**
 * The attributes of an event, or `undefined` if it has none of them.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function sequenceOf(event: CloudEvent): Sequence | undefined {
  return attributesOf(event, sequence);
}
