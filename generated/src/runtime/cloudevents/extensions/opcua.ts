// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributeIssue } from "../attribute-issue.js";
import type { CloudEvent } from "../event.js";
import { attributesOf, type Extension, type ExtensionTypes, withAttributes } from "./extension.js";

/**
 * A dataset message of OPC UA PubSub. Such events travel in binary mode; `id`, `source`, `type` (`ua-metadata`, `ua-keyframe`,
 * `ua-deltaframe`, `ua-event`), `subject` and `time` are those of the message, and the extensions sequence, distributed
 * tracing and recordedtime are used as well.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/opcua.md
 */
export interface OpcUa {
  /** The major version of the metadata; not together with `dataschema`. */
  readonly opcuametadatamajorversion?: number;
  /** The minor version of the metadata; not together with `dataschema`. */
  readonly opcuametadataminorversion?: number;
  /** The status of the message; may be left out if it is Good. */
  readonly opcuastatus?: number;
}

/** The types of the attributes. */
export const opcUaTypes: ExtensionTypes<OpcUa> = {
  opcuametadatamajorversion: "Integer",
  opcuametadataminorversion: "Integer",
  opcuastatus: "Integer",
};

const opcUa: Extension<OpcUa> = {
  name: "opcua",
  types: opcUaTypes,
  required: [],
  check: (values, { dataschema }) =>
    Object.keys(values)
      .filter((name) => name !== "opcuastatus" && dataschema !== undefined && dataschema !== null)
      .map((name) => attributeIssue(name, "opcua", "absent where there is a dataschema")),
};

/**
 * An event with these attributes.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function withOpcUa<T>(event: CloudEvent<T>, values: OpcUa): CloudEvent<T> {
  return withAttributes(event, values, opcUa);
}

/**
 * The attributes of an event, or `undefined` if it has none of them.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function opcUaOf(event: CloudEvent): OpcUa | undefined {
  return attributesOf(event, opcUa);
}
