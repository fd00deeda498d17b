// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { attributesOf, type Extension, type ExtensionTypes, withAttributes } from "./extension.js";

/**
 * The claim check: a place where the data lies, beside or instead of `data`. What lies there must be identical to `data`;
 * whoever drops `data` needs the consumers' agreement.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/dataref.md
 */
export interface DataRef {
  /** The place: a URI-reference. It comes from a peer: never fetch it unchecked. */
  readonly dataref: string;
}

/** The types of the attributes. */
export const dataRefTypes: ExtensionTypes<DataRef> = { dataref: "URI-reference" };

const dataRef: Extension<DataRef> = { name: "dataref", types: dataRefTypes, required: ["dataref"] };

/**
 * An event with these attributes.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function withDataRef<T>(event: CloudEvent<T>, values: DataRef): CloudEvent<T> {
  return withAttributes(event, values, dataRef);
}

/**
 * The attributes of an event, or `undefined` if it has none of them.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function dataRefOf(event: CloudEvent): DataRef | undefined {
  return attributesOf(event, dataRef);
}
