// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { attributesOf, type Extension, type ExtensionTypes, nonEmpty, withAttributes } from "./extension.js";

/**
 * How severe the event is, as in a log.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/severity.md
 */
export interface Severity {
  /** Not negative, the greater the worse; OpenTelemetry has 1 to 24. */
  readonly severitynumber: number;
  /** The name of the severity at the source; should be in capital letters. */
  readonly severitytext?: "TRACE" | "DEBUG" | "INFO" | "WARN" | "ERROR" | "FATAL" | (string & {});
}

/** The types of the attributes. */
export const severityTypes: ExtensionTypes<Severity> = { severitynumber: "Integer", severitytext: "String" };

const severity: Extension<Severity> = {
  name: "severity",
  types: severityTypes,
  required: ["severitynumber"],
  rules: {
    severitynumber: { expected: "zero or greater", test: (value) => Number(value) >= 0 },
    severitytext: nonEmpty,
  },
};

/**
 * An event with these attributes.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function withSeverity<T>(event: CloudEvent<T>, values: Severity): CloudEvent<T> {
  return withAttributes(event, values, severity);
}

/**
 * The attributes of an event, or `undefined` if it has none of them.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function severityOf(event: CloudEvent): Severity | undefined {
  return attributesOf(event, severity);
}
