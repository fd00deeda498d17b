// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";

/**
 * Whether a value is a JSON Pointer.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-3
 */
export function isJsonPointer(value: unknown): boolean {
  return isString(value) && (value === "" || value.startsWith("/")) && !/~(?![01])/.test(value);
}

/**
 * Whether a value is a relative JSON Pointer: a number of steps up, and then `#` or a JSON Pointer.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-bhutton-relative-json-pointer-00#section-3
 */
export function isRelativeJsonPointer(value: unknown): boolean {
  if (!isString(value)) return false;
  const steps = /^(?:0|[1-9]\d*)/.exec(value)?.[0];
  if (steps === undefined) return false;
  const rest = value.slice(steps.length);
  return rest === "#" || isJsonPointer(rest);
}
