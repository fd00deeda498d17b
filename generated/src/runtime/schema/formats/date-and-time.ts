// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";
import { isDateTime } from "./date-time.js";

/**
 * Whether a value is a `full-date`, such as `2025-03-01`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export function isDate(value: unknown): boolean {
  return isString(value) && value.length === 10 && isDateTime(`${value}T00:00:00Z`);
}

/** Whether a value is a `full-time` of RFC 3339, such as `12:00:00Z`. */
export function isTime(value: unknown): boolean {
  return isString(value) && isDateTime(`2000-01-01T${value}`);
}
